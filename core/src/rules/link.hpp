// Reads a set of rule packs and templates and fits them together: what one says of another is checked here.
//
// A faulty pack is left out whole and reported; packs that lean on it (on a check of its) fall with
// it, each with an error of its own. What is left is consistent.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "rules/pack_source.hpp"
#include "rules/template_source.hpp"

namespace takt::rules {

struct LinkedPacks {
  std::vector<PackSource> packs;          ///< in the order given
  std::vector<TemplateSource> templates;  ///< likewise
  std::vector<SlotsSource> slots;
  std::vector<Error> errors;  ///< one per file left out, in the order given
};

LinkedPacks link_packs(std::span<const PackFile> files);

/// The additional demands on the packs that Takt itself brings: every check has its words and two
/// examples of either kind in every language, every pack and template is named after its file.
std::vector<Error> strict_faults(const LinkedPacks& linked);

}  // namespace takt::rules
