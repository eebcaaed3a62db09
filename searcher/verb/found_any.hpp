// SPDX-License-Identifier: GPL-3.0-or-later
// Passes an answer on and remembers whether anything was found, for the exit status.
#pragma once

#include "common/program/log.hpp"
#include "searcher/value/results.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace newshound {

class FoundAny : public ResultSink {
  public:
    // Owns nothing. `none_wanted`: only the facts about all hits, as --limit 0 does. `tells_notes`:
    // on stderr, where the format has no place for them.
    FoundAny(ResultSink& sink, bool none_wanted, bool tells_notes = false)
        : sink_(sink), none_wanted_(none_wanted), tells_notes_(tells_notes) {}

    void begin(const Summary& summary) override {
        any_ = none_wanted_ && summary.total > 0;
        if (tells_notes_)
            for (const std::string& note : summary.notes)
                if (std::ranges::find(told_, note) == told_.end()) log_line("note: " + note);
        has_begun_ = true;
        sink_.begin(summary);
    }
    void take(const Result& result) override {
        any_ = true;
        sink_.take(result);
    }
    // Formats for machines have no place for it.
    void leave_out(const std::string& reason) override {
        const std::string told = "left out: " + reason; // as a note has it
        log_line(told);
        if (!has_begun_) told_.push_back(told);
        sink_.leave_out(reason);
    }
    void tell_shards(const std::vector<ShardAnswer>& shards) override { sink_.tell_shards(shards); }
    void end() override { sink_.end(); }
    bool any() const { return any_; }

  private:
    ResultSink& sink_;
    bool none_wanted_;
    bool tells_notes_;
    bool any_ = false;
    bool has_begun_ = false;
    std::vector<std::string> told_; // before the notes
};

} // namespace newshound
