#include "checks/proof/mixed_script.hpp"

#include <boost/test/unit_test.hpp>

#include "support/block.hpp"

namespace {

struct Case {
  std::u16string_view text;
  std::string_view marked, fixed;
};

constexpr Case kCases[] = {
    {u"наш с\u0061йт", "наш ⟦сaйт⟧", "наш сайт"},  // Latin a
    {u"\u041erder it", "⟦Оrder⟧ it", "Order it"},  // Cyrillic О
    {u"интернет-м\u0061газин", "⟦интернет-мaгазин⟧", "интернет-магазин"},
    {u"WhatsApp-қа, Kaspiден", "WhatsApp-қа, Kaspiден", "WhatsApp-қа, Kaspiден"},
    {u"SMSка, USBге", "SMSка, USBге", "SMSка, USBге"},
    {u"код \u0410B12", "код АB12", "код АB12"},
    {u"http://a.example/с\u0061йт", "http://a.example/сaйт", "http://a.example/сaйт"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(mixed_script)

BOOST_AUTO_TEST_CASE(look_alike_letters_are_found_and_written_in_the_words_alphabet) {
  for (const Case& c : kCases) {
    const auto found = support::run(takt::checks::find_mixed_scripts, c.text);
    BOOST_TEST(found.marked == c.marked);
    BOOST_TEST(found.fixed == (c.marked == c.fixed ? c.marked : c.fixed));
  }
}

BOOST_AUTO_TEST_SUITE_END()
