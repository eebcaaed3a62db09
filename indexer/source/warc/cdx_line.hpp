// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the indexes that tell where in WARC and ARC files records begin.
//
// CDXJ: a key, a time, and an object of JSON with "filename", "offset", "status" and "mime"
// (https://specs.webrecorder.net/cdxj/0.1.0/; pywb, Common Crawl). CDX: fields between blanks,
// which a first line " CDX N b a m s k r M S V g" names by letters (https://archive.org/web/
// researcher/cdx_file_format.php): m media type, s status, V and v offset, g file; without that
// line the usual 11, 10 or 9 of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newshound {

struct CdxEntry {
    std::string file; // as written: a name, or a path below some folder
    std::uint64_t offset = 0;
    // HTML or of no told type, or a revisit, and no status but 2xx (of a revisit also 304); plain
    // text without a status, as conversions have none.
    bool may_be_page = false;
};

// One thread at a time.
class CdxReader {
  public:
    enum class Line {
        entry,
        none, // blank, or tells of the index itself
        bad,
    };

    // Of any bytes, without the line's end.
    Line read(std::string_view line, CdxEntry& entry);

  private:
    static constexpr std::size_t no_field = SIZE_MAX;
    struct Fields { // their numbers in a line
        std::size_t count = 0;
        std::size_t media_type = no_field;
        std::size_t status = no_field;
        std::size_t offset = no_field;
        std::size_t file = no_field;
    };
    static Fields fields_of(std::string_view letters);
    static Line read_json(std::string_view json, CdxEntry& entry);
    Line read_fields(std::string_view line, CdxEntry& entry) const;

    Fields named_; // by the last line that did; count 0 = none did
};

} // namespace newshound
