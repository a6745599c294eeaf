// The table of coded checks. A new check is a file with one function and a line here.
#include "checks/advice/cool_down.hpp"
#include "checks/advice/duplicate.hpp"
#include "checks/advice/escalate.hpp"
#include "checks/advice/follow_up.hpp"
#include "checks/check.hpp"
#include "checks/privacy/payment_card.hpp"
#include "checks/proof/capitalization.hpp"
#include "checks/proof/mixed_script.hpp"
#include "checks/proof/punctuation.hpp"
#include "checks/proof/repeated_word.hpp"
#include "checks/proof/spacing.hpp"
#include "checks/structure/closing_missing.hpp"
#include "checks/structure/delay_apology_missing.hpp"
#include "checks/structure/greeting_missing.hpp"
#include "checks/structure/next_step_missing.hpp"
#include "checks/structure/question_unanswered.hpp"
#include "checks/structure/reference_missing.hpp"
#include "checks/structure/reference_to_request_missing.hpp"
#include "checks/structure/requested_data_missing.hpp"
#include "checks/structure/sentence_long.hpp"
#include "checks/tone/exclamation.hpp"
#include "checks/tone/shouting.hpp"

namespace takt::checks {

namespace {

constexpr std::uint32_t kOwnText = mail::kGreeting | mail::kBody | mail::kClosing;
constexpr std::uint32_t kEverywhere = kOwnText | mail::kSubject | mail::kSignature;

constexpr CodedCheck kChecks[] = {
    {"advice.cool-down", 0, nullptr, advise_cooling_down},
    {"advice.duplicate", 0, nullptr, advise_one_address},
    {"advice.escalate", 0, nullptr, advise_escalation},
    {"advice.follow-up", 0, nullptr, advise_follow_up},
    {"privacy.payment-card", kEverywhere, find_payment_cards, nullptr},
    {"proof.capitalization", 0, find_capitalization, find_small_starts},
    {"proof.mixed-script", kEverywhere, find_mixed_scripts, nullptr},
    {"proof.punctuation", mail::kBody, find_punctuation, find_open_ends},
    {"proof.repeated-word", kOwnText | mail::kSubject, find_repeated_words, nullptr},
    {"proof.spacing", kOwnText, find_spacing, nullptr},
    {"structure.closing-missing", 0, nullptr, find_missing_closing},
    {"structure.delay-apology-missing", 0, nullptr, find_missing_delay_apology},
    {"structure.greeting-missing", 0, nullptr, find_missing_greeting},
    {"structure.next-step-missing", 0, nullptr, find_missing_next_step},
    {"structure.question-unanswered", 0, nullptr, find_unanswered_questions},
    {"structure.reference-missing", 0, nullptr, find_missing_reference},
    {"structure.reference-to-request-missing", 0, nullptr, find_missing_reference_to_request},
    {"structure.requested-data-missing", 0, nullptr, find_missing_requested_data},
    {"structure.sentence-long", mail::kGreeting | mail::kBody, find_long_sentences, nullptr},
    {"tone.exclamation", kOwnText, find_exclamation_runs, find_many_exclamations},
    {"tone.shouting", kOwnText, find_shouting, nullptr},
};

}  // namespace

std::span<const CodedCheck> coded_checks() { return kChecks; }

}  // namespace takt::checks
