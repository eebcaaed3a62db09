// SPDX-License-Identifier: GPL-3.0-or-later
// What an index says of where records begin (cdx_line.hpp), gathered file by file.
#pragma once

#include "indexer/source/warc/cdx_line.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct CdxRecords {
    std::map<std::string, std::vector<std::uint64_t>> offsets; // of what may be pages, by file
    std::uint64_t others = 0;                                  // lines of what can be none
    std::vector<std::uint64_t> bad; // numbers from 1 of lines that are none; at most most_bad
    std::uint64_t more_bad = 0;     // such lines behind these
};

// Gets an index in pieces. Memory: a number for each line of a page. One thread at a time.
class CdxIndex {
  public:
    static constexpr std::size_t most_bad = 1000;
    static constexpr std::size_t longest_line = 64u << 10; // a longer one is bad

    void take(std::string_view bytes);
    // At its end. Offsets go up, each once.
    CdxRecords records();

  private:
    void end_line();

    CdxReader reader_;
    CdxRecords records_;
    std::string line_; // what is read of it
    std::uint64_t number_ = 0;
    bool is_long_ = false;
};

} // namespace newshound
