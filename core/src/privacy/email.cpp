// E-mail addresses, also with letters of any script. The tokenizer has found them; here those that
// cannot be delivered to are left out.
#include "privacy/recognisers.hpp"
#include "text/characters.hpp"

namespace takt::privacy {

namespace {

constexpr std::size_t kShortestTop = 2;

bool is_deliverable(std::u16string_view address) {
  const std::size_t at = address.rfind(u'@');
  const std::u16string_view local = address.substr(0, at), domain = address.substr(at + 1);
  if (local.empty() || local.front() == u'.' || local.back() == u'.' || local.find(u"..") != local.npos) return false;
  const std::size_t dot = domain.rfind(u'.');
  if (dot == domain.npos || dot == 0 || domain.find(u"..") != domain.npos) return false;
  const std::u16string_view top = domain.substr(dot + 1);
  if (top.size() < kShortestTop || domain.front() == u'-' || domain.find_first_of(u"_%+") != domain.npos) return false;
  if (top.starts_with(u"xn--")) return true;
  for (const char16_t unit : top) {
    if (!text::is_letter(unit)) return false;
  }
  return true;
}

}  // namespace

void find_emails(Claims& claims) {
  for (const text::Token& token : claims.source.tokens) {
    if (token.kind == text::TokenKind::kUrl)
      claims.claim(Kind::kReference, token.start, token.end);
    else if (token.kind == text::TokenKind::kEmail)
      claims.claim(is_deliverable(claims.source.text.substr(token.start, token.end - token.start)) ? Kind::kEmail
                                                                                                   : Kind::kReference,
                   token.start, token.end);
  }
}

}  // namespace takt::privacy
