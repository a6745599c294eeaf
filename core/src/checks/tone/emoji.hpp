// Emoji and emoticons: "🙂", ":)", "=)", ";-)", "))))", "<3". What marks the items of a list at the start of
// a line ("✅ ", "→ ") is none, nor is the bracket that closes another one ("(see below:)").
#pragma once

#include "checks/check.hpp"

namespace takt::checks {

void find_emoji(const BlockContext& context, std::vector<engine::CheckHit>& out);

}  // namespace takt::checks
