#include "text/sorting.hpp"

#include <numeric>

namespace takt::text {

namespace {

constexpr std::size_t kRun = 8;  // sorted by insertion before anything is merged

}  // namespace

std::vector<std::uint32_t> sorted_order(std::size_t size, Before before, const void* items, const void* less) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), std::uint32_t{0});
  for (std::size_t start = 0; start < size; start += kRun) {
    const std::size_t end = std::min(start + kRun, size);
    for (std::size_t i = start + 1; i < end; ++i) {
      const std::uint32_t number = order[i];
      std::size_t place = i;
      for (; place > start && before(items, less, number, order[place - 1]); --place) order[place] = order[place - 1];
      order[place] = number;
    }
  }
  std::vector<std::uint32_t> merged(size > kRun ? size : 0);
  for (std::size_t width = kRun; width < size; width *= 2) {
    for (std::size_t start = 0; start < size; start += 2 * width) {
      const std::size_t middle = std::min(start + width, size);
      const std::size_t end = std::min(middle + width, size);
      std::size_t left = start;
      std::size_t right = middle;
      for (std::size_t place = start; place < end; ++place) {
        const bool from_right = left == middle || (right < end && before(items, less, order[right], order[left]));
        merged[place] = from_right ? order[right++] : order[left++];
      }
    }
    order.swap(merged);
  }
  return order;
}

}  // namespace takt::text
