# Third-party libraries as imported targets, for the native and the WebAssembly build alike:
#   takt::icu            ICU 72.1, trimmed, static
#   takt::snowball       stemmers over UTF-16 (<takt_snowball/stemmers.h>), static
#   takt::nlohmann_json  headers only
#   takt::boost_headers  headers only, for the tests
#   takt::gmime          GMime 3, native only, for the command line
# Where they are comes from build/toolchain.cmake, which tools/setup writes.

set(takt_locations ${CMAKE_SOURCE_DIR}/build/toolchain.cmake)
if(NOT EXISTS ${takt_locations})
  message(FATAL_ERROR "The machine is not set up yet; run: node tools/setup/main.mjs")
endif()
include(${takt_locations})

if(EMSCRIPTEN)
  set(takt_icu_folder ${TAKT_ICU_WASM})
  set(takt_snowball_folder ${TAKT_SNOWBALL_WASM})
else()
  set(takt_icu_folder ${TAKT_ICU_NATIVE})
  set(takt_snowball_folder ${TAKT_SNOWBALL_NATIVE})
endif()
foreach(folder ${takt_icu_folder} ${takt_snowball_folder})
  if(NOT EXISTS ${folder}/.complete)
    message(FATAL_ERROR "${folder} is missing; run: node tools/setup/main.mjs")
  endif()
endforeach()

include(${takt_icu_folder}/cmake/definitions.cmake)
add_library(takt::icu STATIC IMPORTED GLOBAL)
set_target_properties(takt::icu PROPERTIES IMPORTED_LOCATION ${takt_icu_folder}/lib/libtakt_icu.a)
target_include_directories(takt::icu SYSTEM INTERFACE ${takt_icu_folder}/include)
target_compile_definitions(takt::icu INTERFACE ${takt_icu_definitions})

add_library(takt::snowball STATIC IMPORTED GLOBAL)
set_target_properties(takt::snowball PROPERTIES IMPORTED_LOCATION ${takt_snowball_folder}/lib/libtakt_snowball.a)
target_include_directories(takt::snowball SYSTEM INTERFACE ${takt_snowball_folder}/include)

foreach(name nlohmann_json boost_headers)
  add_library(takt::${name} INTERFACE IMPORTED GLOBAL)
  target_include_directories(takt::${name} SYSTEM INTERFACE ${TAKT_HEADERS})
endforeach()

if(NOT EMSCRIPTEN)
  find_package(Threads REQUIRED)
  target_link_libraries(takt::icu INTERFACE Threads::Threads)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(gmime REQUIRED IMPORTED_TARGET GLOBAL gmime-3.0)
  add_library(takt::gmime ALIAS PkgConfig::gmime)
endif()
