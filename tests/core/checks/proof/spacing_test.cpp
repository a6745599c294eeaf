#include "checks/proof/spacing.hpp"

#include <boost/test/unit_test.hpp>

#include "support/block.hpp"

namespace {

struct Case {
  std::u16string_view text;
  std::string_view marked, fixed;
};

constexpr Case kCases[] = {
    {u"a word  too far", "a word⟦  ⟧too far", "a word too far"},
    {u"one word , two", "one word⟦ ,⟧ two", "one word, two"},
    {u"the end  . Next", "the end⟦  .⟧ Next", "the end. Next"},
    {u"polite,kind", "polite⟦,⟧kind", "polite, kind"},
    {u"до вечера,и потом", "до вечера⟦,⟧и потом", "до вечера, и потом"},
    {u"done!Thanks", "done⟦!⟧Thanks", "done! Thanks"},
    // a habit is one finding, and its fix mends all
    {u"so , and so , and so", "so⟦ ,⟧ and so , and so", "so, and so, and so"},
    // lawful
    {u"One.  Two", "One.  Two", "One.  Two"},
    {u"wait ... what", "wait ... what", "wait ... what"},
    {u"on .NET and .5", "on .NET and .5", "on .NET and .5"},
    {u"1,500 or a,b,c", "1,500 or a,b,c", "1,500 or a,b,c"},
    {u"red,green,blue,white", "red,green,blue,white", "red,green,blue,white"},
    {u"see http://a.example ,", "see http://a.example ,", "see http://a.example ,"},
    {u"Name:  Ann", "Name:  Ann", "Name:  Ann"},
    {u"well :)  so", "well :)  so", "well :)  so"},
    {u"Aug  8 23:35", "Aug  8 23:35", "Aug  8 23:35"},
    {u"main(argc,argv)", "main(argc,argv)", "main(argc,argv)"},
    {u"a  table  of  words", "a  table  of  words", "a  table  of  words"},
    {u"debug: left  over", "debug: left  over", "debug: left  over"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(spacing)

BOOST_AUTO_TEST_CASE(spaces_too_many_or_too_few_are_found_and_mended) {
  for (const Case& c : kCases) {
    const auto found = support::run(takt::checks::find_spacing, c.text);
    BOOST_TEST(found.marked == c.marked);
    BOOST_TEST(found.fixed == c.fixed);
  }
}

BOOST_AUTO_TEST_SUITE_END()
