#include "text/breaks.hpp"

#include <unicode/ubrk.h>
#include <unicode/udata.h>

#include <array>

namespace takt::text {

namespace {

constexpr std::array<const char*, 3> kRuleNames = {"word", "sent", "char"};

UBreakIterator* open(BreakKind kind, UDataMemory*& data) {
  UErrorCode status = U_ZERO_ERROR;
  // The data is part of the program; a failure here is a faulty build, met by the first test.
  data = udata_open(U_ICUDATA_NAME "-brkitr", "brk", kRuleNames[static_cast<std::size_t>(kind)], &status);
  if (U_FAILURE(status)) return nullptr;
  const auto* rules = static_cast<const std::uint8_t*>(udata_getMemory(data));
  // RBBIDataHeader: magic, format version, total length.
  std::uint32_t length = 0;
  for (int i = 0; i < 4; ++i) length |= static_cast<std::uint32_t>(rules[8 + i]) << (8 * i);
  UBreakIterator* iterator = ubrk_openBinaryRules(rules, static_cast<std::int32_t>(length), nullptr, 0, &status);
  return U_SUCCESS(status) ? iterator : nullptr;
}

SegmentKind kind_of(std::int32_t status) {
  if (status >= UBRK_WORD_LETTER && status < UBRK_WORD_IDEO_LIMIT) return SegmentKind::kLetter;
  if (status >= UBRK_WORD_NUMBER && status < UBRK_WORD_NUMBER_LIMIT) return SegmentKind::kNumber;
  return SegmentKind::kOther;
}

}  // namespace

BreakIterator::BreakIterator(BreakKind kind) : kind_(kind), iterator_(open(kind, data_)) {}

BreakIterator::~BreakIterator() {
  if (iterator_ != nullptr) ubrk_close(iterator_);
  if (data_ != nullptr) udata_close(data_);
}

void BreakIterator::boundaries(std::u16string_view text, std::vector<Boundary>& out) {
  out.clear();
  if (iterator_ == nullptr || text.empty()) return;
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator_, text.data(), static_cast<std::int32_t>(text.size()), &status);
  const bool words = kind_ == BreakKind::kWord;
  for (std::int32_t end = ubrk_next(iterator_); end != UBRK_DONE; end = ubrk_next(iterator_)) {
    out.push_back(
        {static_cast<std::uint32_t>(end), words ? kind_of(ubrk_getRuleStatus(iterator_)) : SegmentKind::kOther});
  }
}

bool BreakIterator::is_boundary(std::u16string_view text, std::uint32_t offset) {
  if (iterator_ == nullptr || offset == 0 || offset >= text.size()) return true;
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator_, text.data(), static_cast<std::int32_t>(text.size()), &status);
  return ubrk_isBoundary(iterator_, static_cast<std::int32_t>(offset)) != 0;
}

}  // namespace takt::text
