// SPDX-License-Identifier: GPL-3.0-or-later
// Originals as a WARC file of their own (ISO 28500:2017, WARC 1.1), which programs that replay
// archives take: a gzip member for each record (annex D).
#pragma once

#include "indexer/original/originals.hpp"

#include <cstdint>
#include <iosfwd>
#include <set>
#include <string>
#include <string_view>

namespace newshound {

class WarcSlice {
  public:
    // Writes the record "warcinfo" at once. `now`: seconds since 1970, UTC. `out` is not owned.
    WarcSlice(std::ostream& out, std::int64_t now);

    // Appends the page's record. One of a WARC file stands as it stood there, byte for byte; one of
    // an ARC file, or that is not whole, with a head of its own; any other page becomes a
    // "resource": unpacked, at the address it was found at or else declares, or else "file:///" and
    // its name; of the time of its capture, as exact as that is known, or else of `now`. A record
    // that was written already is not written again.
    void write(const FoundOriginal& found);

  private:
    void write_record(std::string_view head, std::string_view block);

    std::ostream& out_;
    std::int64_t now_;
    std::set<std::string> written_; // heads of records, and names of files
};

} // namespace newshound
