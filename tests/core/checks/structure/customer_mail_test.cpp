// The checks of a customer's mail that look at it as a whole: their limits, one case a line; and the
// good golden mails of every language, in which none of them may find anything.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <set>

#include "json/writer.hpp"
#include "support/findings.hpp"

namespace {

constexpr std::string_view kChecks[] = {
    "structure.introduction-missing", "structure.vague-reference", "structure.identifier-missing",
    "structure.problem-too-brief",    "structure.tried-missing",   "structure.request-missing",
    "structure.evidence-missing",     "structure.contact-missing", "advice.channel-urgent",
    "advice.channel-payment",         "advice.channel-formal",
};

std::string quoted(std::string_view text) {
  std::string json;
  takt::json::Writer(json).string(text);
  return json;
}

std::string draft_of(std::string_view body, std::string_view members) {
  return "{\"role\":\"customer\",\"subject\":\"About my matter\",\"body\":{\"text\":" + quoted(body) + "}" +
         std::string(members) + "}";
}

bool finds(std::string_view check, std::string_view body, std::string_view members = "") {
  const auto ids = support::findings_of(draft_of(body, members));
  return std::find(ids.begin(), ids.end(), check) != ids.end();
}

constexpr std::string_view kEmptyThread = ",\"thread\":[]";
constexpr std::string_view kRunningThread =
    ",\"thread\":[{\"from\":{\"name\":\"Ann\",\"address\":\"ann@shop.example\"},\"date\":\"2026-11-22T10:00:00Z\","
    "\"text\":\"Hello, please send us more details of it.\"}]";
constexpr std::string_view kNumberedThread =
    ",\"thread\":[{\"from\":{\"name\":\"Ann\",\"address\":\"ann@shop.example\"},\"date\":\"2026-11-22T10:00:00Z\","
    "\"text\":\"Hello, your ticket number is 551234.\"}]";

}  // namespace

BOOST_AUTO_TEST_SUITE(customer_mail)

BOOST_AUTO_TEST_CASE(limits) {
  const struct {
    std::string_view check, body, members;
    bool found;
  } kTable[] = {
      // 14 and 15 words of substance; the greeting and the closing do not count.
      {"structure.problem-too-brief",
       "Hello,\n\nthe app crashes one two three four five six seven eight nine ten eleven.\n\nKind regards,\nAnn", "",
       true},
      {"structure.problem-too-brief",
       "Hello,\n\nthe app crashes one two three four five six seven eight nine ten eleven twelve.\n\nKind "
       "regards,\nAnn",
       "", false},
      {"structure.problem-too-brief", "Hello,\n\nThe app crashes.\n\nAnn", kRunningThread, false},
      {"structure.problem-too-brief", "Hello,\n\nIs the app broken?\n\nAnn", "", false},
      // Only the first message of a known thread wants an introduction.
      {"structure.introduction-missing", "Hello,\n\nDo you sell lamps?\n\nThanks,\nAnn", kEmptyThread, true},
      {"structure.introduction-missing", "Hello,\n\nDo you sell lamps?\n\nThanks,\nAnn", "", false},
      {"structure.introduction-missing", "Hello,\n\nDo you sell lamps?\n\nThanks,\nAnn", kRunningThread, false},
      {"structure.introduction-missing", "Hello,\n\nDo you sell lamps?\n\nThanks,\nAnn Moss", kEmptyThread, false},
      // An identifier in the body, the subject or the thread; a blank slot is another check's matter.
      {"structure.identifier-missing", "Hello,\n\nMy parcel has not arrived.\n\nAnn", "", true},
      {"structure.identifier-missing", "Hello,\n\nMy parcel 77120934 has not arrived.\n\nAnn", "", false},
      {"structure.identifier-missing", "Hello,\n\nMy parcel has not arrived.\n\nAnn", kNumberedThread, false},
      {"structure.identifier-missing", "Hello,\n\nMy parcel has not arrived: https://shop.example/track/ab12\n\nAnn",
       "", false},
      {"structure.identifier-missing", "Hello,\n\nMy parcel, order no. [ORDER NUMBER], has not arrived.\n\nAnn", "",
       false},
      {"structure.identifier-missing", "Hello,\n\nMy parcel cost 45000 tenge and has not arrived.\n\nAnn", "", true},
      {"structure.identifier-missing", "Hello,\n\nMy parcel has not arrived.\n\nAnn\n020 7946 0958", "", true},
      {"structure.identifier-missing", "Hello,\n\nI cannot log in to my account.\n\nRegards,\nAnn\nann@mail.example",
       "", false},
      // Numbers of orders and tickets are no way to reach the writer, the desk's own address neither.
      {"structure.contact-missing", "Hello,\n\nWhere is order 370795561790?\n\nAnn", "", true},
      {"structure.contact-missing", "Hello,\n\nIs help@shop.example right? Where is it?\n\nAnn",
       ",\"to\":[{\"name\":\"\",\"address\":\"help@shop.example\"}]", true},
      {"structure.contact-missing", "Hello,\n\nWhere is it?\n\nAnn\nann@mail.example", "", false},
      {"structure.contact-missing", "Hello,\n\nWhere is it?\n\nAnn", ",\"signature\":\"appended-by-host\"", false},
      {"structure.contact-missing", "Hello,\n\nWhere is it?\n\nAnn", kRunningThread, false},
      // Evidence may be an attachment, a picture in the text or a quotation.
      {"structure.evidence-missing", "Hello,\n\nThe app does not load my bills.\n\nAnn", "", true},
      {"structure.evidence-missing", "Hello,\n\nThe app does not load my bills.\n\nAnn", ",\"attachments\":[]", true},
      {"structure.evidence-missing", "Hello,\n\nThe app does not load my bills.\n\nAnn",
       ",\"attachments\":[{\"name\":\"a.png\",\"size\":10}]", false},
      {"structure.evidence-missing", "Hello,\n\nThe app does not load: “Fatal fault”.\n\nAnn", "", false},
      // Named before or after, in the subject's words or in the thread.
      {"structure.vague-reference", "Hello,\n\nIt doesn't work.\n\nAnn", "", true},
      {"structure.vague-reference", "Hello,\n\nIt doesn't work. I mean the kettle.\n\nAnn", "", false},
      {"structure.request-missing", "", "", false},
      {"structure.contact-missing", "", "", false},
  };
  for (const auto& row : kTable) {
    BOOST_TEST_CONTEXT(row.check << ": " << row.body << row.members)
    BOOST_TEST(finds(row.check, row.body, row.members) == row.found);
  }
}

BOOST_AUTO_TEST_CASE(good_mails_have_none) {
  const std::set<std::string_view> checks(std::begin(kChecks), std::end(kChecks));
  int mails = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("tests/mails")) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with("customer_good_") || name.ends_with(".report.json")) continue;
    ++mails;
    for (const std::string& id : support::findings_of(support::read_file(entry.path()))) {
      BOOST_TEST(!checks.contains(id), entry.path().string() << ": " << id);
    }
  }
  BOOST_TEST(mails >= 24);
}

BOOST_AUTO_TEST_SUITE_END()
