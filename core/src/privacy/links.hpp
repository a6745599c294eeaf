// Where a link leads: its host, and what about a host is suspicious.
//
// Speaks of hosts only. Credentials and tokens inside a URL are secrets (secret.cpp). The letters that look alike are
// those of Unicode's list of confusables (UTS 39) that a host name may hold and that Latin, Cyrillic and Greek writers
// meet.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace takt::privacy {

enum class HostFault : std::uint8_t {
  kNone,
  kRawAddress,  ///< numbers in place of a name
  kPunycode,    ///< an "xn--" label: a name that is not shown as it reads
  kLookAlike,   ///< letters of two alphabets, or of another one and all like Latin letters
};

/// The host of a URL or of a bare "www.example.com/x", folded, without port and credentials; empty where there is none.
std::u16string host_of(std::u16string_view url);

HostFault fault_of(std::u16string_view host);

/// Hosts that only a firm's own network knows, and its tools for tickets and notes: "10.0.0.7", "wiki.corp",
/// "jira.example.com".
bool is_internal(std::u16string_view host);

/// The host as one sees it: letters and digits that look alike are the same in it.
std::u16string skeleton(std::u16string_view host);

/// The last two labels of a name (three where the last two are as "co.uk"): whose host it is.
std::u16string_view owner_of(std::u16string_view host);

}  // namespace takt::privacy
