// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the program again and again, each time with one fault at the next place where it may come,
// and tells whether anything that was committed was lost.
//
// After each: the database opens; it is as after one of the commits of an undisturbed run, the one
// that was reported last or a later one; the same run once more completes; the result equals the
// undisturbed one (archive_state.hpp); nothing is left over. Prints the table of what came of it.
#include "tests/faults/fault_case.hpp"
#include "tests/support/archive_state.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <functional>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

struct Settings {
    long stride = 1; // each so-many-th place is tried
    long seed = 0;   // from which on
    int pages = 24;
    std::size_t steps = SIZE_MAX; // the first so many
    std::size_t story_words = 0;  // more in each page, so that a run commits by its text
    std::string segment_bytes;    // of `index`; "" = as it has them
    std::string threads = "1";    // of runs that meet faults, the main one; places vary with more
    std::string only;             // the one step that meets faults; "" = all
    double clock_step = 5;        // seconds a page: a commit is due after 30
    std::vector<Fault> faults = {Fault::kill, Fault::torn,   Fault::io_error, Fault::full,
                                 Fault::half, Fault::signal, Fault::power,    Fault::old_name};
};

struct Step {
    const char* name;
    std::function<void()> prepare; // changes the pages
    std::vector<std::string> arguments;
    bool done_twice_fails = false; // it says so when there is nothing left to do
};

struct Count {
    long tried = 0;
    long completed = 0; // the program went on as if nothing had been
    long failed = 0;    // it said what, with status 2
    long killed = 0;
    long wrong = 0;
};

class Harness {
  public:
    explicit Harness(const Settings& settings) : settings_(settings) {
        place_.folder = (scratch_.path() / "place").string();
        before_ = (scratch_.path() / "before").string();
        after_ = (scratch_.path() / "after").string();
    }

    bool run() {
        write_pages(0, settings_.pages, "");
        std::vector<Step> all = steps();
        std::vector<std::string> first = all.front().arguments;
        first.insert(first.end(),
                     {"--quiet", "--database", (scratch_.path() / "warm.db").string()});
        first.erase(first.begin() + 2, first.begin() + 4); // its own --database
        if (warm_up(first) != 0) throw std::runtime_error("can't index");
        all.resize(std::min(all.size(), settings_.steps));
        for (const Step& step : all)
            run_step(step);
        print_table();
        return wrong_ == 0;
    }

  private:
    std::vector<Step> steps();
    void write_pages(int from, int to, const std::string& more);
    void run_step(const Step& step);
    void learn(const Step& step);
    void try_all(const Step& step, Fault fault);
    std::string check(const Step& step, Fault fault, const RunOutcome& outcome);
    void restore(const std::string& snapshot);
    void print_table();

    Settings settings_;
    TemporaryFolder scratch_;
    FaultPlace place_;
    std::string before_; // copies of the database as it was before the step and behind it
    std::string after_;
    std::string last_without_stories_;
    std::vector<std::string> states_; // that commits of the step may leave, in order
    long revision_ = 0;               // before the step
    long commits_ = 0;                // of the step
    std::map<std::pair<std::string, Fault>, Count> counts_;
    std::vector<std::string> order_;               // of steps
    std::array<std::array<long, 8>, 10> struck_{}; // by fault and operation
    long wrong_ = 0;
};

void copy_folder(const std::string& from, const std::string& to) {
    fs::remove_all(to);
    if (fs::exists(from)) fs::copy(from, to, fs::copy_options::recursive);
}

std::string words_of(int page, std::size_t count) {
    std::string words;
    for (std::size_t i = 0; i < count; ++i)
        words += " word" + std::to_string(static_cast<std::size_t>(page) * i % 977);
    return words;
}

void Harness::write_pages(int from, int to, const std::string& more) {
    static constexpr std::array outlets = {"The Lantern", "Morning Post", "Harbour Weekly"};
    for (int i = from; i < to; ++i) {
        const std::string n = std::to_string(i);
        // Every fourth is a copy of the one before it under another address.
        const std::string story = std::to_string(i % 4 == 3 ? i - 1 : i);
        const std::string day =
            "2019-0" + std::to_string(1 + i % 9) + "-1" + std::to_string(i % 10);
        scratch_.write("place/archive/" + n + ".html",
                       page_html({"Caf\xC3\xA9 number " + story + " opens" + more,
                                  "Mayor Jane Porter and minister " + story + " opened the " +
                                      story + "th caf\xC3\xA9 of the harbour, which burned" + more +
                                      "." + words_of(i % 4 == 3 ? i - 1 : i, settings_.story_words),
                                  "https://one.example/" + n, day,
                                  outlets[static_cast<std::size_t>(i) % outlets.size()]}));
    }
}

std::vector<Step> Harness::steps() {
    const std::string archive = place_.archive();
    const std::string database = place_.database();
    std::vector<std::string> index = {
        "index",     archive,           "--database", database,
        "--threads", settings_.threads, "--without",  "quotes,times,cites"};
    if (!settings_.segment_bytes.empty())
        index.insert(index.end(), {"--segment-bytes", settings_.segment_bytes});
    if (settings_.story_words != 0) index.insert(index.end(), {"--memory", "64"});
    std::vector<std::string> prune = index;
    prune.insert(prune.end(), {"--prune=all"});
    const int pages = settings_.pages;
    return {
        {"first index", [] {}, index},
        {"update",
         [this, pages] {
             write_pages(0, pages / 3, " again");
             write_pages(pages, pages + pages / 6, "");
         },
         index},
        {"prune",
         [archive, pages] {
             for (int i = pages / 3; i < pages / 2; ++i)
                 fs::remove(archive + "/" + std::to_string(i) + ".html");
         },
         prune},
        {"remove",
         [] {},
         {"remove", "https://one.example/0", "https://one.example/3", "--database", database},
         true},
        {"again",
         [] {},
         {"index", "--again", "--database", database, "--threads", "1", "--without",
          "quotes,times,cites"}},
        {"names", [] {}, {"names", "retype", "person:Jane Porter", "org", "--database", database}},
        {"compact", [] {}, {"compact", "--database", database}},
    };
}

void Harness::restore(const std::string& snapshot) {
    copy_folder(snapshot, place_.database());
    copy_folder(snapshot, place_.shadow());
    fs::create_directories(place_.shadow());
}

// What an archive says that is not there yet.
std::string state_of(const FaultPlace& place, bool with_stories = true) {
    if (!fs::exists(place.database() + "/iamglass")) return "none";
    return archive_state(place.database(), with_stories);
}

std::set<std::string> lines_of(const std::string& text) {
    std::istringstream lines(text);
    std::set<std::string> set;
    for (std::string line; std::getline(lines, line);)
        set.insert(line);
    return set;
}

// Of `state` to the nearest of the others, as a diff's lines.
std::string difference(const std::string& state, const std::vector<std::string>& others) {
    const std::set<std::string> here = lines_of(state);
    std::vector<std::string> nearest;
    for (std::size_t i = 0; i < others.size(); ++i) {
        const std::set<std::string> there = lines_of(others[i]);
        std::vector<std::string> lines = {"\n(commit " + std::to_string(i) + ")"};
        for (const std::string& line : here)
            if (!there.contains(line)) lines.push_back("\n+ " + line);
        for (const std::string& line : there)
            if (!here.contains(line)) lines.push_back("\n- " + line);
        if (i == 0 || lines.size() < nearest.size()) nearest = std::move(lines);
    }
    nearest.resize(std::min<std::size_t>(nearest.size(), 12));
    return std::accumulate(nearest.begin(), nearest.end(), std::string());
}

// A look at the clock in which every commit is due.
constexpr double long_step = 60;

// Of the last commit; 0 = there is none.
long revision_of(const FaultPlace& place) {
    if (!fs::exists(place.database() + "/iamglass")) return 0;
    const Xapian::Database database(place.database(), Xapian::DB_BACKEND_GLASS);
    return std::atol(database.get_metadata("newshound:revision").c_str());
}

// The states that a commit may leave: behind any of the pages. (Behind which one comes depends on
// the clock.) A run that commits behind each is killed behind each commit.
void Harness::learn(const Step& step) {
    std::vector<std::string> arguments = step.arguments;
    // Of several threads the clock of one alone goes as it is told.
    if (const auto at = std::ranges::find(arguments, "--threads"); at != arguments.end())
        *std::next(at) = "1";
    copy_folder(place_.database(), before_);
    states_ = {state_of(place_)};
    const RunOutcome whole = run_faulty(place_, arguments, {}, settings_.clock_step);
    if (whole.status != 0) throw std::runtime_error("undisturbed: " + whole.errors);
    commits_ = shared_plan().commits;
    const std::string last = state_of(place_);
    last_without_stories_ = state_of(place_, false);
    copy_folder(place_.database(), after_);
    restore(before_);
    revision_ = revision_of(place_);
    for (long commit = 1, status = 1; status != 0; ++commit) {
        restore(before_);
        status = run_faulty(place_, arguments, {.last_commit = commit}, long_step).status;
        states_.push_back(state_of(place_));
    }
    states_.push_back(last);
    restore(after_);
}

void Harness::run_step(const Step& step) {
    step.prepare();
    learn(step);
    order_.emplace_back(step.name);
    if (!settings_.only.empty() && settings_.only != step.name) return;
    for (const Fault fault : settings_.faults) {
        try_all(step, fault);
        std::cerr << "." << std::flush;
    }
    std::cerr << " " << step.name << ", " << commits_ << " commits\n";
    restore(after_);
}

void Harness::try_all(const Step& step, Fault fault) {
    Count& count = counts_[{step.name, fault}];
    const long first = 1 + settings_.seed % settings_.stride;
    for (long at = first;; at += settings_.stride) {
        restore(before_);
        const RunOutcome outcome =
            run_faulty(place_, step.arguments, {.fault = fault, .at = at}, settings_.clock_step);
        const FaultPlan& plan = shared_plan();
        if (!plan.struck) break; // behind the end
        const int operation = plan.operation;
        ++struck_[static_cast<std::size_t>(fault)][static_cast<std::size_t>(operation)];
        ++count.tried;
        ++(outcome.status == 0   ? count.completed
           : outcome.status == 2 ? count.failed
                                 : count.killed);
        std::string wrong = check(step, fault, outcome);
        if (wrong.empty()) continue;
        ++count.wrong;
        ++wrong_;
        std::cout << "WRONG: " << step.name << ", " << fault_names[static_cast<std::size_t>(fault)]
                  << " at operation " << at << " ("
                  << operation_names[static_cast<std::size_t>(operation)] << "): " << wrong << "\n"
                  << outcome.errors;
    }
}

// What is wrong behind a run that met a fault, and behind the same run once more; "" = nothing.
std::string Harness::check(const Step& step, Fault fault, const RunOutcome& outcome) try {
    const bool in_database = shared_plan().in_database;
    long commits = shared_plan().commits;
    if (outcome.status != 0 && outcome.status != 2 && outcome.status != 137)
        return "exit status " + std::to_string(outcome.status);
    if (outcome.status == 2 && outcome.errors.empty()) return "no reason is told";
    if (fault == Fault::power || fault == Fault::old_name)
        copy_folder(place_.shadow(), place_.database());
    if (fault == Fault::old_name) commits = std::max(0L, commits - 1);
    const std::string state = state_of(place_);
    if (in_database && std::find(states_.begin(), states_.end(), state) == states_.end())
        return "the state is that of no commit" + difference(state, states_);
    // Of a new database Xapian commits an empty one, and then we what it is.
    const long made = revision_ == 0 ? 2 : 0;
    // A commit that fails makes Xapian name the revision before once more.
    if (outcome.status == 2) --commits;
    if (revision_of(place_) < revision_ + std::max(0L, commits - made))
        return "what was committed is lost";
    if (in_database && outcome.status == 0 && state != states_.back())
        return "it was reported as done and is not";
    const RunOutcome again = run_faulty(place_, step.arguments, {}, settings_.clock_step);
    const bool was_done = step.done_twice_fails && state == states_.back();
    if (again.status != 0 && !was_done)
        return "the next run ends with " + std::to_string(again.status) + ": " + again.errors;
    const bool is_same = in_database ? state_of(place_) == states_.back()
                                     : state_of(place_, false) == last_without_stories_;
    if (!is_same) return "the next run does not make good what was missed";
    if (const std::string names = leftovers(place_.database()); !names.empty() && !was_done)
        return "left over: " + names;
    return {};
} catch (const std::exception& error) {
    return error.what();
} catch (const Xapian::Error& error) {
    return "can't be read: " + error.get_description();
}

void Harness::print_table() {
    std::cout << std::left << std::setw(17) << "fault" << std::right;
    for (const std::string& step : order_)
        std::cout << std::setw(25) << step;
    std::cout << "\n";
    Count all;
    for (const Fault fault : settings_.faults) {
        std::cout << std::left << std::setw(17) << fault_names[static_cast<std::size_t>(fault)]
                  << std::right;
        for (const std::string& step : order_) {
            const Count& count = counts_[{step, fault}];
            std::cout << std::setw(25)
                      << std::to_string(count.tried) + ": " + std::to_string(count.completed) +
                             " " + std::to_string(count.failed) + " " +
                             std::to_string(count.killed) + " " + std::to_string(count.wrong);
            all.tried += count.tried;
        }
        std::cout << "\n";
    }
    std::cout << "tried: completed, failed with a reason, killed, WRONG\n"
              << all.tried << " faults, " << wrong_ << " wrong\n";
    for (std::size_t operation = 0; operation < operation_names.size(); ++operation) {
        long sum = 0;
        for (const auto& row : struck_)
            sum += row[operation];
        std::cout << operation_names[operation] << " " << sum << "  ";
    }
    std::cout << "\n";
}

Fault fault_called(const std::string& name) {
    const auto at = std::find(fault_names.begin(), fault_names.end(), name);
    if (at == fault_names.end()) throw std::runtime_error("no fault is called " + name);
    return static_cast<Fault>(at - fault_names.begin());
}

Settings read_settings(int argc, char** argv) {
    Settings settings;
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() % 2 != 0)
        throw std::runtime_error("usage: faults [--stride N] [--seed N] [--pages N] "
                                 "[--clock-step SECONDS] [--steps N] [--segment-bytes N] "
                                 "[--story-words N] [--threads N] [--only STEP] [--fault NAME]");
    for (std::size_t i = 0; i < words.size(); i += 2) {
        const std::string& value = words[i + 1];
        if (words[i] == "--stride")
            settings.stride = std::max(1L, std::atol(value.c_str()));
        else if (words[i] == "--seed")
            settings.seed = std::atol(value.c_str());
        else if (words[i] == "--pages")
            settings.pages = std::atoi(value.c_str());
        else if (words[i] == "--fault")
            settings.faults = {fault_called(value)};
        else if (words[i] == "--clock-step")
            settings.clock_step = std::atof(value.c_str());
        else if (words[i] == "--steps")
            settings.steps = static_cast<std::size_t>(std::atol(value.c_str()));
        else if (words[i] == "--segment-bytes")
            settings.segment_bytes = value;
        else if (words[i] == "--story-words")
            settings.story_words = static_cast<std::size_t>(std::atol(value.c_str()));
        else if (words[i] == "--threads")
            settings.threads = value;
        else if (words[i] == "--only")
            settings.only = value;
        else
            throw std::runtime_error("unknown option " + words[i]);
    }
    return settings;
}

} // namespace

int main(int argc, char** argv) try {
    setenv("SOURCE_DATE_EPOCH", "1577836800", 1); // so that all runs are of one time
    for (const char* home : {"HOME", "XDG_STATE_HOME"})
        unsetenv(home); // nothing is remembered for who runs this
    return Harness(read_settings(argc, argv)).run() ? 0 : 1;
} catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 2;
}
