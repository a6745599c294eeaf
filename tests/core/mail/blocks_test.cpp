#include "mail/blocks.hpp"

#include <boost/test/unit_test.hpp>

#include "support/lists.hpp"
#include "support/u16.hpp"

namespace {

using takt::mail::BlockKind;

/// Each block as its kind's letter and its text: "T(…) Q(…) S(…)".
std::u16string shown(std::u16string_view body) {
  std::vector<takt::mail::Block> blocks;
  takt::mail::split_blocks(body, support::quote_words(), blocks);
  std::u16string out;
  for (const auto& block : blocks) {
    if (!out.empty()) out += u' ';
    out += block.kind == BlockKind::kText ? u'T' : block.kind == BlockKind::kQuote ? u'Q' : u'S';
    out += u'(';
    out += body.substr(block.start, block.end - block.start);
    out += u')';
  }
  return out;
}

struct Case {
  std::u16string_view body, blocks;
};

constexpr Case kCases[] = {
    {u"", u""},
    {u"\n\n", u""},
    {u"a\nb\n\nc", u"T(a\nb) T(c)"},
    {u"a\r\n\r\nb\r\n", u"T(a) T(b)"},
    {u"a\n \t\nb", u"T(a) T(b)"},
    {u"Hi\n> you said\n> this\nanswer", u"T(Hi) Q(> you said\n> this) T(answer)"},
    {u"Hi\n\n-- \nAnn\n\nSupport", u"T(Hi) S(-- \nAnn) S(Support)"},
    {u"Hi\n\n-----Original Message-----\nFrom: x\n\nold", u"T(Hi) Q(-----Original Message-----\nFrom: x) Q(old)"},
    {u"a -- b\n--c", u"T(a -- b\n--c)"},
    {u"----\nline", u"T(----\nline)"},
};

}  // namespace

using support::show;

BOOST_AUTO_TEST_SUITE(blocks)

BOOST_AUTO_TEST_CASE(a_body_splits_at_blank_lines_quotes_and_signature) {
  for (const Case& c : kCases) BOOST_TEST(show(shown(c.body)) == show(c.blocks));
}

BOOST_AUTO_TEST_SUITE_END()
