#include "mail/mail_domains.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/lower.hpp"

namespace takt::mail {

namespace {

constexpr std::array<std::string_view, 46> kPublicDomains = {
    "126.com",    "163.com",        "aol.com",     "bk.ru",          "comhem.se",   "fastmail.com", "gmail.com",
    "gmx.com",    "gmx.de",         "gmx.net",     "googlemail.com", "hotmail.com", "hotmail.se",   "hotmail.co.uk",
    "icloud.com", "inbox.ru",       "internet.ru", "list.ru",        "live.com",    "live.se",      "mac.com",
    "mail.com",   "mail.kz",        "mail.ru",     "me.com",         "msn.com",     "outlook.com",  "pm.me",
    "proton.me",  "protonmail.com", "qq.com",      "rambler.ru",     "spray.se",    "telia.com",    "ukr.net",
    "vk.com",     "web.de",         "xmail.ru",    "ya.ru",          "yahoo.co.uk", "yahoo.com",    "yandex.by",
    "yandex.com", "yandex.kz",      "yandex.ru",   "zoho.com",
};

}  // namespace

std::string domain_of(std::string_view address) {
  const std::size_t at = address.rfind('@');
  if (at == std::string_view::npos) return {};
  return text::ascii_lower(address.substr(at + 1));
}

bool is_public_domain(std::string_view domain) {
  return std::find(kPublicDomains.begin(), kPublicDomains.end(), domain) != kPublicDomains.end();
}

bool same_firm(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  if (a.size() > b.size()) std::swap(a, b);
  return b.ends_with(a) && (a.size() == b.size() || b[b.size() - a.size() - 1] == '.');
}

}  // namespace takt::mail
