// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/doctor/findings.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t most_named = 5;

std::string named(const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i)
        all += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > most_named)
        all += " and " + std::to_string(names.size() - most_named) + " more";
    return all;
}

// Xapian names each table in a line with a colon, and ends with what is wrong.
std::string last_words(const std::string& text) {
    std::string table;
    std::string last;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string line = text.substr(start, end - start);
        if (line.ends_with(':'))
            table = line + " ";
        else if (!line.empty())
            last = line;
        start = end + 1;
    }
    return table + last;
}

std::vector<std::string> names_of(const std::vector<LostArticle>& lost) {
    std::vector<std::string> names;
    for (const LostArticle& each : lost) {
        const std::string id = each.id.empty() ? "document " + std::to_string(each.docid) : each.id;
        names.push_back(each.files.empty() ? id : id + " (" + each.files.front() + ")");
    }
    return names;
}

} // namespace

std::vector<Finding> findings_of(const Examination& found, const ChecksumResult& checksums,
                                 const std::string& path) {
    const std::string repair = "newshound doctor --repair --database " + path;
    std::vector<Finding> all;
    const auto add = [&](std::string part, std::uint64_t count, std::string what,
                         std::string command) {
        if (count != 0)
            all.push_back({std::move(part), count, std::move(what), std::move(command)});
    };
    if (checksums.state == ChecksumState::damaged)
        add("checksums", std::max<std::uint64_t>(1, checksums.files.size()),
            "not as they were when their checksums were taken: " + named(checksums.files), repair);
    add("files", found.broken_blocks.empty() ? 0 : 1,
        "damaged blocks: " + last_words(found.broken_blocks), repair);
    add("files", found.lost_segment.empty() ? 0 : 1,
        "segments that can't be opened: " + found.lost_segment, repair);
    add("articles", found.lost.size(), "can't be read: " + named(names_of(found.lost)), repair);
    add("words", found.unlike.size(), "articles that are not indexed by their text", repair);
    add("versions", found.unsettled.size(),
        "articles whose versions or groups don't agree: " + named(found.unsettled), repair);
    add("coverage", found.coverage_entries, "wrong entries of days and outlets", repair);
    add("forms", found.form_entries, "wrong entries of words and their forms", repair);
    add("records", found.loose_files.size(),
        "known files whose article is not there: " + named(found.loose_files), repair);
    if (!found.risen.empty())
        add("removals", found.risen.size(), "removed articles that stand: " + named(found.risen),
            "newshound remove --database " + path + " " + found.risen.front());
    return all;
}

} // namespace newshound
