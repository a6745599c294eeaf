// The table of coded checks. A new check is a file with one function and a line here.
#include "checks/check.hpp"
#include "checks/privacy/payment_card.hpp"
#include "checks/proof/capitalization.hpp"
#include "checks/proof/mixed_script.hpp"
#include "checks/proof/punctuation.hpp"
#include "checks/proof/repeated_word.hpp"
#include "checks/proof/spacing.hpp"
#include "checks/structure/closing_missing.hpp"
#include "checks/structure/greeting_missing.hpp"
#include "checks/structure/sentence_long.hpp"
#include "checks/tone/emoji.hpp"
#include "checks/tone/exclamation.hpp"
#include "checks/tone/profanity.hpp"
#include "checks/tone/shouting.hpp"

namespace takt::checks {

namespace {

constexpr std::uint32_t kOwnText = mail::kGreeting | mail::kBody | mail::kClosing;
constexpr std::uint32_t kEverywhere = kOwnText | mail::kSubject | mail::kSignature;

constexpr CodedCheck kChecks[] = {
    {"privacy.payment-card", kEverywhere, find_payment_cards, nullptr},
    {"proof.capitalization", 0, find_capitalization, find_small_starts},
    {"proof.mixed-script", kEverywhere, find_mixed_scripts, nullptr},
    {"proof.punctuation", mail::kBody, find_punctuation, find_open_ends},
    {"proof.repeated-word", kOwnText | mail::kSubject, find_repeated_words, nullptr},
    {"proof.spacing", kOwnText, find_spacing, nullptr},
    {"structure.closing-missing", 0, nullptr, find_missing_closing},
    {"structure.greeting-missing", 0, nullptr, find_missing_greeting},
    {"structure.sentence-long", mail::kGreeting | mail::kBody, find_long_sentences, nullptr},
    {"tone.emoji", kOwnText | mail::kSubject, find_emoji, nullptr},
    {"tone.exclamation", kOwnText, find_exclamation_runs, find_many_exclamations},
    {"tone.profanity", kEverywhere, find_profanity, nullptr},
    {"tone.shouting", kOwnText, find_shouting, nullptr},
};

}  // namespace

std::span<const CodedCheck> coded_checks() { return kChecks; }

}  // namespace takt::checks
