// "Save this mail as my template": a written mail becomes a template, its names, numbers, dates and sums slots.
//
// What belongs to one case alone goes: the reader's and the writer's names, codes, dates, sums, and everything that a
// privacy recogniser knows. A slot that was left open in the mail is that slot again.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "mail/parts.hpp"
#include "rules/template_source.hpp"
#include "suggest/facts.hpp"
#include "suggest/library.hpp"

namespace takt::suggest {

struct WrittenMail {
  const mail::Draft& draft;
  mail::Role role;
  std::uint8_t language;
  std::span<const mail::AnalysedBlock> blocks;
  const mail::Parts& parts;
  const Facts& facts;
  std::string_view scenario;  ///< the likeliest; empty: unknown
  const Library& library;
};

/// The template; without sections when the mail says nothing of its own.
rules::TemplateSource make_template(const WrittenMail& mail);

}  // namespace takt::suggest
