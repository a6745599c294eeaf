#include "rules/pack_source.hpp"

#include <algorithm>
#include <set>

#include "rules/rule_reader.hpp"
#include "rules/vocabulary_names.hpp"
#include "rules/word_lists.hpp"
#include "text/fold.hpp"
#include "text/stemmer.hpp"
#include "text/utf.hpp"

namespace takt::rules {

namespace {

constexpr std::string_view kSchema = "takt.pack/1";

class PackReader {
 public:
  explicit PackReader(PackSource& pack) : pack_(pack), patterns_(pack) {}

  Fault fault;

  void read(const json::Value& document) {
    MemberReader reader(document, "", fault);
    const std::string schema = reader.text("schema", Presence::kRequired);
    if (schema != kSchema) fault.report("/schema", "“takt.pack/1” is needed here");
    pack_.name = reader.text("name", Presence::kRequired);
    pack_.language = static_cast<blob::Word>(
        std::min<std::size_t>(reader.choice("language", kLanguageNames, Presence::kRequired), blob::kAnyLanguage));
    read_checks(reader);
    read_messages(reader);
    read_lexicons(reader);
    read_word_lists(reader);
    read_rules(reader);
    read_markers(reader);
    read_scenarios(reader);
    read_check_examples(reader);
    read_stems(reader);
    if (const json::Value* ngrams = reader.member("ngrams")) pack_.ngrams = read_ngrams(*ngrams, fault);
    reader.finish();
  }

 private:
  [[nodiscard]] bool one_language() const { return pack_.language != blob::kAnyLanguage; }

  void read_checks(MemberReader& reader) {
    const json::Array& elements = reader.array("checks");
    for (std::size_t i = 0; i < elements.size(); ++i) {
      MemberReader check(elements[i], json::pointer_to("/checks", i), fault);
      CheckSource source;
      source.pointer = check.pointer();
      source.id = check.text("id", Presence::kRequired);
      if (!is_id(source.id)) fault.report(check.pointer_to("id"), "an id looks like tone.insult");
      source.roles = check.bits("roles", kRoleNames, Presence::kRequired);
      source.severity.fill(static_cast<unsigned>(check.choice("severity", kSeverityNames, Presence::kRequired)));
      const std::size_t for_agents = check.choice("agentSeverity", kSeverityNames);
      if (for_agents < kSeverityNames.size()) source.severity[1] = static_cast<unsigned>(for_agents);
      source.sources = check.texts("source", Presence::kRequired);
      source.yields = check.texts("yields");
      check.finish();
      pack_.checks.push_back(std::move(source));
    }
  }

  void read_messages(MemberReader& reader) {
    for (const auto& [id, value] : reader.object("messages")) {
      MemberReader texts(value, json::pointer_to("/messages", id), fault);
      if (!one_language())
        fault.report(texts.pointer(), "messages need a pack of one language; this one is for every language");
      MessageSource message{texts.pointer(), id, {}};
      message.texts.title = read_message(texts, "title", Presence::kRequired);
      message.texts.message = read_message(texts, "message", Presence::kRequired);
      message.texts.why = read_message(texts, "why", Presence::kRequired);
      message.texts.fix = read_message(texts, "fix");
      message.texts.insert = read_message(texts, "insert");
      message.texts.remove = read_message(texts, "remove");
      texts.finish();
      pack_.messages.push_back(std::move(message));
    }
  }

  void read_lexicons(MemberReader& reader) {
    const json::Value* value = reader.member("lexicons");
    if (value == nullptr) return;
    MemberReader lists(*value, "/lexicons", fault);
    for (std::size_t i = 0; i < kLexiconNames.size(); ++i) {
      LexiconSource lexicon{static_cast<Lexicon>(i), patterns_.read(lists, kLexiconNames[i])};
      if (!lexicon.patterns.empty()) pack_.lexicons.push_back(std::move(lexicon));
    }
    lists.finish();
  }

  void read_word_lists(MemberReader& reader) {
    const json::Value* value = reader.member("lists");
    if (value == nullptr) return;
    MemberReader lists(*value, "/lists", fault);
    for (std::size_t i = 0; i < kWordListNames.size(); ++i) {
      WordListSource list{static_cast<blob::Word>(i), {}};
      for (const std::string& entry : lists.texts(kWordListNames[i])) {
        list.entries.push_back(text::fold(text::to_utf16(entry)));
      }
      if (!list.entries.empty()) pack_.lists.push_back(std::move(list));
    }
    lists.finish();
  }

  void read_rules(MemberReader& reader) {
    const json::Array& elements = reader.array("rules");
    for (std::size_t i = 0; i < elements.size() && !fault.found(); ++i) {
      pack_.rules.push_back(read_rule(elements[i], json::pointer_to("/rules", i), patterns_, fault));
    }
  }

  void read_markers(MemberReader& reader) {
    const json::Array& elements = reader.array("markers");
    for (std::size_t i = 0; i < elements.size() && !fault.found(); ++i) {
      pack_.markers.push_back(read_marker(elements[i], json::pointer_to("/markers", i), patterns_, fault));
    }
  }

  void read_scenarios(MemberReader& reader) {
    const json::Array& elements = reader.array("scenarios");
    for (std::size_t i = 0; i < elements.size() && !fault.found(); ++i) {
      pack_.scenarios.push_back(read_scenario(elements[i], json::pointer_to("/scenarios", i), patterns_, fault));
    }
  }

  void read_check_examples(MemberReader& reader) {
    const json::Array& elements = reader.array("examples");
    for (std::size_t i = 0; i < elements.size(); ++i) {
      MemberReader entry(elements[i], json::pointer_to("/examples", i), fault);
      CheckExamples examples{entry.pointer(), entry.text("check", Presence::kRequired), read_examples(entry, 1)};
      entry.finish();
      pack_.examples.push_back(std::move(examples));
    }
  }

  void read_stems(MemberReader& reader) {
    for (const std::string& suffix : reader.texts("suffixes")) {
      pack_.suffixes.push_back(text::fold(text::to_utf16(suffix)));
    }
    if (!pack_.suffixes.empty() && (!one_language() || text::has_stemmer(kLanguageNames[pack_.language]))) {
      fault.report("/suffixes", "only a language without a stemmer of its own has suffixes");
    }
    const json::Array& groups = reader.array("stemExamples");
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const std::string here = json::pointer_to("/stemExamples", i);
      std::vector<std::u16string> words;
      for (const json::Value& word : groups[i].array() != nullptr ? *groups[i].array() : json::Array{}) {
        if (word.string() != nullptr) words.push_back(text::fold(text::to_utf16(*word.string())));
      }
      if (words.size() < 2) fault.report(here, "a list of two or more words of one stem is needed here");
      pack_.stem_examples.push_back(std::move(words));
    }
  }

  PackSource& pack_;
  PatternReader patterns_;
};

}  // namespace

Result<PackSource> read_pack(const std::string& file, const json::Value& document) {
  PackSource pack;
  pack.file = file;
  PackReader reader(pack);
  reader.read(document);
  if (reader.fault.found()) return Error{file, reader.fault.error().pointer, reader.fault.error().reason};
  return pack;
}

}  // namespace takt::rules
