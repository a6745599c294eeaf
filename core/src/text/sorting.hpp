// Sorting of short vectors: one sort of numbers for all kinds of items, instead of the kilobytes that std::sort and
// std::stable_sort become again for each of them in the module that is downloaded. Equal items keep their order, so
// that every build gives the same one. Not for tens of thousands of items: each comparison is a call.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace takt::text {

/// Whether the item of number `a` comes before that of number `b`.
using Before = bool (*)(const void* items, const void* less, std::uint32_t a, std::uint32_t b);

/// The numbers of `size` items in the order of the items.
std::vector<std::uint32_t> sorted_order(std::size_t size, Before before, const void* items, const void* less);

template <class Items, class Less = std::less<>>
void sort(Items& items, const Less& less = {}) {
  using Item = typename Items::value_type;
  if (std::is_sorted(items.begin(), items.end(), less)) return;
  const Before before = [](const void* all, const void* by, std::uint32_t a, std::uint32_t b) -> bool {
    const auto* const row = static_cast<const Item*>(all);
    return (*static_cast<const Less*>(by))(row[a], row[b]);
  };
  Items sorted;
  sorted.reserve(items.size());
  for (const std::uint32_t number : sorted_order(items.size(), before, static_cast<const void*>(items.data()), &less)) {
    sorted.push_back(std::move(items[number]));
  }
  items = std::move(sorted);
}

}  // namespace takt::text
