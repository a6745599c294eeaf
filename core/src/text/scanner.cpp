#include "text/scanner.hpp"

#include "text/characters.hpp"

namespace takt::text {

namespace {
constexpr std::size_t kRootTable = 0x530;  // the letters of our languages and ASCII signs
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

void LiteralScanner::build() {
  root_.assign(kRootTable, 0);
  std::vector<std::uint32_t> queue;
  for (const Edge& edge : nodes_[0].edges) {
    if (edge.unit < kRootTable) root_[edge.unit] = edge.target;
    queue.push_back(edge.target);
  }
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const std::uint32_t node = queue[head];
    for (const Edge& edge : nodes_[node].edges) {
      std::uint32_t fail = nodes_[node].fail;
      while (fail != 0 && child(fail, edge.unit) == 0) fail = nodes_[fail].fail;
      const std::uint32_t target = child(fail, edge.unit);
      nodes_[edge.target].fail = target;
      nodes_[edge.target].output = nodes_[target].ids.empty() ? nodes_[target].output : target;
      queue.push_back(edge.target);
    }
  }
}

void LiteralScanner::scan(std::u16string_view text, std::vector<LiteralHit>& out) const {
  if (nodes_.size() == 1) return;
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t unit = fold_unit(text[i]);
    std::uint32_t next = 0;
    while (node != 0 && (next = child(node, unit)) == 0) node = nodes_[node].fail;
    if (node == 0) next = unit < kRootTable ? root_[unit] : child(0, unit);
    node = next;
    for (std::uint32_t hit = nodes_[node].ids.empty() ? nodes_[node].output : node; hit != 0;
         hit = nodes_[hit].output) {
      for (const std::uint32_t id : nodes_[hit].ids) out.push_back({id, static_cast<std::uint32_t>(i + 1)});
    }
  }
}

}  // namespace takt::text
