// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/mark_notes.hpp"

#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/page/archived_address.hpp"

namespace newshound {
namespace {

void note_time(PageMarks& marks, std::optional<Date> time, std::string_view rule, NodeId id) {
    if (marks.captured || !time) return;
    marks.captured = time;
    marks.captured_rule = std::string(rule);
    if (marks.element == no_node) marks.element = id;
}

} // namespace

void take_address(PageMarks& marks, std::string_view address, std::string_view rule, NodeId id) {
    // What a search engine kept has an address of the engine's.
    const bool web = address.find("://") != address.npos;
    if (!marks.address.empty() || !web || address.find("?q=cache:") != address.npos) return;
    marks.address = std::string(original_address(address));
    marks.rule = std::string(rule);
    marks.element = id;
    note_time(marks, capture_time(address), "archived address", id);
}

void take_time(PageMarks& marks, std::string_view text, std::string_view rule, NodeId id) {
    if (marks.captured) return;
    if (const auto found = find_date(text.substr(0, 200), {.language = {}, .month_first = true}))
        note_time(marks, found->date, rule, id);
}

void take_stamp(PageMarks& marks, std::string_view digits, std::string_view rule, NodeId id) {
    note_time(marks, time_of_stamp(digits), rule, id);
}

} // namespace newshound
