// SPDX-License-Identifier: GPL-3.0-or-later
// The shards of an archive while they are asked. One on another machine that stops to answer is
// left out, and comes back by itself.
//
// A shard is asked through connections, of which an error in the middle of an answer leaves all in
// doubt: replies to what was broken off may still be under way. So all of them are thrown away and
// made anew, at once and not one after the other. A shard that can't be connected to is lost, to
// all that ask it (remote_care.hpp), and so is one at fault in an answer more often than that kind
// of fault may pass.
//
// Documents have the numbers of their tables: where other tables answer behind a shard's address,
// what was found before can't be read there. So within one answer no shard comes back, and one
// that is another than it was is left out. Of a database here that is another numbering() tells.
#pragma once

#include "common/schema/database.hpp"

#include <chrono>
#include <cstddef>
#include <future>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

// When shards are brought up to date: before an answer is begun, or while it is put together.
enum class Moment { before_answer, within_answer };

class ShardSet {
  public:
    // Throws as open_database.
    explicit ShardSet(const std::vector<std::string>& names);

    // To the newest revision of each shard that answers, before an answer with those that came
    // back; what has not changed stays open as it is. True when something is another than it was.
    // Throws DatabaseError where no shard is left or one here can't be opened, and what Xapian
    // throws.
    bool reopen(Moment moment);

    // Another number when a number of a document in `all` may mean another than before.
    std::size_t numbering() const { return numbering_; }

    // To be told of each error that Xapian threw while the shards were asked; reopen() then draws
    // the consequences. True where a shard on another machine is at fault, or may be: what was
    // asked is to be asked again. That ends: of one shard a few faults pass, then it is left out.
    bool note(const Xapian::Error& error);
    // To be told of errors that are not to be noted: what else the connections say is in doubt.
    void doubt() { is_doubtful_ = !is_local_database(open_); }
    bool is_doubtful() const { return is_doubtful_; }
    // To be told when what was asked is answered: what was at fault before is mended.
    void note_success();

    const OpenDatabase& database() const { return open_; }

    // The number of the shard that holds a document of `all`, by its number there.
    std::size_t holder(Xapian::docid document) const;

  private:
    struct Care {
        std::string stamp{};           // of the files that are open, of one here
        std::future<Arrival> coming{}; // of one that is left out; under way, perhaps
        int faults = 0;                // since anything was answered
    };

    OpenDatabase open_;
    std::vector<Care> care_;   // of each shard
    bool is_doubtful_ = false; // connections may be out of step
    bool is_other_ = false;    // something, since reopen() told
    bool is_joined_ = true;    // `all` is of these shards
    std::size_t numbering_ = 0;
    int nameless_faults_ = 0;            // of nobody knows which shard, since anything was answered
    std::optional<std::size_t> asked_{}; // the shard that alone is asked now

    void take(std::size_t number, Arrival arrival);
    void lose(std::size_t number, std::string why, std::chrono::milliseconds longest);
    void take_back();
    void connect_anew(Moment moment);
    bool follow();
    void open_newer();
};

} // namespace newshound
