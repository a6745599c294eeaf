#include "checks/tone/emoji.hpp"

#include <boost/test/unit_test.hpp>

#include "support/block.hpp"

namespace {

struct Case {
  std::u16string_view text;
  std::string_view marked, fixed;
};

constexpr Case kCases[] = {
    {u"Thank you :)", "Thank you ⟦:)⟧", "Thank you"},
    {u"Sure ;-) see you", "Sure ⟦;-)⟧ see you", "Sure see you"},
    {u"Спасибо =))) жду", "Спасибо ⟦=)))⟧ жду", "Спасибо жду"},
    {u"Хорошо))))", "Хорошо⟦))))⟧", "Хорошо"},
    {u"Рахмет 🙂🙂", "Рахмет ⟦🙂🙂⟧", "Рахмет"},
    {u"Tack ❤️ och hej", "Tack ⟦❤️⟧ och hej", "Tack och hej"},
    {u"We are sad :( today", "We are sad ⟦:(⟧ today", "We are sad today"},
    {u"Nice :D", "Nice ⟦:D⟧", "Nice"},
    {u"I <3 it", "I ⟦<3⟧ it", "I it"},
    {u"(прошло уже (вроде бы) три дня))))", "(прошло уже (вроде бы) три дня)⟦)))⟧", "(прошло уже (вроде бы) три дня)"},
    // no emoticons
    {u"the steps (see below:) are short", "the steps (see below:) are short", "the steps (see below:) are short"},
    {u"1) open 2) close", "1) open 2) close", "1) open 2) close"},
    {u"at 16:30 or 2:3", "at 16:30 or 2:3", "at 16:30 or 2:3"},
    {u"f(g(x))", "f(g(x))", "f(g(x))"},
    {u"http://example.com", "http://example.com", "http://example.com"},
    {u"a == (b)", "a == (b)", "a == (b)"},
    {u"✅ Open the lid\n✅ Close it", "✅ Open the lid\n✅ Close it", "✅ Open the lid\n✅ Close it"},
    {u"→ next", "→ next", "→ next"},
    {u"Acme™ © 2026", "Acme™ © 2026", "Acme™ © 2026"},
    {u"x<30 and y>3", "x<30 and y>3", "x<30 and y>3"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(emoji)

BOOST_AUTO_TEST_CASE(faces_are_told_from_brackets_times_and_list_marks) {
  for (const Case& c : kCases) {
    const auto found = support::run(takt::checks::find_emoji, c.text);
    BOOST_TEST(found.marked == c.marked);
    BOOST_TEST(found.fixed == c.fixed);
  }
}

BOOST_AUTO_TEST_SUITE_END()
