// The recognisers, one file each. Each claims what it finds; find.cpp says in which order they run.
#pragma once

#include "privacy/claims.hpp"

namespace takt::privacy {

void find_emails(Claims& claims);
void find_ibans(Claims& claims);
void find_accounts(Claims& claims);
/// Whose concern an account is: "our" makes it the agent's firm's, "your" the customer's words for it.
std::uint32_t account_roles(const Surroundings& around);
void find_payment_cards(Claims& claims);
/// A card's code, and its expiry where a card was found.
void find_security_codes(Claims& claims);
/// Phones that show it: with "+", with brackets. National ones come after every other number.
void find_phones(Claims& claims);
void find_national_phones(Claims& claims);
/// СНИЛС, ИНН of a person; a firm's ИНН and ОГРН are claimed as of no concern.
void find_russian_ids(Claims& claims);
/// ЖСН/ИИН; a firm's БСН/БИН is claimed as of no concern.
void find_kazakh_ids(Claims& claims);
/// Personnummer, samordningsnummer, interim numbers.
void find_personnummer(Claims& claims);
/// US Social Security and individual taxpayer numbers.
void find_ssns(Claims& claims);
void find_id_documents(Claims& claims);
void find_dates_of_birth(Claims& claims);
/// Tokens of known services, private keys, credentials in links and connection strings.
void find_secrets(Claims& claims);
/// Random values after a word such as "API key".
void find_named_secrets(Claims& claims);

}  // namespace takt::privacy
