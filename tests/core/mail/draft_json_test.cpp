#include "mail/draft_json.hpp"

#include <boost/test/unit_test.hpp>

#include "support/u16.hpp"

using support::show;

BOOST_AUTO_TEST_SUITE(draft_json)

BOOST_AUTO_TEST_CASE(a_whole_draft_is_read) {
  const auto draft = takt::mail::read_draft(R"({
    "schema": "takt.draft/1", "role": "agent", "language": "sv", "uiLanguage": "kk", "now": "2026-11-22T10:00:00Z",
    "author": {"name": "Eva", "address": "eva@example.com", "position": "Support", "unknown": 1},
    "subject": "Re: Order", "to": [{"name": "Анна", "address": "anna@example.com"}],
    "body": {"text": "Hej 😀", "formats": [{"kind": "italic", "start": 0, "end": 6}]},
    "attachments": [{"name": "log.txt", "size": 1200}],
    "thread": [{"from": {"name": "A", "address": "a@example.com"}, "date": "2026-11-21T08:00:00Z", "text": "Hej!"}],
    "signature": "appended-by-host", "readReceipt": true,
    "template": {"id": "agent/refund", "language": "sv", "inserted": "x", "reviewed": "2026-08-01"},
    "settings": {"disabled": ["tone.emoji"], "severity": {"tone.slang": "stop"}, "ignored": ["00"],
                 "languages": ["ru", "en"]}, "more": []
  })");
  BOOST_REQUIRE(draft.ok());
  BOOST_TEST((draft->role == takt::mail::Role::kAgent));
  BOOST_TEST(*draft->language == 3);
  BOOST_TEST(*draft->ui_language == 2);
  BOOST_TEST(show(draft->to[0].name) == "Анна");
  BOOST_TEST(show(draft->body) == "Hej 😀");
  BOOST_TEST(draft->formats[0].end == 6u);
  BOOST_TEST(draft->attachments->size() == 1u);
  BOOST_TEST(show(draft->thread->front().text) == "Hej!");
  BOOST_TEST(draft->host_adds_signature);
  BOOST_TEST(draft->used_template->reviewed == "2026-08-01");
  BOOST_TEST((draft->settings.severity[0].second == takt::mail::Severity::kStop));
  BOOST_TEST(draft->settings.languages == 3);
}

BOOST_AUTO_TEST_CASE(absent_is_not_empty) {
  const auto draft = takt::mail::read_draft(R"({"body": {"text": ""}, "subject": null})");
  BOOST_REQUIRE(draft.ok());
  BOOST_TEST(!draft->subject.has_value());
  BOOST_TEST(!draft->thread.has_value());
  BOOST_TEST(!draft->attachments.has_value());
  BOOST_TEST(!draft->role.has_value());
}

BOOST_AUTO_TEST_CASE(a_fault_is_named_by_its_pointer) {
  struct Case {
    std::string_view json, pointer, reason;
  };
  constexpr Case kCases[] = {
      {R"([])", "", "must be an object, not array"},
      {R"({})", "/body", "is missing: a draft needs its body"},
      {R"({"body": "x"})", "/body", "must be an object, not string"},
      {R"({"body": {}})", "/body/text", "is missing: the body needs its text"},
      {R"({"body": {"text": 5}})", "/body/text", "must be a string, not number"},
      {R"({"schema": "takt.draft/9", "body": {"text": ""}})", "/schema", "must be \"takt.draft/1\""},
      {R"({"role": "boss", "body": {"text": ""}})", "/role", "must be \"customer\", \"agent\" or \"auto\""},
      {R"({"language": "de", "body": {"text": ""}})", "/language",
       "must be \"en\", \"ru\", \"kk\", \"sv\" or \"auto\""},
      {R"({"settings": {"languages": ["en", "de"]}, "body": {"text": ""}})", "/settings/languages/1",
       "must be \"en\", \"ru\", \"kk\" or \"sv\""},
      {R"({"to": [{"name": "a"}, 7], "body": {"text": ""}})", "/to/1", "must be an object, not number"},
      {R"({"body": {"text": "abc", "formats": [{"kind": "bold", "start": 2, "end": 9}]}})", "/body/formats/0",
       "lies outside the body: 0 <= start <= end <= length in UTF-16 units"},
      {R"({"body": {"text": "abc", "formats": [{"start": -1, "end": 1}]}})", "/body/formats/0/start",
       "must be a whole number from 0"},
      {R"({"body": {"text": ""}, "settings": {"severity": {"a/b": "loud"}}})", "/settings/severity/a~1b",
       "must be \"stop\", \"warn\" or \"hint\""},
      {R"({"body": {"text": ""}, "readReceipt": "yes"})", "/readReceipt", "must be true or false, not string"},
  };
  for (const Case& c : kCases) {
    const auto draft = takt::mail::read_draft(c.json);
    BOOST_REQUIRE(!draft.ok());
    BOOST_TEST(draft.error().pointer == c.pointer);
    BOOST_TEST(draft.error().reason == c.reason);
  }
}

BOOST_AUTO_TEST_SUITE_END()
