#include "privacy/find.hpp"

#include "privacy/recognisers.hpp"
#include "text/characters.hpp"

namespace takt::privacy {

namespace {

/// Whether anything in the text could be an identifier.
bool may_hold(std::u16string_view text) {
  std::size_t solid = 0;
  for (const char16_t unit : text) {
    if (unit == u' ')
      solid = 0;
    else if (++solid >= kLongString || digit_of(unit) >= 0 || unit == u'@')
      return true;
  }
  return false;
}

}  // namespace

std::vector<Identifier> find_identifiers(const Source& source) {
  if (!may_hold(source.text)) return {};
  Claims claims(source);
  // The longest and surest first.
  find_secrets(claims);
  find_emails(claims);
  find_named_secrets(claims);
  if (!claims.runs.empty()) {
    find_ibans(claims);
    find_phones(claims);
    find_payment_cards(claims);
    find_accounts(claims);
    find_russian_ids(claims);
    find_kazakh_ids(claims);
    find_personnummer(claims);
    find_ssns(claims);
    find_id_documents(claims);
    find_dates_of_birth(claims);
    find_security_codes(claims);
    find_national_phones(claims);
  }
  return claims.take();
}

}  // namespace takt::privacy
