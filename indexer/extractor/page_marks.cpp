// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page_marks.hpp"

#include "indexer/extractor/archive_banner.hpp"
#include "indexer/extractor/page/archived_address.hpp"
#include "indexer/extractor/replay_marks.hpp"
#include "indexer/extractor/saver_marks.hpp"

#include <utility>

namespace newshound {
namespace {

// The host's own address, of a site that sets it for all pages, tells nothing of this one.
void read_base(const HtmlDocument& document, PageMarks& marks) {
    for (NodeId id = 0; id < document.size() && marks.base.empty(); ++id)
        if (document[id].tag == Tag::base)
            marks.base = std::string(original_address(document.attribute(id, "href")));
}

} // namespace

PageMarks read_page_marks(const HtmlDocument& document) {
    PageMarks marks;
    read_replay_marks(document, marks);
    read_archive_banner(document, marks);
    PageMarks saver;
    read_saver_marks(document, saver);
    if (marks.address.empty()) {
        marks.address = std::move(saver.address);
        marks.rule = std::move(saver.rule);
        marks.element = saver.element;
    }
    if (!marks.captured) {
        marks.captured = saver.captured;
        marks.captured_rule = std::move(saver.captured_rule);
    }
    if (marks.element == no_node) marks.element = saver.element;
    marks.foreign.insert(marks.foreign.end(), saver.foreign.begin(), saver.foreign.end());
    read_base(document, marks);
    return marks;
}

} // namespace newshound
