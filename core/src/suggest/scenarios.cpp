#include "suggest/scenarios.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>

#include "rules/vocabulary_names.hpp"
#include "text/sorting.hpp"

namespace takt::suggest {

namespace {

using mail::Role;
using rules::kScenarioNames;
using rules::Lexicon;

constexpr std::size_t kScenarios = kScenarioNames.size();
constexpr std::size_t kMostShown = 5;
constexpr double kFloor = 0.15;
// What a group of words of weight 1 … 5 says, as a chance.
constexpr std::array<double, rules::blob::kHeaviest + 1> kChances = {0, 0.2, 0.36, 0.52, 0.68, 0.82};

/// The templates that answer a customer's words: their own letter, and the agent's reply to it.
struct Row {
  std::string_view scenario, customer, agent;
};
constexpr std::array<Row, kScenarios> kCustomersWords = {{
    {"complaint", "complaint", "complaint"},
    {"upset-customer", "complaint", "upset-customer"},
    {"thank-you", "praise", "thank-you"},
    {"technical-support", "technical-problem", "technical-support"},
    {"positive-feedback", "praise", "positive-feedback"},
    {"welcome", "question", "welcome"},
    {"refund", "refund", "refund"},
    {"exchange", "exchange", "exchange"},
    {"survey", "praise", "survey"},
    {"referral", "question", "referral"},
    {"request-denied", "question", "request-denied"},
    {"answer", "question", "answer"},
    {"free-trial", "question", "free-trial"},
    {"renewal-reminder", "question", "renewal-reminder"},
    {"follow-up", "follow-up", "delay-apology"},
    {"clarify", "question", "clarify"},
    {"hold", "question", "hold"},
    {"bug-acknowledged", "technical-problem", "bug-acknowledged"},
    {"glad-to-help", "praise", "glad-to-help"},
    {"delay-apology", "follow-up", "delay-apology"},
    {"technical-problem", "technical-problem", "technical-support"},
    {"question", "question", "answer"},
    {"praise", "praise", "positive-feedback"},
    {"refusal-reasons", "refusal-reasons", "answer"},
    {"appeal", "appeal", "hold"},
    {"account-recovery", "account-recovery", "technical-support"},
    {"account-blocked", "account-blocked", "technical-support"},
    {"report-abuse", "report-abuse", "hold"},
    {"cancel", "cancel", "answer"},
    {"data-request", "data-request", "answer"},
}};

/// Lists of the checks that say something of the scenario as well. `role`: whose templates; "" for both.
struct ListRow {
  Lexicon list;
  Role writer;
  std::string_view scenario;
  std::uint8_t weight;
};
constexpr std::array kLists = {
    ListRow{Lexicon::kMatterRefund, Role::kCustomer, "refund", 2},
    ListRow{Lexicon::kMatterTechnical, Role::kCustomer, "technical-problem", 2},
    ListRow{Lexicon::kMatterPraise, Role::kCustomer, "praise", 2},
    ListRow{Lexicon::kNoAnswerYet, Role::kCustomer, "follow-up", 3},
    ListRow{Lexicon::kRefusal, Role::kAgent, "request-denied", 4},
    ListRow{Lexicon::kDataRequest, Role::kAgent, "clarify", 3},
    ListRow{Lexicon::kDelayApology, Role::kAgent, "delay-apology", 3},
};

constexpr std::size_t number_of(std::string_view scenario) {
  for (std::size_t i = 0; i < kScenarios; ++i) {
    if (kScenarioNames[i] == scenario) return i;
  }
  return kScenarios;
}

class Ranking {
 public:
  explicit Ranking(Role role) : role_(role) {}

  void read(const ScenarioText& text) {
    for (const engine::ScenarioHit& hit : text.words) {
      if ((hit.roles >> static_cast<unsigned>(text.writer) & 1u) == 0) continue;
      take(kScenarioNames[hit.scenario], hit.weight, hit.group, text, hit.start, hit.end);
    }
    for (const engine::LexiconHit& hit : text.lists) {
      for (std::uint32_t i = 0; i < kLists.size(); ++i) {
        const ListRow& row = kLists[i];
        if (row.list == hit.lexicon && row.writer == text.writer)
          take(row.scenario, row.weight, kListGroups + i, text, hit.start, hit.end);
      }
    }
    if (text.writer != Role::kCustomer) return;
    customer_ = true;
    for (const engine::SentenceSpan& sentence : text.questions)
      take("question", kQuestion, kQuestionGroup, text, sentence.start, sentence.end);
  }

  void weigh_mood(mail::Mood mood) {
    if (mood != mail::Mood::kAngry) return;
    if (role_ == Role::kAgent) add(number_of("upset-customer"), 0.6);
  }

  std::vector<ScenarioScore> best() {
    // Thanks beside a request are a courtesy; somebody who writes at all asks for an answer.
    const double most = strongest_request();
    for (const std::string_view courtesy : {"thank-you", "glad-to-help", "positive-feedback", "praise"})
      scale(number_of(courtesy), 1 - 0.5 * most);
    if (role_ == Role::kCustomer) weigh_general();
    if (customer_) add(number_of(role_ == Role::kAgent ? "answer" : "question"), kLeastAnswer);
    std::vector<ScenarioScore> out;
    for (std::size_t i = 0; i < kScenarios; ++i) {
      const double score = 1 - not_[i];
      if (score >= kFloor) out.push_back({kScenarioNames[i], score, std::move(signs_[i])});
    }
    text::sort(out, [](const auto& a, const auto& b) { return a.score > b.score; });
    if (out.size() > kMostShown) out.resize(kMostShown);
    return out;
  }

 private:
  static constexpr std::uint32_t kListGroups = 0xff000000, kQuestionGroup = 0xff0000ff;
  static constexpr std::uint8_t kQuestion = 1;
  static constexpr double kLeastAnswer = 0.2;
  static constexpr double kGeneral = 0.4;  // how much a special letter takes from a general one

  void take(std::string_view scenario, std::uint8_t weight, std::uint32_t group, const ScenarioText& text,
            std::uint32_t start, std::uint32_t end) {
    const std::size_t number = number_of(scenario);
    std::size_t target = number;
    if (text.writer == Role::kCustomer) {
      const Row& row = kCustomersWords[number];
      target = number_of(role_ == Role::kAgent ? row.agent : row.customer);
    } else if (role_ == Role::kCustomer) {  // what an agent wrote calls for an answer only where it refuses
      if (scenario != "request-denied") return;
      target = number_of("refusal-reasons");
      if (counted_.emplace(group, text.writer == Role::kAgent).second) {
        add(target, kChances[weight]);
        add(number_of("appeal"), kChances[weight] * 0.8);
      }
      signs_[target].push_back({text.target, start, end, text.message});
      return;
    }
    const bool is_new = counted_.emplace(group, text.writer == Role::kAgent).second;
    if (is_new) add(target, kChances[weight]);
    signs_[target].push_back({text.target, start, end, text.message});
  }

  /// A question about one matter is that matter's letter, a closed account more than something that does not work.
  void weigh_general() {
    const auto most_of = [&](std::initializer_list<std::string_view> scenarios) {
      double most = 0;
      for (const std::string_view scenario : scenarios) most = std::max(most, 1 - not_[number_of(scenario)]);
      return most;
    };
    const double account = most_of({"account-recovery", "account-blocked"});
    scale(number_of("technical-problem"), 1 - kGeneral * account);
    scale(number_of("question"),
          1 - kGeneral * std::max(account, most_of({"cancel", "refund", "exchange", "appeal", "refusal-reasons",
                                                    "report-abuse", "data-request", "technical-problem"})));
  }

  void add(std::size_t scenario, double chance) { not_[scenario] *= 1 - chance; }
  void scale(std::size_t scenario, double factor) { not_[scenario] = 1 - (1 - not_[scenario]) * factor; }

  [[nodiscard]] double strongest_request() const {
    double most = 0;
    for (const std::string_view request : {"complaint", "refund", "exchange", "technical-support", "technical-problem",
                                           "follow-up", "delay-apology", "upset-customer", "answer", "question",
                                           "cancel", "account-recovery", "account-blocked", "data-request", "appeal"})
      most = std::max(most, 1 - not_[number_of(request)]);
    return most;
  }

  Role role_;
  bool customer_ = false;
  std::array<double, kScenarios> not_ = [] {
    std::array<double, kScenarios> ones{};
    ones.fill(1);
    return ones;
  }();
  std::array<std::vector<Sign>, kScenarios> signs_;
  std::set<std::pair<std::uint32_t, bool>> counted_;
};

}  // namespace

std::vector<ScenarioScore> rank_scenarios(Role role, const std::vector<ScenarioText>& texts, mail::Mood mood) {
  Ranking ranking(role);
  for (const ScenarioText& text : texts) ranking.read(text);
  ranking.weigh_mood(mood);
  return ranking.best();
}

}  // namespace takt::suggest
