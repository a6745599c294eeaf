// The subject's checks on lengths and prefixes that examples in JSON cannot show well: counted characters, many
// prefixes.
#include "checks/structure/subject_line.hpp"

#include <boost/test/unit_test.hpp>

#include "support/rule_packs.hpp"

namespace {

using takt::checks::count_graphemes;

std::string report_of(const std::string& subject) {
  auto engine = support::engine();
  const auto report = engine.check(R"({"language":"en","subject":")" + subject +
                                   R"(","body":{"text":"Hello,\n\nwhere is it?\n\nRegards,\nBo"}})");
  return report ? *report : "";
}

bool found(const std::string& subject, std::string_view id) {
  return report_of(subject).find("\"structure." + std::string(id) + "\"") != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(subject_line)

BOOST_AUTO_TEST_CASE(characters_are_counted_as_readers_do) {
  BOOST_TEST(count_graphemes(u"") == 0u);
  BOOST_TEST(count_graphemes(u"abc") == 3u);
  BOOST_TEST(count_graphemes(u"e\u0301å") == 2u);
  BOOST_TEST(count_graphemes(u"👨‍👩‍👧🇸🇪") == 2u);
}

BOOST_AUTO_TEST_CASE(sixty_characters_are_not_too_long) {
  const auto subject = [](int letters) { return "Order " + std::string(static_cast<std::size_t>(letters - 6), 'x'); };
  BOOST_TEST(!found(subject(60), "subject-too-long"));
  BOOST_TEST(found(subject(61), "subject-too-long"));
  BOOST_TEST(!found("Re: Fwd: Re: " + subject(60), "subject-too-long"));
  BOOST_TEST(found("Re: " + subject(61), "subject-too-long"));
}

BOOST_AUTO_TEST_CASE(prefixes_alone_are_no_subject) {
  for (const char* subject : {"", "  ", "Re:", "RE: Fwd:", "Re[2]:", "SV: VS:"}) {
    BOOST_TEST_CONTEXT(subject) { BOOST_TEST(found(subject, "subject-missing")); }
  }
  for (const char* subject : {"Re", "Order 1", "Re: x1"}) {
    BOOST_TEST_CONTEXT(subject) { BOOST_TEST(!found(subject, "subject-missing")); }
  }
}

BOOST_AUTO_TEST_SUITE_END()
