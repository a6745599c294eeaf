// Reads takt.draft/1 (core/schema/draft.schema.json).
#pragma once

#include <string_view>

#include "mail/draft.hpp"
#include "takt/result.hpp"

namespace takt::mail {

/// Unknown members are ignored; a wrong type, an unknown word in a closed list or a missing body
/// text is an error with its JSON Pointer. Format ranges outside the body are an error too.
Result<Draft> read_draft(std::string_view json);

}  // namespace takt::mail
