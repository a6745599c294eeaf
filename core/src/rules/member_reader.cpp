#include "rules/member_reader.hpp"

#include <algorithm>
#include <cmath>

namespace takt::rules {

namespace {

const json::Object kNoMembers;
const json::Array kNoElements;

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

}  // namespace

std::string listed(std::span<const std::string_view> names) {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

MemberReader::MemberReader(const json::Value& value, std::string pointer, Fault& fault)
    : members_(value.object()), pointer_(std::move(pointer)), fault_(fault) {
  if (members_ != nullptr) return;
  members_ = &kNoMembers;
  fault_.report(pointer_, "an object is needed here, not " + std::string(value.type_name()));
}

void MemberReader::wrong_type(std::string_view name, const json::Value& value, std::string_view wanted) {
  fault_.report(pointer_to(name), std::string(wanted) + " is needed here, not " + std::string(value.type_name()));
}

const json::Value* MemberReader::member(std::string_view name, Presence presence) {
  known_.push_back(name);
  const auto named = [&](const json::Member& member) { return member.first == name; };
  const auto found = std::find_if(members_->begin(), members_->end(), named);
  if (found == members_->end()) {
    if (presence == Presence::kRequired) fault_.report(pointer_, "the member " + quoted(name) + " is missing");
    return nullptr;
  }
  if (std::find_if(found + 1, members_->end(), named) != members_->end()) {
    fault_.report(pointer_to(name), "the member " + quoted(name) + " occurs twice");
  }
  return &found->second;
}

std::string MemberReader::text(std::string_view name, Presence presence, bool may_be_empty) {
  const json::Value* value = member(name, presence);
  if (value == nullptr) return {};
  const std::string* string = value->string();
  if (string == nullptr) {
    wrong_type(name, *value, "a string");
    return {};
  }
  if (string->empty() && !may_be_empty) fault_.report(pointer_to(name), "an empty string");
  return *string;
}

int MemberReader::hundredths(std::string_view name) {
  const json::Value* value = member(name);
  if (value == nullptr) return 0;
  if (value->number() == nullptr) {
    wrong_type(name, *value, "a number");
    return 0;
  }
  const double number = *value->number();
  if (!(number >= -1 && number <= 1)) fault_.report(pointer_to(name), "a number of -1 to 1 is needed here");
  return static_cast<int>(std::lround(std::clamp(number, -1.0, 1.0) * 100));
}

const json::Array& MemberReader::array(std::string_view name, Presence presence) {
  const json::Value* value = member(name, presence);
  if (value == nullptr) return kNoElements;
  if (value->array() == nullptr) {
    wrong_type(name, *value, "an array");
    return kNoElements;
  }
  return *value->array();
}

const json::Object& MemberReader::object(std::string_view name, Presence presence) {
  const json::Value* value = member(name, presence);
  if (value == nullptr) return kNoMembers;
  if (value->object() == nullptr) {
    wrong_type(name, *value, "an object");
    return kNoMembers;
  }
  return *value->object();
}

std::vector<std::string> MemberReader::texts(std::string_view name, Presence presence) {
  std::vector<std::string> strings;
  const json::Array& elements = array(name, presence);
  const std::string here = pointer_to(name);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const std::string* string = elements[i].string();
    if (string == nullptr) {
      fault_.report(json::pointer_to(here, i), "a string is needed here, not " + std::string(elements[i].type_name()));
    } else if (string->empty()) {
      fault_.report(json::pointer_to(here, i), "an empty string");
    } else {
      strings.push_back(*string);
    }
  }
  if (elements.empty() && &elements != &kNoElements) fault_.report(here, "an empty list");
  return strings;
}

unsigned MemberReader::whole(std::string_view name, unsigned least, unsigned most, Presence presence) {
  const json::Value* value = member(name, presence);
  if (value == nullptr) return least;
  const double* number = value->number();
  if (number == nullptr) {
    wrong_type(name, *value, "a number");
    return least;
  }
  if (*number < least || *number > most || *number != std::floor(*number)) {
    fault_.report(pointer_to(name),
                  "a whole number of " + std::to_string(least) + " to " + std::to_string(most) + " is needed here");
    return least;
  }
  return static_cast<unsigned>(*number);
}

std::size_t MemberReader::choice(std::string_view name, std::span<const std::string_view> names, Presence presence) {
  const json::Value* value = member(name, presence);
  if (value == nullptr) return names.size();
  const std::string* string = value->string();
  if (string == nullptr) {
    wrong_type(name, *value, "a string");
    return names.size();
  }
  const auto found = std::find(names.begin(), names.end(), *string);
  if (found == names.end()) {
    fault_.report(pointer_to(name), quoted(*string) + " is none of: " + listed(names));
  }
  return static_cast<std::size_t>(found - names.begin());
}

unsigned MemberReader::bits(std::string_view name, std::span<const std::string_view> names, Presence presence) {
  unsigned bits = 0;
  const std::vector<std::string> chosen = texts(name, presence);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const auto found = std::find(names.begin(), names.end(), chosen[i]);
    const unsigned bit = found == names.end() ? 0 : 1u << (found - names.begin());
    if (bit == 0 || (bits & bit) != 0) {
      fault_.report(json::pointer_to(pointer_to(name), i),
                    quoted(chosen[i]) + (bit == 0 ? " is none of: " + listed(names) : " occurs twice"));
    }
    bits |= bit;
  }
  return bits;
}

void MemberReader::finish() {
  for (const json::Member& member : *members_) {
    if (std::find(known_.begin(), known_.end(), member.first) != known_.end()) continue;
    fault_.report(pointer_to(member.first),
                  "unknown member " + quoted(member.first) + "; known here: " + listed(known_));
  }
}

}  // namespace takt::rules
