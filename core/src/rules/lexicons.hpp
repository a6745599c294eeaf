// The named lists of phrases that coded checks read. A closed list: a pack that names another
// one is refused, so that a misspelt name cannot silently switch a check off.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace takt::rules {

enum class Lexicon : unsigned {
  kGreeting,
  kClosing,
  kFunctionWord,
  kAcronym,
  kEmphasis,
  kRepeatable,
  kPlaceholderWord,
  kAbbreviation,
  kAbbreviationBeforeNumber,
  kAbbreviationBeforeOpener,
  kSentenceOpener,
  kLetterLine,
  kCapitalised,
  kCourtesy,
  kObscene,
  kApology,
  kThanks,
  // The letter's parts; see rules/README.md for what each holds.
  kDeviceFooter,
  kDisclaimer,
  kIntroduction,
  kReference,
  kTried,
  kWish,
  kEvidence,
  kContactOffer,
  kEmpathy,
  kNextStep,
  kLastLine,
  kCount
};

inline constexpr std::array<std::string_view, static_cast<std::size_t>(Lexicon::kCount)> kLexiconNames = {
    "greeting",
    "closing",
    "function-word",
    "acronym",
    "emphasis",
    "repeatable",
    "placeholder-word",
    "abbreviation",
    "abbreviation-before-number",
    "abbreviation-before-opener",
    "sentence-opener",
    "letter-line",
    "capitalised",
    "courtesy",
    "obscene",
    "apology",
    "thanks",
    "device-footer",
    "disclaimer",
    "introduction",
    "reference",
    "tried",
    "wish",
    "evidence",
    "contact-offer",
    "empathy",
    "next-step",
    "last-line",
};

}  // namespace takt::rules
