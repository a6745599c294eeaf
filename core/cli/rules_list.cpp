#include "rules_list.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "engines.hpp"
#include "files.hpp"
#include "json/writer.hpp"
#include "output.hpp"
#include "rules/vocabulary_names.hpp"

namespace takt::cli {

namespace {

using rules::Pack;
using rules::blob::Check;
using rules::blob::Rule;
using rules::blob::Texts;

/// A check with the rules of all packs that report it.
struct Entry {
  const Pack* pack = nullptr;
  const Check* check = nullptr;
  std::vector<std::pair<const Pack*, const Rule*>> rules;
};

std::map<std::string_view, Entry> collect(std::span<const Pack> packs) {
  std::map<std::string_view, Entry> entries;
  for (const Pack& pack : packs) {
    for (const Check& check : pack.checks()) {
      Entry& entry = entries[pack.text8(check.id)];
      if (entry.check == nullptr) entry = {&pack, &check, {}};  // the first definition counts
    }
    for (const Rule& rule : pack.rules()) {
      const auto kind = static_cast<rules::blob::RuleKind>(rule.kind);
      if (kind == rules::blob::RuleKind::kLexicon || kind == rules::blob::RuleKind::kMarker) continue;
      if (rule.check >= pack.checks().size()) continue;
      entries[pack.text8(pack.checks()[rule.check].id)].rules.emplace_back(&pack, &rule);
    }
  }
  return entries;
}

std::string roles(const Check& check) {
  std::string all;
  for (std::size_t i = 0; i < rules::kRoleNames.size(); ++i) {
    if ((check.roles >> i & 1u) != 0) all += (all.empty() ? "" : ", ") + std::string(rules::kRoleNames[i]);
  }
  return all;
}

std::string_view severity_name(rules::blob::Word severity) {
  return rules::kSeverityNames[std::min<std::size_t>(severity, rules::kSeverityNames.size() - 1)];
}

/// "warn", or "hint (agent: warn)" where it differs.
std::string severity(const Check& check) {
  std::string text(severity_name(check.severity[0]));
  if (check.severity[1] != check.severity[0]) text += " (agent: " + std::string(severity_name(check.severity[1])) + ")";
  return text;
}

std::vector<std::string_view> sources(const Entry& entry) {
  std::vector<std::string_view> all;
  for (const auto slice : entry.pack->slices(entry.check->sources)) all.push_back(entry.pack->text8(slice));
  return all;
}

/// The title in the wanted language, else the first there is.
std::string_view title(const Entry& entry, const std::string& language) {
  std::string_view first;
  for (std::size_t i = 0; i < rules::kTextLanguages.size(); ++i) {
    const std::string_view text = entry.pack->text8(entry.check->texts[i].title);
    if (!text.empty() && rules::kTextLanguages[i] == language) return text;
    if (first.empty()) first = text;
  }
  return first;
}

std::string list_line(std::string_view id, const Entry& entry, const std::string& language) {
  std::string line(id);
  line.resize(std::max<std::size_t>(line.size() + 2, 36), ' ');
  line += severity(*entry.check) + "  ";
  std::string who = roles(*entry.check);
  who.resize(std::max<std::size_t>(who.size() + 2, 17), ' ');
  return line + who + std::string(title(entry, language)) + "\n";
}

std::string full_text(std::string_view id, const Entry& entry) {
  std::string text(id);
  text += "\n  severity  " + severity(*entry.check) + "\n  roles     " + roles(*entry.check) + "\n  source    ";
  for (const std::string_view source : sources(entry)) text += std::string(source) + "; ";
  text.resize(text.size() - 2);
  text += '\n';
  for (std::size_t i = 0; i < rules::kTextLanguages.size(); ++i) {
    const Texts& texts = entry.check->texts[i];
    if (texts.title.size == 0) continue;
    text += "\n  [" + std::string(rules::kTextLanguages[i]) + "] " + std::string(entry.pack->text8(texts.title)) + "\n";
    for (const auto slice : {texts.message, texts.why, texts.fix, texts.remove}) {
      if (slice.size != 0) text += "       " + std::string(entry.pack->text8(slice)) + "\n";
    }
  }
  if (!entry.rules.empty()) text += "\n  rules\n";
  for (const auto& [pack, rule] : entry.rules) text += "    " + std::string(pack->text8(rule->name)) + "\n";
  return text;
}

void write_json(json::Writer& writer, std::string_view id, const Entry& entry) {
  const auto strings = [&](std::string_view name, const std::vector<std::string_view>& values) {
    writer.key(name);
    writer.begin_array();
    for (const std::string_view value : values) writer.string(value);
    writer.end_array();
  };
  std::vector<std::string_view> role_names;
  for (std::size_t i = 0; i < rules::kRoleNames.size(); ++i) {
    if ((entry.check->roles >> i & 1u) != 0) role_names.push_back(rules::kRoleNames[i]);
  }
  writer.begin_object();
  writer.key("id");
  writer.string(id);
  strings("roles", role_names);
  writer.key("severity");
  writer.string(severity_name(entry.check->severity[0]));
  if (entry.check->severity[1] != entry.check->severity[0]) {
    writer.key("agentSeverity");
    writer.string(severity_name(entry.check->severity[1]));
  }
  strings("source", sources(entry));
  writer.key("messages");
  writer.begin_object();
  for (std::size_t i = 0; i < rules::kTextLanguages.size(); ++i) {
    const Texts& texts = entry.check->texts[i];
    if (texts.title.size == 0) continue;
    writer.key(rules::kTextLanguages[i]);
    writer.begin_object();
    const std::pair<std::string_view, rules::blob::Slice> members[] = {{"title", texts.title},
                                                                       {"message", texts.message},
                                                                       {"why", texts.why},
                                                                       {"fix", texts.fix},
                                                                       {"insert", texts.insert}};
    for (const auto& [name, slice] : members) {
      if (slice.size == 0) continue;
      writer.key(name);
      writer.string(entry.pack->text8(slice));
    }
    writer.end_object();
  }
  writer.end_object();
  std::vector<std::string_view> rule_names;
  for (const auto& [pack, rule] : entry.rules) rule_names.push_back(pack->text8(rule->name));
  strings("rules", rule_names);
  writer.end_object();
}

int fail(const Error& error) {
  complain(to_line(error));
  return 2;
}

}  // namespace

int run_rules_list(const Options& options) {
  const Result<RunRules> own = load_rules(options.rules);
  if (!own) return fail(own.error());
  for (const Error& fault : own->faults) complain(to_line(fault));
  const Result<std::vector<Pack>> packs = load_packs(*own);
  if (!packs) return fail(packs.error());
  auto entries = collect(*packs);
  const bool one = !options.files.empty();
  if (one) {
    const auto found = entries.find(options.files[0]);
    if (found == entries.end())
      return fail({"", "", "no check has the id “" + options.files[0] + "”; takt rules lists them"});
    entries = {{found->first, found->second}};
  }
  std::string text;
  if (options.format == Format::kJson) {
    json::Writer writer(text);
    if (!one) writer.begin_array();
    for (const auto& [id, entry] : entries) write_json(writer, id, entry);
    if (!one) writer.end_array();
    text += '\n';
  } else {
    for (const auto& [id, entry] : entries)
      text += one ? full_text(id, entry) : list_line(id, entry, options.ui_language);
  }
  Output output;
  output.write(text);
  const std::string& failure = output.finish();
  if (!failure.empty()) return fail({"standard output", "", failure});
  return own->faults.empty() ? 0 : 2;
}

}  // namespace takt::cli
