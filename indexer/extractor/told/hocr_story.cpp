// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/hocr_story.hpp"

#include "indexer/extractor/page/html_document.hpp"
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/extractor/page/visible_text.hpp"
#include "indexer/extractor/told/scanned_text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace newshound {
namespace {

constexpr std::string_view format = "hocr";
// Where the first page of a document begins, at the latest.
constexpr std::size_t longest_head = 64u << 10;

// Tesseract calls lines of headings and captions so.
constexpr auto lines = std::to_array<std::string_view>(
    {"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocrx_line"});
constexpr auto asides = std::to_array<std::string_view>({"ocr_footer", "ocr_pageno"});

bool has_class(const HtmlDocument& page, NodeId id, std::string_view wanted) {
    std::string_view classes = page.attribute(id, "class");
    while (!classes.empty()) {
        const std::size_t end = std::min(classes.find_first_of(" \t\r\n"), classes.size());
        if (classes.substr(0, end) == wanted) return true;
        classes.remove_prefix(std::min(end + 1, classes.size()));
    }
    return false;
}

bool has_one_of(const HtmlDocument& page, NodeId id, std::span<const std::string_view> wanted) {
    return std::ranges::any_of(wanted, [&](auto each) { return has_class(page, id, each); });
}

bool holds(const HtmlDocument& page, NodeId id, std::string_view wanted) {
    for (NodeId at = id + 1; at < page[id].end; ++at)
        if (has_class(page, at, wanted)) return true;
    return false;
}

// A running head is a box; a line of that class is a heading.
bool is_aside(const HtmlDocument& page, NodeId id) {
    return has_one_of(page, id, asides) ||
           (page[id].tag == Tag::div && has_class(page, id, "ocr_header"));
}

ScannedLines lines_of(const HtmlDocument& page, NodeId block) {
    ScannedLines found;
    for (NodeId at = block + 1; at < page[block].end;) {
        const bool is_line = has_one_of(page, at, lines);
        if (is_line) found.push_back(visible_text(page, at, page_limits::bytes));
        at = is_line || is_aside(page, at) ? page[at].end : at + 1;
    }
    if (found.empty()) found.push_back(visible_text(page, block, page_limits::bytes));
    return found;
}

// By its stroke: a page has few of them, and many letters.
bool names_page(std::string_view head) {
    for (std::size_t at = head.find("_page"); at != head.npos; at = head.find("_page", at + 1))
        if (head.substr(0, at).ends_with("ocr")) return true;
    return false;
}

} // namespace

std::optional<ToldStory> read_hocr_story(std::string_view html) {
    if (!names_page(html.substr(0, longest_head))) return std::nullopt;
    const HtmlDocument page(html);
    if (!holds(page, 0, "ocr_page")) return std::nullopt;
    const std::string_view block = holds(page, 0, "ocr_par") ? "ocr_par" : "ocr_carea";
    ToldStory story;
    std::vector<ScannedLines> blocks;
    for (NodeId at = 1; at < page.size();) {
        const bool is_block = has_class(page, at, block);
        if (is_block) {
            blocks.push_back(lines_of(page, at));
            story.tell(Fact::language, page.attribute(at, "lang"), format, block);
        }
        at = is_block || is_aside(page, at) ? page[at].end : at + 1;
    }
    tell_scanned(blocks, format, block, story);
    return story;
}

} // namespace newshound
