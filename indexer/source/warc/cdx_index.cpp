// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/cdx_index.hpp"

#include <algorithm>
#include <utility>

namespace newshound {

void CdxIndex::take(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        is_long_ = is_long_ || line_.size() + end > longest_line;
        if (!is_long_) line_ += bytes.substr(0, end);
        if (end == bytes.size()) return;
        end_line();
        bytes.remove_prefix(end + 1);
    }
}

void CdxIndex::end_line() {
    ++number_;
    CdxEntry entry;
    const CdxReader::Line line =
        is_long_ ? CdxReader::Line::bad : reader_.read(std::exchange(line_, {}), entry);
    line_.clear();
    is_long_ = false;
    if (line == CdxReader::Line::bad) {
        if (records_.bad.size() < most_bad)
            records_.bad.push_back(number_);
        else
            ++records_.more_bad;
    } else if (line == CdxReader::Line::entry) {
        if (entry.may_be_page)
            records_.offsets[std::move(entry.file)].push_back(entry.offset);
        else
            ++records_.others;
    }
}

CdxRecords CdxIndex::records() {
    if (!line_.empty() || is_long_) end_line();
    for (auto& [file, offsets] : records_.offsets) {
        std::ranges::sort(offsets);
        offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
    }
    return std::move(records_);
}

} // namespace newshound
