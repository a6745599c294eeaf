// A writer's own templates as files: takt.template/1 and takt.slots/1 in JSON, one a file or a list of them, and tables
// in CSV. What is faulty is left out and named with its line; the rest is read.
//
// CSV is RFC 4180 with a heading line: id, title, language, register, subject, text – in any order, with commas,
// semicolons or tabs, whichever the heading has. Blank lines part a text's sections; rows of one id and language are
// the variants of one template.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "rules/template_source.hpp"
#include "takt/takt.hpp"

namespace takt::suggest {

/// What was wrong with one template of a file.
struct FileFault {
  Error error;
  std::size_t line = 0;  ///< counted from 1; 0: the whole file, or the reason says where
};

struct TemplateFiles {
  std::vector<rules::TemplateSource> templates;  ///< in the order of the files; an id and language only once
  std::vector<rules::SlotsSource> slots;
  std::vector<FileFault> faults;
};

TemplateFiles read_template_files(std::span<const PackFile> files);

/// takt.templates/1: the templates and what was wrong.
std::string to_json(const TemplateFiles& files);

/// takt.template/1.
std::string to_json(const rules::TemplateSource& source);

/// All templates as one table, in their order.
std::string to_csv(const std::vector<rules::TemplateSource>& templates);

}  // namespace takt::suggest
