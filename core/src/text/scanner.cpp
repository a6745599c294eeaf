#include "text/scanner.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace takt::text {

namespace {
constexpr std::size_t kMostCells = 1u << 15;  // of all rows: 128 kB
}

std::uint32_t LiteralScanner::child(std::uint32_t node, char16_t unit) const {
  for (const Edge& edge : nodes_[node].edges) {
    if (edge.unit == unit) return edge.target;
  }
  return 0;
}

void LiteralScanner::add(std::u16string_view literal, std::uint32_t id) {
  std::uint32_t node = 0;
  for (const char16_t unit : literal) {
    std::uint32_t next = child(node, unit);
    if (next == 0) {
      next = static_cast<std::uint32_t>(nodes_.size());
      nodes_.emplace_back();
      nodes_[node].edges.push_back({unit, next});
    }
    node = next;
  }
  if (node != 0) nodes_[node].ids.push_back(id);
}

std::uint32_t LiteralScanner::step(std::uint32_t node, char16_t unit) const {
  for (;; node = nodes_[node].fail) {
    if (const std::uint32_t next = child(node, unit); next != 0 || node == 0) return next;
  }
}

void LiteralScanner::number_by_depth() {
  std::vector<Node> sorted(1);
  sorted.reserve(nodes_.size());
  sorted[0] = std::move(nodes_[0]);
  for (std::size_t head = 0; head < sorted.size(); ++head) {
    for (std::size_t i = 0; i < sorted[head].edges.size(); ++i) {
      Edge& edge = sorted[head].edges[i];
      sorted.push_back(std::move(nodes_[edge.target]));
      edge.target = static_cast<std::uint32_t>(sorted.size() - 1);
    }
  }
  nodes_ = std::move(sorted);
}

void LiteralScanner::fill_rows() {
  std::array<std::uint16_t, kUnits> folded{};  // column of each folded unit
  std::vector<char16_t> units(1, u'\0');
  for (const Node& node : nodes_) {
    for (const Edge& edge : node.edges) {
      if (edge.unit >= kUnits || folded[edge.unit] != 0) continue;
      folded[edge.unit] = static_cast<std::uint16_t>(units.size());
      units.push_back(edge.unit);
    }
  }
  for (std::size_t i = 0; i < kUnits; ++i) {
    const char16_t unit = fold_unit(static_cast<char16_t>(i));
    columns_[i] = unit < kUnits ? folded[unit] : std::uint16_t{0};
  }
  width_ = units.size();
  dense_ = static_cast<std::uint32_t>(std::min(nodes_.size(), std::max<std::size_t>(1, kMostCells / width_)));
  rows_.assign(dense_ * width_, 0);
  for (std::uint32_t node = 0; node < dense_; ++node) {
    // A node's row is its fail node's, which lies nearer the root, but for its own edges.
    if (node != 0)
      std::copy_n(rows_.begin() + static_cast<std::ptrdiff_t>(nodes_[node].fail * width_), width_,
                  rows_.begin() + static_cast<std::ptrdiff_t>(node * width_));
    for (const Edge& edge : nodes_[node].edges) {
      if (edge.unit >= kUnits) continue;
      rows_[node * width_ + folded[edge.unit]] = edge.target * 2 + (nodes_[edge.target].output != 0 ? 1 : 0);
    }
  }
}

void LiteralScanner::build() {
  number_by_depth();
  for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
    for (const Edge& edge : nodes_[node].edges) {
      const std::uint32_t fail = node == 0 ? 0 : step(nodes_[node].fail, edge.unit);
      Node& target = nodes_[edge.target];
      target.fail = fail;
      target.output = target.ids.empty() ? nodes_[fail].output : edge.target;
    }
  }
  fill_rows();
}

void LiteralScanner::scan(std::u16string_view text, std::vector<LiteralHit>& out) const {
  if (nodes_.size() == 1) return;
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t unit = text[i];
    if (unit < kUnits && node < dense_) {
      const std::uint32_t next = rows_[node * width_ + columns_[unit]];
      node = next / 2;
      if (next % 2 == 0) continue;
    } else {
      node = step(node, fold_unit(unit));
    }
    for (std::uint32_t hit = nodes_[node].output; hit != 0; hit = nodes_[nodes_[hit].fail].output) {
      for (const std::uint32_t id : nodes_[hit].ids) out.push_back({id, static_cast<std::uint32_t>(i + 1)});
    }
  }
}

}  // namespace takt::text
