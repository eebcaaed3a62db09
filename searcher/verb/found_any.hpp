// SPDX-License-Identifier: GPL-3.0-or-later
// Passes an answer on and remembers whether anything was found, for the exit status.
#pragma once

#include "common/program/log.hpp"
#include "searcher/value/results.hpp"

#include <string>

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
                log_line("note: " + note);
        sink_.begin(summary);
    }
    void take(const Result& result) override {
        any_ = true;
        sink_.take(result);
    }
    // Formats for machines have no place for it.
    void leave_out(const std::string& reason) override {
        log_line("left out: " + reason);
        sink_.leave_out(reason);
    }
    void end() override { sink_.end(); }
    bool any() const { return any_; }

  private:
    ResultSink& sink_;
    bool none_wanted_;
    bool tells_notes_;
    bool any_ = false;
};

} // namespace newshound
