# The languages of rules/schema/languages.json as two headers of the core, in ${CMAKE_BINARY_DIR}/generated:
#   language/tag_list.hpp    takt::language::kTags
#   text/snowball_list.hpp   TAKT_SNOWBALL_LIST(X): X("tag", algorithm) for each language with a stemmer of Snowball's

set(takt_languages_file ${CMAKE_SOURCE_DIR}/rules/schema/languages.json)
set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${takt_languages_file})
file(READ ${takt_languages_file} languages)
string(JSON count LENGTH "${languages}" languages)
math(EXPR last "${count} - 1")
set(tags "")
set(stemmers "")
foreach(i RANGE ${last})
  string(JSON tag GET "${languages}" languages ${i} tag)
  string(JSON stemmer ERROR_VARIABLE none GET "${languages}" languages ${i} snowball)
  list(APPEND tags "\"${tag}\"")
  if(NOT none)
    list(APPEND stemmers "X(\"${tag}\", ${stemmer})")
  endif()
endforeach()
list(JOIN tags ", " tags)
list(JOIN stemmers " " stemmers)

file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/language/tag_list.hpp @ONLY CONTENT [[
// Made from rules/schema/languages.json by tools/cmake/takt_languages.cmake. Do not edit.
#pragma once

#include <array>
#include <string_view>

namespace takt::language {
inline constexpr std::array<std::string_view, @count@> kTags = {@tags@};
}  // namespace takt::language
]])
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/text/snowball_list.hpp @ONLY CONTENT [[
// Made from rules/schema/languages.json by tools/cmake/takt_languages.cmake. Do not edit.
#pragma once

#define TAKT_SNOWBALL_LIST(X) @stemmers@
]])
