// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/saver_marks.hpp"

#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/mark_notes.hpp"
#include "indexer/extractor/page_words.hpp"

#include <algorithm>

namespace newshound {
namespace {

std::string_view behind(std::string_view text, std::string_view label) {
    const std::size_t at = text.find(label);
    return at == text.npos ? std::string_view() : text.substr(at + label.size());
}

std::string_view first_word(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    if (start == text.npos) return {};
    return text.substr(start, text.substr(start).find_first_of(" \t\r\n"));
}

// Where the page's own elements begin and end. Above and below stand the notes of those who saved
// it; what stands between is a note of its makers.
class OwnPart {
  public:
    explicit OwnPart(const HtmlDocument& document) {
        NodeId body = 0;
        while (body < document.size() && document[body].tag != Tag::body)
            ++body;
        for (NodeId id = body + 1; id < document.size(); ++id) {
            if (is_bare(document[id])) continue;
            if (first_ == no_node) first_ = id;
            last_ = id;
        }
    }

    bool holds(NodeId id) const { return first_ != no_node && first_ < id && id < last_; }

  private:
    static bool is_bare(const Node& node) {
        return node.tag == Tag::comment || (node.tag == Tag::text && trimmed(node.text).empty());
    }

    NodeId first_ = no_node;
    NodeId last_ = no_node;
};

// "Saved from https://a.b/c at 2020-01-04T10:11:12Z using …": comments that begin as savers' do
// give the page's address and the time of day. Notes of templates and caches do not.
void read_any_saver(const HtmlDocument& document, NodeId id, const OwnPart& own, PageMarks& marks) {
    constexpr std::size_t far = 200; // bytes from the first word to the address
    const std::string_view text = trimmed(document[id].text.substr(0, 2000));
    if (!starts_with_page_word(to_lower(text.substr(0, 80)), PageWord::saver) || own.holds(id))
        return;
    const std::size_t scheme = text.find("://");
    if (scheme == text.npos || scheme < 4 || scheme > far) return;
    const std::size_t start = text.substr(0, scheme).find_last_of(" \t\r\n(=\"'<[") + 1;
    std::string_view address = first_word(text.substr(start));
    address = address.substr(0, address.find_first_of("\"'<>)]"));
    while (address.ends_with(',') || address.ends_with(';') || address.ends_with('.'))
        address.remove_suffix(1);
    if (!address.starts_with("http")) return;
    const std::string_view rest = text.substr(start + address.size());
    for (const std::string_view part : {rest.substr(0, far), text.substr(0, start)}) {
        const std::optional<PrintedDate> time =
            find_date(part, {.language = {}, .month_first = true});
        if (!time || time->date.precision < Precision::minute) continue;
        take_address(marks, address, "saver's comment", id);
        take_time(marks, part.substr(time->start), "saver's comment", id);
        return;
    }
}

void read_comment(const HtmlDocument& document, NodeId id, const OwnPart& own, PageMarks& marks) {
    const std::string_view text = document[id].text.substr(0, 2000);
    if (text.find("saved from url=(") != text.npos) {
        const std::string_view rest = behind(text, "saved from url=(");
        take_address(marks, first_word(rest.substr(std::min(rest.find(')') + 1, rest.size()))),
                     "saved from url", id);
    } else if (text.find("SingleFile") != text.npos && text.find("url:") != text.npos) {
        take_address(marks, first_word(behind(text, "url:")), "SingleFile comment", id);
        take_time(marks, behind(text, "saved date:"), "SingleFile comment", id);
    } else if (text.find("HTTrack") != text.npos && text.find("Mirrored from ") != text.npos) {
        const std::string address =
            "http://" + std::string(first_word(behind(text, "Mirrored from ")));
        take_address(marks, address, "HTTrack comment", id);
        const std::size_t comma = text.rfind("], ");
        take_time(marks, comma == text.npos ? text : text.substr(comma + 3), "HTTrack comment", id);
    } else {
        read_any_saver(document, id, own, marks);
    }
}

// WebScrapBook: <html data-scrapbook-source="…" data-scrapbook-create="20200104101112000">.
void read_scrapbook(const HtmlDocument& document, NodeId id, PageMarks& marks) {
    take_address(marks, document.attribute(id, "data-scrapbook-source"), "WebScrapBook", id);
    take_stamp(marks, document.attribute(id, "data-scrapbook-create"), "WebScrapBook", id);
    // Its own tools on the page: marks, notes, a bar.
    if (document[id].tag != Tag::html && document.has_attribute(id, "data-scrapbook-elem"))
        marks.foreign.push_back(id);
}

// Save Page WE: <meta name="savepage-url" content="…">, "savepage-date"; the Evernote, Joplin and
// other clippers: "source-url".
void read_meta(const HtmlDocument& document, NodeId id, PageMarks& marks) {
    const std::string name = to_lower(document.attribute(id, "name"));
    const std::string_view content = document.attribute(id, "content");
    if (name == "savepage-url" || name == "source-url") take_address(marks, content, name, id);
    if (name == "savepage-date") take_time(marks, content, name, id);
}

} // namespace

void read_saver_marks(const HtmlDocument& document, PageMarks& marks) {
    const OwnPart own(document);
    for (NodeId id = 0; id < document.size(); ++id) {
        const Node& node = document[id];
        if (node.tag == Tag::comment) read_comment(document, id, own, marks);
        if (node.tag == Tag::meta) read_meta(document, id, marks);
        if (!node.attributes.empty()) read_scrapbook(document, id, marks);
    }
}

} // namespace newshound
