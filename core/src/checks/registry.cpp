// The table of coded checks. A new check is a file with one function and a line here.
#include "checks/advice/channel_formal.hpp"
#include "checks/advice/channel_payment.hpp"
#include "checks/advice/channel_urgent.hpp"
#include "checks/advice/cool_down.hpp"
#include "checks/advice/duplicate.hpp"
#include "checks/advice/escalate.hpp"
#include "checks/advice/follow_up.hpp"
#include "checks/check.hpp"
#include "checks/privacy/identifiers.hpp"
#include "checks/privacy/links.hpp"
#include "checks/privacy/recipients.hpp"
#include "checks/privacy/third_party.hpp"
#include "checks/proof/capitalization.hpp"
#include "checks/proof/mixed_script.hpp"
#include "checks/proof/punctuation.hpp"
#include "checks/proof/repeated_word.hpp"
#include "checks/proof/spacing.hpp"
#include "checks/structure/attachment_first_contact.hpp"
#include "checks/structure/attachment_forgotten.hpp"
#include "checks/structure/closing_missing.hpp"
#include "checks/structure/contact_missing.hpp"
#include "checks/structure/delay_apology_missing.hpp"
#include "checks/structure/evidence_missing.hpp"
#include "checks/structure/formatting.hpp"
#include "checks/structure/greeting_missing.hpp"
#include "checks/structure/greeting_names.hpp"
#include "checks/structure/greeting_punctuation.hpp"
#include "checks/structure/identifier_missing.hpp"
#include "checks/structure/introduction_missing.hpp"
#include "checks/structure/last_line_missing.hpp"
#include "checks/structure/next_step_missing.hpp"
#include "checks/structure/paragraph_long.hpp"
#include "checks/structure/problem_too_brief.hpp"
#include "checks/structure/question_unanswered.hpp"
#include "checks/structure/read_receipt.hpp"
#include "checks/structure/reference_missing.hpp"
#include "checks/structure/reference_to_request_missing.hpp"
#include "checks/structure/request_missing.hpp"
#include "checks/structure/requested_data_missing.hpp"
#include "checks/structure/sentence_long.hpp"
#include "checks/structure/signature_long.hpp"
#include "checks/structure/signature_missing.hpp"
#include "checks/structure/steps_link.hpp"
#include "checks/structure/steps_unlisted.hpp"
#include "checks/structure/subject_key_late.hpp"
#include "checks/structure/subject_mismatch.hpp"
#include "checks/structure/subject_missing.hpp"
#include "checks/structure/subject_shouting.hpp"
#include "checks/structure/subject_too_long.hpp"
#include "checks/structure/subject_vague.hpp"
#include "checks/structure/template_stale.hpp"
#include "checks/structure/template_unpersonalised.hpp"
#include "checks/structure/thread_lost.hpp"
#include "checks/structure/too_long.hpp"
#include "checks/structure/tried_missing.hpp"
#include "checks/structure/vague_reference.hpp"
#include "checks/structure/wall_of_text.hpp"
#include "checks/tone/appreciation.hpp"
#include "checks/tone/emoji.hpp"
#include "checks/tone/exclamation.hpp"
#include "checks/tone/profanity.hpp"
#include "checks/tone/shouting.hpp"

namespace takt::checks {

namespace {

constexpr std::uint32_t kOwnText = mail::kGreeting | mail::kBody | mail::kClosing;
constexpr std::uint32_t kEverywhere = kOwnText | mail::kSubject | mail::kSignature;

constexpr CodedCheck kChecks[] = {
    {"advice.channel-formal", 0, nullptr, advise_on_claim},
    {"advice.channel-payment", 0, nullptr, advise_on_payment},
    {"advice.channel-urgent", 0, nullptr, advise_on_urgency},
    {"advice.cool-down", 0, nullptr, advise_cooling_down},
    {"advice.duplicate", 0, nullptr, advise_one_address},
    {"advice.escalate", 0, nullptr, advise_escalation},
    {"advice.follow-up", 0, nullptr, advise_follow_up},
    {"privacy.bank-account", kOwnText | mail::kSubject, find_bank_accounts, nullptr},
    {"privacy.card-security-code", kEverywhere, find_security_codes, nullptr},
    {"privacy.confidential", 0, nullptr, find_internal_links},
    {"privacy.date-of-birth", kEverywhere, find_dates_of_birth, nullptr},
    {"privacy.id-document", kEverywhere, find_id_documents, nullptr},
    {"privacy.national-id", kEverywhere, find_national_ids, nullptr},
    {"privacy.payment-card", kEverywhere, find_payment_cards, nullptr},
    {"privacy.recipients-exposed", 0, nullptr, find_exposed_recipients},
    {"privacy.secret", kEverywhere, find_secrets, nullptr},
    {"privacy.suspicious-link", 0, nullptr, find_suspicious_links},
    {"privacy.third-party", 0, nullptr, find_third_parties},
    {"proof.capitalization", 0, find_capitalization, find_small_starts},
    {"proof.mixed-script", kEverywhere, find_mixed_scripts, nullptr},
    {"proof.punctuation", mail::kBody, find_punctuation, find_open_ends},
    {"proof.repeated-word", kOwnText | mail::kSubject, find_repeated_words, nullptr},
    {"proof.spacing", kOwnText, find_spacing, nullptr},
    {"structure.attachment-first-contact", 0, nullptr, find_attachment_at_first_contact},
    {"structure.attachment-forgotten", 0, nullptr, find_forgotten_attachment},
    {"structure.closing-missing", 0, nullptr, find_missing_closing},
    {"structure.contact-missing", 0, nullptr, find_missing_contact},
    {"structure.delay-apology-missing", 0, nullptr, find_missing_delay_apology},
    {"structure.evidence-missing", 0, nullptr, find_missing_evidence},
    {"structure.formatting", 0, nullptr, find_formatting},
    {"structure.greeting-missing", 0, nullptr, find_missing_greeting},
    {"structure.greeting-no-name", 0, nullptr, find_greeting_without_name},
    {"structure.greeting-punctuation", 0, nullptr, find_open_greeting},
    {"structure.greeting-wrong-name", 0, nullptr, find_wrong_name},
    {"structure.identifier-missing", 0, nullptr, find_missing_identifier},
    {"structure.introduction-missing", 0, nullptr, find_missing_introduction},
    {"structure.last-line-missing", 0, nullptr, find_missing_last_line},
    {"structure.next-step-missing", 0, nullptr, find_missing_next_step},
    {"structure.paragraph-long", 0, nullptr, find_long_paragraphs},
    {"structure.problem-too-brief", 0, nullptr, find_brief_problems},
    {"structure.question-unanswered", 0, nullptr, find_unanswered_questions},
    {"structure.read-receipt", 0, nullptr, find_read_receipt},
    {"structure.reference-missing", 0, nullptr, find_missing_reference},
    {"structure.reference-to-request-missing", 0, nullptr, find_missing_reference_to_request},
    {"structure.request-missing", 0, nullptr, find_missing_request},
    {"structure.requested-data-missing", 0, nullptr, find_missing_requested_data},
    {"structure.sentence-long", mail::kGreeting | mail::kBody, find_long_sentences, nullptr},
    {"structure.signature-long", 0, nullptr, find_long_signature},
    {"structure.signature-missing", 0, nullptr, find_missing_signature},
    {"structure.steps-link", 0, nullptr, find_steps_without_link},
    {"structure.steps-unlisted", 0, nullptr, find_unlisted_steps},
    {"structure.subject-key-late", 0, nullptr, find_late_key},
    {"structure.subject-mismatch", 0, nullptr, find_mismatched_subject},
    {"structure.subject-missing", 0, nullptr, find_missing_subject},
    {"structure.subject-shouting", mail::kSubject, find_shouted_subject, nullptr},
    {"structure.subject-too-long", 0, nullptr, find_long_subject},
    {"structure.subject-vague", 0, nullptr, find_vague_subject},
    {"structure.template-stale", 0, nullptr, find_stale_template},
    {"structure.template-unpersonalised", 0, nullptr, find_unchanged_template},
    {"structure.thread-lost", 0, nullptr, find_lost_thread},
    {"structure.too-long", 0, nullptr, find_long_mail},
    {"structure.tried-missing", 0, nullptr, find_missing_attempts},
    {"structure.vague-reference", kOwnText, nullptr, find_vague_references},
    {"structure.wall-of-text", 0, nullptr, find_walls_of_text},
    {"tone.appreciation-missing", 0, nullptr, find_missing_appreciation},
    {"tone.emoji", kEverywhere, find_emoji, nullptr},
    {"tone.empathy-missing", 0, nullptr, find_missing_empathy},
    {"tone.exclamation", kOwnText, find_exclamation_runs, find_many_exclamations},
    {"tone.generic-empathy", 0, nullptr, find_generic_empathy},
    {"tone.over-apology", 0, nullptr, find_third_apology},
    {"tone.profanity", kEverywhere, find_profanity, nullptr},
    {"tone.shouting", kOwnText, find_shouting, nullptr},
};

}  // namespace

std::span<const CodedCheck> coded_checks() { return kChecks; }

}  // namespace takt::checks
