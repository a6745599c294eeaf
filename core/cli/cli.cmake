# takt: the command line, with the compiled rules inside it. Included by core/CMakeLists.txt, which
# makes ${TAKT_RULES}.

set(cli ${CMAKE_CURRENT_SOURCE_DIR}/cli)
add_executable(takt
  ${cli}/byte_source.cpp
  ${cli}/check.cpp
  ${cli}/document_reader.cpp
  ${cli}/draft_view.cpp
  ${cli}/embedded_rules.cpp
  ${cli}/eml.cpp
  ${cli}/engines.cpp
  ${cli}/example_runner.cpp
  ${cli}/files.cpp
  ${cli}/html_text.cpp
  ${cli}/json_text.cpp
  ${cli}/mail_parts.cpp
  ${cli}/main.cpp
  ${cli}/options.cpp
  ${cli}/output.cpp
  ${cli}/progress.cpp
  ${cli}/quoted_part.cpp
  ${cli}/report_view.cpp
  ${cli}/rules_list.cpp
  ${cli}/rules_test.cpp
  ${cli}/sarif_printer.cpp
  ${cli}/suggest.cpp
  ${cli}/text_printer.cpp)
target_sources(takt_compile_rules PRIVATE ${cli}/files.cpp)

set_source_files_properties(${cli}/embedded_rules.cpp PROPERTIES
  COMPILE_DEFINITIONS TAKT_RULES_FILE="${TAKT_RULES}"
  OBJECT_DEPENDS ${TAKT_RULES})

target_include_directories(takt PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/src)
target_compile_definitions(takt PRIVATE TAKT_VERSION="${PROJECT_VERSION}")
target_link_libraries(takt PRIVATE takt_core takt::icu takt::snowball takt::gmime)
set_target_properties(takt PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
takt_own(takt CORE)
