#include "rules/sequence_merger.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace {

using takt::rules::SetSequence;

SetSequence sequence(std::vector<takt::rules::blob::Word> symbols, takt::rules::blob::Word edges = 0) {
  SetSequence out;
  out.edges = edges;
  for (const auto symbol : symbols) out.elements.push_back({{symbol}, 0});
  return out;
}

/// "{1,2} {3}": a sequence a line.
std::string shown(const std::vector<SetSequence>& sequences) {
  std::string out;
  for (const SetSequence& one : sequences) {
    for (const auto& element : one.elements) {
      std::string set;
      for (const auto symbol : element.symbols) set += (set.empty() ? "" : ",") + std::to_string(symbol);
      out += "{" + set + "}";
    }
    out += "\n";
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sequence_merger)

BOOST_AUTO_TEST_CASE(a_product_becomes_one_sequence_again) {
  std::vector<SetSequence> product;
  for (const unsigned a : {1u, 2u}) {
    for (const unsigned b : {3u, 4u, 5u}) product.push_back(sequence({a, b}));
  }
  BOOST_TEST(shown(takt::rules::merge_sequences(product)) == "{1,2}{3,4,5}\n");
}

BOOST_AUTO_TEST_CASE(what_differs_in_two_places_stays_apart) {
  BOOST_TEST(shown(takt::rules::merge_sequences({sequence({1, 3}), sequence({2, 4})})) == "{1}{3}\n{2}{4}\n");
}

BOOST_AUTO_TEST_CASE(edges_gaps_and_lengths_keep_sequences_apart) {
  SetSequence gap = sequence({1, 4});
  gap.elements[1].gap_max = 2;
  const auto merged = takt::rules::merge_sequences({sequence({1, 3}), sequence({1, 4}, 1), gap, sequence({1})});
  BOOST_TEST(shown(merged) == "{1}{3}\n{1}{4}\n{1}{4}\n{1}\n");
}

BOOST_AUTO_TEST_CASE(classes_and_marks_are_no_members_of_sets) {
  const auto any = takt::rules::blob::kClassBase;
  BOOST_TEST(takt::rules::merge_sequences({sequence({1, any}), sequence({1, 2})}).size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
