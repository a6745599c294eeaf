// The paragraph cache: a report after edits is the report of the edited draft, byte for byte.
#include <boost/test/unit_test.hpp>

#include <random>

#include "support/draft.hpp"
#include "support/rule_packs.hpp"
#include "support/u16.hpp"

namespace {

using support::draft_of;

// What edits are made of: words that fire, break lines, quotes and closings, halves of characters.
const std::u16string_view kPieces[] = {
    u"Hello Anna,",
    u"\n",
    u"\n\n",
    u"\r\n",
    u"you are an idiot",
    u" NOW!!! ",
    u"the the ",
    u"4111 1111 1111 1111",
    u"my password is hunter22",
    u"> quoted\n",
    u"On Monday Ann wrote:\n",
    u"-- \n",
    u"Best regards,\nBo",
    u"{name}",
    u"Здравствуйте, Анна! ",
    u"вы идиоты ",
    u"мой пароль: qwerty12 ",
    u"Құрметті Айгүл, ",
    u"рахмет. ",
    u"Hej Åsa! ",
    u"jag har en fråga. ",
    u"😀",
    u"\u0301",
    u"\u200b",
    u". ",
    u" ",
    u"x",
    u"?!",
    u"С уважением,\nИван",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(cache)

BOOST_AUTO_TEST_CASE(after_thousands_of_edits_the_report_is_the_fresh_one) {
  takt::Engine cached = support::engine();
  takt::Engine judge = support::engine();
  std::mt19937 random(20261124);
  std::u16string body = u"Hello Anna,\n\nI wrote you you on Monday.\n\nBest regards\nBo";
  BOOST_REQUIRE(cached.check(draft_of(body)).ok());
  for (int edit = 0; edit < 3000; ++edit) {
    std::size_t start = random() % (body.size() + 1);
    std::size_t end = std::min(body.size(), start + (random() % 3 == 0 ? random() % 12 : 0));
    const auto splits = [&](std::size_t at) { return at < body.size() && body[at] >= 0xdc00 && body[at] <= 0xdfff; };
    while (splits(start)) --start;  // JSON cannot carry half a surrogate pair
    while (splits(end)) ++end;
    const std::u16string_view piece = kPieces[random() % std::size(kPieces)];
    if (body.size() > 3000) end = std::min(body.size(), start + 400);
    while (splits(end)) ++end;
    body.replace(start, end - start, piece);
    const auto after_edit = cached.edit(start, end, piece);
    const auto fresh = judge.check(draft_of(body));
    BOOST_REQUIRE(after_edit.ok() && fresh.ok());
    BOOST_TEST_REQUIRE(*after_edit == *fresh, "edit " << edit << " in: " << takt::text::to_utf8(body));
    if (edit % 100 == 0) {  // the judge has a cache too; a new engine has none
      const auto first = support::engine().check(draft_of(body));
      BOOST_TEST_REQUIRE(*after_edit == *first, "edit " << edit);
    }
  }
}

BOOST_AUTO_TEST_CASE(an_edit_outside_the_body_changes_nothing) {
  takt::Engine engine = support::engine();
  BOOST_TEST(!engine.edit(0, 0, u"x").ok());  // no draft yet
  const auto before = engine.check(draft_of(u"Hello"));
  BOOST_TEST(!engine.edit(3, 2, u"x").ok());
  BOOST_TEST(!engine.edit(0, 6, u"x").ok());
  BOOST_TEST(*engine.edit(0, 0, u"") == *before);
}

BOOST_AUTO_TEST_SUITE_END()
