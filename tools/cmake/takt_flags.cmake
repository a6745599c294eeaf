# Compiler settings for Takt's own code, in three interface targets and one function:
#   takt::warnings  strict warnings, all of them errors
#   takt::core_settings  what the shipped core is compiled with: no exceptions
#   takt::sanitize  the preset's sanitizers, for compiling and linking
#   takt_own(target [CORE])  gives a target the warnings, the sanitizers, and with CORE the core's settings
# Third-party code is compiled elsewhere (tools/third_party) and knows none of this.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# The module is downloaded: there size counts before the last few per cent of speed (-Oz: 13 % less than -Os).
if(EMSCRIPTEN)
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
else()
  set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG")
endif()
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g")

add_library(takt_warnings INTERFACE)
add_library(takt::warnings ALIAS takt_warnings)
target_compile_options(takt_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Werror
  -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Wcast-align -Wnon-virtual-dtor -Woverloaded-virtual
  -Wimplicit-fallthrough -Wformat=2
  # GCC 12 sees overlapping copies in std::u16string where there are none (its bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op -Wduplicated-cond -Wduplicated-branches -Wno-restrict>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND NOT EMSCRIPTEN)
  # clang over GCC's C++ library sees that library's own use of std::get_temporary_buffer.
  target_compile_options(takt_warnings INTERFACE -Wno-deprecated-declarations)
endif()

add_library(takt_core_settings INTERFACE)
add_library(takt::core_settings ALIAS takt_core_settings)
target_compile_options(takt_core_settings INTERFACE -fno-exceptions -ffunction-sections -fdata-sections)

add_library(takt_sanitize INTERFACE)
add_library(takt::sanitize ALIAS takt_sanitize)
if(TAKT_SANITIZE)
  target_compile_options(takt_sanitize INTERFACE
    -fsanitize=${TAKT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(takt_sanitize INTERFACE -fsanitize=${TAKT_SANITIZE})
endif()

function(takt_own target)
  cmake_parse_arguments(PARSE_ARGV 1 option "CORE" "" "")
  target_link_libraries(${target} PRIVATE takt::warnings takt::sanitize)
  if(option_CORE)
    target_link_libraries(${target} PRIVATE takt::core_settings)
  endif()
endfunction()

# Makes a fuzz target of a program that defines LLVMFuzzerTestOneInput.
function(takt_fuzz_target target)
  takt_own(${target})
  target_link_options(${target} PRIVATE -fsanitize=fuzzer)
endfunction()
