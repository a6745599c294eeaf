// The small language of templates' texts: what it reads, and what it refuses with which reason.
#include "rules/template_text.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

namespace {

using takt::rules::PieceKind;

/// Pieces as "kind(text)" with the number of their brackets: one line a case.
std::string pieces(std::string_view text) {
  const auto read = takt::rules::read_template_text(text);
  if (!read) return read.error().reason;
  std::string out;
  for (const auto& piece : *read) {
    if (piece.part > 0) out += std::to_string(piece.part) + ":";
    switch (piece.kind) {
      case PieceKind::kWords:
        out += "'" + std::string(piece.text) + "' ";
        break;
      case PieceKind::kSlot:
        out += "<" + std::string(piece.text) + "> ";
        break;
      default:
        out += "(";
        for (const auto form : piece.forms) out += std::string(form) + "/";
        out += ") ";
    }
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(template_text)

BOOST_AUTO_TEST_CASE(reads) {
  struct Row {
    std::string_view text, wanted;
  };
  for (const Row& row : {
           Row{"Hi {customer},", "'Hi ' <customer> ',' "},
           Row{"", ""},
           Row{"Order[ {order}] of[ {date}].", "'Order' 1:' ' 1:<order> ' of' 2:' ' 2:<date> '.' "},
           Row{"{gender:рад|рада}", "(рад/рада/рад/) "},
           Row{"{customer-gender:Уважаемый|Уважаемая|Здравствуйте,}", "(Уважаемый/Уважаемая/Здравствуйте,/) "},
           Row{"{address:ты|вы}", "(ты/вы//) "},
           Row{"1. a\n2. {next-step}", "'1. a\n2. ' <next-step> "},
       }) {
    BOOST_TEST(pieces(row.text) == row.wanted, row.text << ": " << pieces(row.text));
  }
}

BOOST_AUTO_TEST_CASE(refuses) {
  struct Row {
    std::string_view text, reason;
  };
  for (const Row& row : {
           Row{"Hi {customer", "column 4: this “{” is not closed"},
           Row{"Hi customer}", "column 12: this “}” has no “{” before it"},
           Row{"[a {b}", "column 1: this “[” is not closed"},
           Row{"a]", "column 2: this “]” has no “[” before it"},
           Row{"[a [b {c}]]", "column 4: brackets do not nest"},
           Row{"[order number]", "column 1: without a {slot} in it, a part in brackets never falls away"},
           Row{"{Customer Name}", "column 1: “{Customer Name}” is no slot: its name has letters a–z and dashes"},
           Row{"{tone:a|b}", "column 1: “tone:” is none of gender, customer-gender, address"},
           Row{"{gender:a}", "column 1: “gender:” needs 2 or 3 forms with | between them"},
           Row{"{address:a|b|c}", "column 1: “address:” needs 2 forms with | between them"},
       }) {
    BOOST_TEST(pieces(row.text) == row.reason, row.text << ": " << pieces(row.text));
  }
}

BOOST_AUTO_TEST_SUITE_END()
