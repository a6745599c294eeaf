#include "example_runner.hpp"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "files.hpp"
#include "json_text.hpp"
#include "report_view.hpp"
#include "rules/vocabulary_names.hpp"
#include "text/utf.hpp"

namespace takt::cli {

namespace {

using rules::Example;

struct Subject {
  std::string text;  // without marks
  std::vector<rules::Span> spans;
};

std::string place(std::string_view target, std::uint32_t start, std::uint32_t end, const std::string& text) {
  if (target == "draft") return "the draft as a whole";
  const std::u16string units = text::to_utf16(text);
  const std::string part = start <= end && end <= units.size() ? text::to_utf8(units.substr(start, end - start)) : "";
  return std::string(target) + " " + std::to_string(start) + "–" + std::to_string(end) + " " + to_json_text(part);
}

std::string draft_of(const ExampleOwner& owner, const Example& example, const std::string& text, Subject& subject) {
  json::Value draft{json::Value::Data(json::Object{})};
  set_member(draft, "schema", text_value("takt.draft/1"));
  set_member(draft, "role", text_value(example.role.empty() ? owner.role : example.role));
  if (owner.pack.language < rules::blob::kLanguages) {
    set_member(draft, "language", text_value(rules::kLanguageNames[owner.pack.language]));
  }
  set_member(draft, "uiLanguage", text_value("en"));
  json::Value body{json::Value::Data(json::Object{})};
  if (example.draft) {
    for (const auto& [name, value] : *example.draft->object()) {
      if (name == "body") {
        body = value;
      } else {
        set_member(draft, name, value);
      }
    }
    const json::Value* marked = draft.find("subject");
    if (marked != nullptr && marked->string() != nullptr) {
      const Result<rules::MarkedText> split = rules::split_marks(*marked->string());
      if (split) {
        subject = {split->text, split->spans};
        set_member(draft, "subject", text_value(split->text));
      }
    }
  }
  set_member(body, "text", text_value(text));
  set_member(draft, "body", std::move(body));
  return to_json_text(draft);
}

std::string misplaced(const std::vector<rules::Span>& spans, std::string_view target, const std::string& text,
                      const std::vector<const FindingView*>& found) {
  for (const rules::Span& span : spans) {
    const bool hit = std::any_of(found.begin(), found.end(), [&](const FindingView* finding) {
      return finding->target == target && finding->start == span.start && finding->end == span.end;
    });
    if (!hit) return "must be found exactly on " + place(target, span.start, span.end, text);
  }
  return {};
}

std::string misfixed(const std::string& wanted, const rules::MarkedText& body,
                     const std::vector<const FindingView*>& found) {
  const auto with_fix = std::find_if(found.begin(), found.end(), [&](const FindingView* finding) {
    const bool marked =
        body.spans.empty() || (finding->start == body.spans[0].start && finding->end == body.spans[0].end);
    return marked && !finding->fixes.empty();
  });
  if (with_fix == found.end()) return "has “fixed”, but the finding has no fix";
  std::u16string text = text::to_utf16(body.text);
  std::vector<EditView> edits = (*with_fix)->fixes[0].edits;
  std::sort(edits.begin(), edits.end(), [](const EditView& a, const EditView& b) { return a.start > b.start; });
  for (const EditView& edit : edits) {
    if (edit.target == "body" && edit.start <= edit.end && edit.end <= text.size()) {
      text.replace(edit.start, edit.end - edit.start, text::to_utf16(edit.text));
    }
  }
  const std::string fixed = text::to_utf8(text);
  if (fixed == wanted) return {};
  return "the fix must give " + to_json_text(wanted) + "\n    gives: " + to_json_text(fixed);
}

/// What was found instead: the check's own findings, then the ids of others.
std::string listing(const ReportView& report, const std::string& check, const std::string& body,
                    const std::string& subject) {
  std::string own;
  std::string others;
  for (const FindingView& finding : report.findings) {
    if (finding.id == check) {
      own += "\n    found: " +
             place(finding.target, finding.start, finding.end, finding.target == "subject" ? subject : body);
    } else if (others.find(finding.id) == std::string::npos) {
      others += (others.empty() ? "" : ", ") + finding.id;
    }
  }
  if (own.empty()) own = "\n    found: nothing of " + check;
  return own + (others.empty() ? "" : "\n    also:  " + others);
}

}  // namespace

void ExampleRunner::run(const ExampleOwner& owner, const rules::Examples& examples) {
  for (const Example& example : examples.fire) judge(owner, example, true);
  for (const Example& example : examples.silent) judge(owner, example, false);
}

void ExampleRunner::fail(const std::string& where, const std::string& reason) {
  ++failed_;
  std::printf("%s\n  %s\n", where.c_str(), reason.c_str());
}

void ExampleRunner::judge(const ExampleOwner& owner, const Example& example, bool fires) {
  const std::string where = owner.pack.file + ": " + example.pointer + ": " + owner.name;
  const rules::MarkedText body = *rules::split_marks(example.text);
  Subject subject;
  const std::string draft = draft_of(owner, example, body.text, subject);
  const Result<std::string> json = engine_.check(draft);
  const Result<ReportView> report = json ? read_report(*json) : Result<ReportView>(json.error());
  if (!report) return fail(where, "the draft is refused: " + to_line(report.error()));
  std::vector<const FindingView*> found;
  for (const FindingView& finding : report->findings) {
    if (finding.id == owner.check) found.push_back(&finding);
  }
  std::string reason;
  if (!fires && !found.empty()) reason = "must stay silent";
  if (fires && found.empty()) reason = "must be found";
  if (fires && reason.empty()) reason = misplaced(body.spans, "body", body.text, found);
  if (fires && reason.empty()) reason = misplaced(subject.spans, "subject", subject.text, found);
  if (fires && reason.empty() && example.fixed) reason = misfixed(*example.fixed, body, found);
  if (reason.empty()) {
    pass();
    return;
  }
  fail(where,
       reason + "\n    text:  " + to_json_text(example.text) + listing(*report, owner.check, body.text, subject.text));
}

}  // namespace takt::cli
