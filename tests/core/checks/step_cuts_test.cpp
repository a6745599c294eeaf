// Sentences that give steps and must stay whole, by the project's own lists of joining words. Those that are cut stand
// beside their lists in the rules' examples.
#include "checks/structure/step_cuts.hpp"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "rules/pack.hpp"
#include "support/rule_packs.hpp"
#include "support/u16.hpp"

namespace {

using takt::checks::StepSpan;

/// The sentence without its stars, each of which stands before an instruction's word.
std::vector<StepSpan> steps_of(std::u16string_view marked, std::u16string& sentence) {
  static const auto pack = takt::rules::Pack::load(support::compiled_rules());
  takt::rules::WordLists lists;
  lists.add(*pack);
  std::vector<StepSpan> instructions;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] != u'*') {
      sentence += marked[i];
      continue;
    }
    std::size_t end = i + 1;
    while (end < marked.size() && std::u16string_view(u" ,.").find(marked[end]) == std::u16string_view::npos) ++end;
    const auto start = static_cast<std::uint32_t>(sentence.size());
    instructions.push_back({start, start + static_cast<std::uint32_t>(end - i - 1)});
  }
  return takt::checks::cut_steps(sentence, instructions, lists);
}

constexpr std::u16string_view kWhole[] = {
    u"*Open the menu, which is on the left, and *click Export.",
    u"*Click Export, or *click Save.",
    u"If the lamp is red, *open the lid and *press the button.",
    u"*Choose red, blue or green, then *click Next.",
    u"*Откройте меню, которое справа, и *нажмите «Экспорт».",
    u"*Нажмите «Экспорт», или *нажмите «Сохранить».",
    u"Если лампа горит, *откройте крышку и *нажмите кнопку.",
    u"Мәзірді *ашыңыз, немесе батырманы *басыңыз.",
    u"Егер шам жанса, қақпақты *ашыңыз да, батырманы *басыңыз.",
    u"*Öppna menyn, som ligger till vänster, och *klicka på Exportera.",
    u"*Klicka på Exportera, eller *klicka på Spara.",
    u"Om lampan är röd, *öppna locket och *tryck på knappen.",
    u"*Open the “lid, and *click.",
    u"*Open",
    u"",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(step_cuts)

BOOST_AUTO_TEST_CASE(sentences_that_stay_whole) {
  for (const std::u16string_view line : kWhole) {
    std::u16string sentence;
    BOOST_TEST(steps_of(line, sentence).empty(), support::show(line));
  }
}

BOOST_AUTO_TEST_CASE(joining_words_and_marks_fall_out) {
  std::u16string sentence;
  const auto steps = steps_of(u"First, *open the lid; and after that *press OK.", sentence);
  BOOST_REQUIRE_EQUAL(steps.size(), 2u);
  BOOST_TEST(support::show(sentence.substr(steps[0].start, steps[0].end - steps[0].start)) == "open the lid");
  BOOST_TEST(support::show(sentence.substr(steps[1].start, steps[1].end - steps[1].start)) == "press OK");
}

BOOST_AUTO_TEST_SUITE_END()
