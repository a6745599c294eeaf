# How Takt's WebAssembly programs are compiled and linked; does nothing in a native build.
#   takt_wasm_module(target)      a module without glue code, for the extension: plain C exports, no file system
#   takt_wasm_test_flags(target)  a test program that Node runs: exceptions (Boost.Test needs them), real files

function(takt_wasm_module target)
  target_link_options(${target} PRIVATE
    -Oz --no-entry -sSTANDALONE_WASM -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH
    -sSTACK_SIZE=1MB -sINITIAL_MEMORY=8MB)
  set_target_properties(${target} PROPERTIES SUFFIX .wasm)
endfunction()

function(takt_wasm_test_flags target)
  if(NOT EMSCRIPTEN)
    return()
  endif()
  # Emscripten's C++ library lacks what Boost 1.74 still asks for, and has no alternative signal stack.
  target_compile_definitions(${target} PRIVATE
    _LIBCPP_ENABLE_CXX17_REMOVED_UNARY_BINARY_FUNCTION BOOST_TEST_DISABLE_ALT_STACK)
  target_compile_options(${target} PRIVATE -fwasm-exceptions)
  target_link_options(${target} PRIVATE
    -O1 -fwasm-exceptions -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB -sNODERAWFS=1)
  set_target_properties(${target} PROPERTIES SUFFIX .cjs)
endfunction()
