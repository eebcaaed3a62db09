// SPDX-License-Identifier: GPL-3.0-or-later
// The shards of an archive while they are asked. One on another machine that stops to answer is
// left out, and comes back by itself.
//
// A shard is asked through connections, of which an error in the middle of an answer leaves all in
// doubt: replies to what was broken off may still be under way. So all of them are thrown away and
// made anew, at once and not one after the other. A shard that can't be connected to, or at fault
// in an answer more often than that kind of fault may pass, is left out of what is asked; a thread
// of its own tries it again, soon and then less and less often, so that no answer waits for it.
//
// Documents have the numbers of their tables: where other tables answer behind a shard's address,
// what was found before can't be read there. So within one answer no shard comes back, and one
// that is another than it was is left out.
#pragma once

#include "common/schema/database.hpp"

#include <chrono>
#include <future>
#include <string>
#include <vector>

namespace newshound {

// When shards are brought up to date: before an answer is begun, or while it is put together.
enum class Moment { before_answer, within_answer };

class ShardSet {
  public:
    // Throws as open_database.
    explicit ShardSet(const std::vector<std::string>& names) { open(names); }

    // Opens all anew.
    void open(const std::vector<std::string>& names);

    // To the newest revision of each remote shard that answers, before an answer with those that
    // came back. (What is here and newer is opened anew.) True when something is another than it
    // was. Throws DatabaseError where no shard is left, and what Xapian throws.
    bool reopen(Moment moment);

    // To be told of each error that Xapian threw while the shards were asked; reopen() then draws
    // the consequences. True where a shard on another machine is at fault, or may be: what was
    // asked is to be asked again. That ends: of one shard a few faults pass, then it is left out.
    bool note(const Xapian::Error& error);
    // To be told of errors that are not to be noted: what else the connections say is in doubt.
    void doubt() { is_doubtful_ = !is_local_database(open_); }
    // To be told when what was asked is answered: what was at fault before is mended.
    void note_success();

    const OpenDatabase& database() const { return open_; }

    // The number of the shard that holds a document of `all`, by its number there.
    std::size_t holder(Xapian::docid document) const;

  private:
    using Clock = std::chrono::steady_clock;

    struct Care {
        std::future<Arrival> coming{};     // under way, perhaps
        std::chrono::milliseconds pause{}; // before it is tried again
        Clock::time_point next{};          // when that is
        int faults = 0;                    // since anything was answered
    };

    OpenDatabase open_;
    std::vector<Care> care_;   // of each shard
    bool is_doubtful_ = false; // connections may be out of step
    int nameless_faults_ = 0;  // of nobody knows which shard, since anything was answered

    void leave_out(std::size_t number, std::string why);
    bool take_back();
    void connect_anew(Moment moment);
    bool follow();
};

} // namespace newshound
