// Runs one function over a stream of inputs in several threads and hands on the results in the
// order of the inputs. At most a few inputs a thread are under way, so memory stays bounded.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace takt::cli {

template <typename Input, typename Result>
class OrderedJobs {
 public:
  using Work = std::function<Result(Input&)>;  // one per thread, so that it may hold state
  using Sink = std::function<void(Result&&)>;  // called by one thread at a time, in order

  OrderedJobs(std::vector<Work> works, Sink sink) : works_(std::move(works)), sink_(std::move(sink)) {
    if (works_.size() == 1) return;
    for (Work& work : works_) threads_.emplace_back([this, &work] { serve(work); });
  }

  /// Waits while enough is under way. With one job the work is done here.
  void add(Input input) {
    if (threads_.empty()) {
      sink_(works_[0](input));
      return;
    }
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return added_ - delivered_ < works_.size() * kAhead; });
    waiting_.emplace_back(added_++, std::move(input));
    lock.unlock();
    work_.notify_one();
  }

  /// Waits until every result has been handed on.
  void finish() {
    {
      const std::lock_guard lock(mutex_);
      finished_ = true;
    }
    work_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  static constexpr std::size_t kAhead = 8;

  void serve(Work& work) {
    std::unique_lock lock(mutex_);
    for (;;) {
      work_.wait(lock, [&] { return finished_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      auto [number, input] = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      Result result = work(input);
      lock.lock();
      done_.emplace(number, std::move(result));
      while (!done_.empty() && done_.begin()->first == delivered_) {
        sink_(std::move(done_.begin()->second));
        done_.erase(done_.begin());
        ++delivered_;
      }
      room_.notify_one();
    }
  }

  std::vector<Work> works_;
  Sink sink_;
  std::mutex mutex_;
  std::condition_variable work_, room_;
  std::deque<std::pair<std::size_t, Input>> waiting_;
  std::map<std::size_t, Result> done_;
  std::size_t added_ = 0, delivered_ = 0;
  bool finished_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace takt::cli
