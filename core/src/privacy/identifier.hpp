// What the recognisers of this folder find in a block: a place and what kind of thing stands there.
//
// Which check speaks of it, how severe it is and in which words is no concern of this folder
// (checks/privacy/). The value itself is never copied: an identifier is a place in the text.
#pragma once

#include <cstdint>

namespace takt::privacy {

enum class Kind : std::uint8_t {
  kReference,  ///< a number of no concern (order, tracking, a firm's): claimed so that nothing else takes it
  kPaymentCard,
  kSecurityCode,  ///< a card's code or expiry
  kBankAccount,
  kNationalId,
  kIdDocument,
  kDateOfBirth,
  kPhone,
  kEmail,
  kSecret,
};

/// Who may be told of it: bits as in blob::Check::roles.
inline constexpr std::uint32_t kCustomer = 1, kAgent = 2, kAnyone = kCustomer | kAgent;

struct Identifier {
  Kind kind = Kind::kReference;
  std::uint32_t start = 0, end = 0;  ///< UTF-16 units in the block
  std::uint32_t roles = kAnyone;
};

}  // namespace takt::privacy
