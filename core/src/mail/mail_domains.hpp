// The domains of mail addresses: whose firm an address belongs to, and where everybody has one.
#pragma once

#include <string>
#include <string_view>

namespace takt::mail {

/// What stands after the "@", in lower case; empty without one.
std::string domain_of(std::string_view address);

/// Whether private people of no one firm have their addresses at the domain ("gmail.com").
bool is_public_domain(std::string_view domain);

/// The same domain, or one a part of the other: "help.example.com" and "example.com". Empty domains are nobody's.
bool same_firm(std::string_view a, std::string_view b);

}  // namespace takt::mail
