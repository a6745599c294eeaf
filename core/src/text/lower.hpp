// Lower case of whole texts, by the Unicode rules that hold in every language of ours.
#pragma once

#include <string>
#include <string_view>

namespace takt::text {

std::u16string to_lower(std::u16string_view text);

}  // namespace takt::text
