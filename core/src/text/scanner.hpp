// Finds many literals in one pass over a text (Aho and Corasick, CACM 18(6), 1975).
//
// The gate before every regular expression: only where one of its literals occurs is it tried.
// Literals are folded (text/fold.hpp); the text is folded unit by unit while it is read. Nodes near
// the root, where a pass spends its time, have a row of next nodes; deeper ones keep their edges.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace takt::text {

struct LiteralHit {
  std::uint32_t id;   // as given to add()
  std::uint32_t end;  // UTF-16 units: one past the literal's last unit
};

class LiteralScanner {
 public:
  /// Adds a non-empty folded literal. Call build() after the last one.
  void add(std::u16string_view literal, std::uint32_t id);
  void build();

  /// Appends all hits in order of their ends. Linear in the text and the number of hits.
  void scan(std::u16string_view text, std::vector<LiteralHit>& out) const;

 private:
  struct Edge {
    char16_t unit;
    std::uint32_t target;
  };
  struct Node {
    std::vector<Edge> edges;
    std::vector<std::uint32_t> ids;  // literals that end here
    std::uint32_t fail = 0;
    std::uint32_t output = 0;  // this node or the next on the fail path that ends a literal, or 0
  };
  static constexpr std::size_t kUnits = 0x530;  // the letters of our languages and ASCII signs

  [[nodiscard]] std::uint32_t child(std::uint32_t node, char16_t unit) const;
  /// The node after `node` and the folded unit, by edges and fail links.
  [[nodiscard]] std::uint32_t step(std::uint32_t node, char16_t unit) const;
  void number_by_depth();
  void fill_rows();

  std::vector<Node> nodes_ = std::vector<Node>(1);  // after build(): nearer the root first
  std::array<std::uint16_t, kUnits> columns_{};     // per unit as written; 0: in no literal
  std::size_t width_ = 1;                           // columns of a row
  std::uint32_t dense_ = 0;                         // nodes below this have a row
  std::vector<std::uint32_t> rows_;                 // next node * 2, + 1 when a literal ends there
};

}  // namespace takt::text
