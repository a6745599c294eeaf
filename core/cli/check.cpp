#include "check.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "engines.hpp"
#include "files.hpp"
#include "ordered_jobs.hpp"
#include "output.hpp"
#include "printer.hpp"
#include "progress.hpp"

namespace takt::cli {

namespace {

/// What became of one document.
struct Outcome {
  std::string text;            // to print, whole
  std::optional<Error> error;  // instead of a report
  int worst = -1;              // severity_rank of the worst finding; -1: none
};

using Input = Result<Document>;

Outcome check_document(Engine& engine, const Printer& printer, const Input& input) {
  Outcome outcome;
  if (!input) {
    outcome.error = input.error();
    return outcome;
  }
  const Result<std::string> json = engine.check(input->draft);
  const Result<ReportView> report = json ? read_report(*json) : Result<ReportView>(json.error());
  if (!report) {
    outcome.error = Error{input->name(), report.error().pointer, report.error().reason};
    return outcome;
  }
  for (const FindingView& finding : report->findings) {
    outcome.worst = std::max(outcome.worst, static_cast<int>(severity_rank(finding.severity)));
  }
  outcome.text = printer.document(*input, *json, *report);
  return outcome;
}

/// Prints outcomes in order and remembers what the exit status needs.
class Collector {
 public:
  /// `at_once`: every report is handed on as soon as it is ready (the input may be waiting for it).
  Collector(const Printer& printer, int limit, bool at_once)
      : printer_(printer), limit_(limit), at_once_(at_once), progress_(wants_progress()) {
    output_.write(printer_.head);
  }

  void take(Outcome&& outcome) {
    ++documents_;
    if (outcome.error) {
      progress_.clear();
      complain(to_line(*outcome.error));
      if (errors_.size() < kMostErrors) errors_.push_back(std::move(*outcome.error));
      return;
    }
    found_ = found_ || outcome.worst >= limit_;
    if (outcome.text.empty()) return;
    if (any_) output_.write(printer_.separator);
    any_ = true;
    output_.write(outcome.text);
    if (at_once_) output_.flush();
  }

  void show_progress(const DocumentReader& reader) {
    progress_.update(documents_, reader.bytes_read(), reader.bytes_all());
  }

  [[nodiscard]] bool output_failed() const { return output_.failed(); }

  int finish(bool faulty_rules) {
    progress_.clear();
    output_.write(printer_.tail(errors_));
    const std::string& failure = output_.finish();
    if (!failure.empty()) complain("standard output: " + failure + "; what was printed is not whole");
    return !failure.empty() || !errors_.empty() || faulty_rules ? 2 : found_ ? 1 : 0;
  }

 private:
  static constexpr std::size_t kMostErrors = 100;
  const Printer& printer_;
  int limit_;
  bool at_once_;
  Output output_;
  Progress progress_;
  std::vector<Error> errors_;
  std::size_t documents_ = 0;
  bool any_ = false;
  bool found_ = false;
};

int fail(const Error& error) {
  complain(to_line(error));
  return 2;
}

}  // namespace

int run_check(const Options& options) {
  const Result<RunRules> rules = load_rules(options.rules);
  if (!rules) return fail(rules.error());
  for (const Error& fault : rules->faults) complain(to_line(fault));
  const Result<std::vector<rules::Pack>> packs = load_packs(*rules);
  if (!packs) return fail(packs.error());
  std::vector<const rules::Pack*> pack_views;
  for (const rules::Pack& pack : *packs) pack_views.push_back(&pack);
  const Printer printer = options.format == Format::kJson    ? json_printer()
                          : options.format == Format::kSarif ? sarif_printer(pack_views)
                                                             : text_printer(wants_colour());
  std::vector<OrderedJobs<Input, Outcome>::Work> works;
  for (unsigned i = 0; i < options.jobs; ++i) {
    Result<Engine> engine = make_engine(*rules);
    if (!engine) return fail(engine.error());
    works.push_back([shared = std::make_shared<Engine>(std::move(*engine)), &printer](Input& input) {
      return check_document(*shared, printer, input);
    });
  }
  DocumentReader reader(options);
  Collector collector(printer, static_cast<int>(options.fail_on), reader.bytes_all() == 0);
  std::mutex guard;  // the bar is drawn by this thread, results are taken by others
  OrderedJobs<Input, Outcome> jobs(std::move(works), [&](Outcome&& outcome) {
    const std::lock_guard lock(guard);
    collector.take(std::move(outcome));
  });
  while (std::optional<Input> input = reader.next()) {
    jobs.add(std::move(*input));
    const std::lock_guard lock(guard);
    if (collector.output_failed()) break;
    collector.show_progress(reader);
  }
  jobs.finish();
  return collector.finish(!rules->faults.empty());
}

}  // namespace takt::cli
