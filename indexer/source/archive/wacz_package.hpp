// SPDX-License-Identifier: GPL-3.0-or-later
// What a WACZ tells of itself beside its WARC files (https://specs.webrecorder.net/wacz/1.1.1/):
// its description with digests, its lists of pages, its indexes; and what of that is not so.
#pragma once

#include "indexer/source/archive/package_description.hpp"
#include "indexer/source/archive/page_list.hpp"
#include "indexer/source/warc/record.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Memory: that of its lists, and some bytes a line of its indexes. One thread at a time.
class WaczPackage {
  public:
    static constexpr std::size_t most_parts = 16;        // of lists and indexes the first so many
    static constexpr std::size_t most_bytes = 64u << 20; // of each, decompressed

    // What a member is called in reports where it tells of others: "description", "list of pages",
    // "index"; "" = it doesn't.
    static std::string_view kind_of(std::string_view member);

    struct Part {
        std::string member;
        std::uint64_t number = 0; // among the archive's, from 0
    };

    // Reads such members of the archive at `path`, of which `made` bytes were made already. A list
    // or index that is not as the description says is not used.
    enum class Wanted { all, lists };
    WaczPackage(std::string path, const std::vector<Part>& parts, std::uint64_t made,
                Wanted wanted);

    // Bytes that this made of the archive.
    std::uint64_t made() const { return made_; }
    std::size_t listed_pages() const;
    // What the lists say of the page in that record, as Page::metadata has it; "" = nothing.
    std::string told_of(const RecordHead& head) const;

    // That a member is there, and a record of a WARC file at that byte of it.
    void see_member(const std::string& member) { description_.see(member); }
    void see_record(const std::string& warc, const RecordHead& head, std::uint64_t offset);
    // A WARC file was read to its end, which has that digest (MemberBytes::digest).
    void end_warc(const std::string& warc, std::string_view digest);

    // What is not as the package says: where, to stand behind the '#' of its name, and why: one of
    // skip_reasons.hpp.
    struct Finding {
        std::string place;
        std::string_view why;
    };
    // All was seen: what was not is not there.
    void close();
    // One after the other; nothing at the end. Before close() only what is damaged.
    std::optional<Finding> next_finding();

  private:
    struct Indexed {
        std::vector<std::uint64_t> offsets; // go up
        std::vector<bool> is_there;
        bool has_file = false;
        std::size_t at = 0; // what was not told yet
    };
    struct List {
        std::string member;
        PageList list;
        std::size_t at = 0;
    };

    void read(const Part& part, std::uint64_t made);
    void add_index(std::map<std::string, std::vector<std::uint64_t>> offsets);
    Indexed* index_of(std::string_view warc);
    std::optional<Finding> next_of_indexes();
    std::optional<Finding> next_of_lists();

    std::string path_;
    std::uint64_t made_ = 0;
    PackageDescription description_;
    std::vector<List> lists_;
    std::map<std::string, Indexed, std::less<>> indexes_; // by the last name of the WARC file
    std::vector<Finding> damages_;
    std::size_t damage_at_ = 0; // what was not told yet
    bool is_closed_ = false;
};

} // namespace newshound
