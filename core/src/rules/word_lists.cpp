#include "rules/word_lists.hpp"

namespace takt::rules {

void WordLists::add(const Pack& pack) {
  for (const blob::ListEntry& entry : pack.list_entries()) {
    if (entry.list < lists_.size()) lists_[entry.list].push_back(pack.text16(entry.text));
  }
}

}  // namespace takt::rules
