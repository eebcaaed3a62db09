// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page_marks.hpp"

#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view behind(std::string_view text, std::string_view label) {
    const std::size_t at = text.find(label);
    return at == text.npos ? std::string_view() : text.substr(at + label.size());
}

std::string_view first_word(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    if (start == text.npos) return {};
    return text.substr(start, text.substr(start).find_first_of(" \t\r\n"));
}

// "/web/20140226054445im_/http://a.b/c": where the stamp starts and how many digits it has.
struct Stamp {
    std::size_t start = std::string_view::npos;
    std::size_t digits = 0;
    std::size_t address = 0; // where the original address starts
};

Stamp find_stamp(std::string_view address) {
    const std::size_t web = address.find("/web/");
    if (web == address.npos) return {};
    const std::size_t start = web + 5;
    std::size_t at = start;
    while (at < address.size() && is_digit(address[at]))
        ++at;
    const std::size_t digits = at - start;
    // A modifier: "im_", "js_", "id_", "if_".
    while (at < address.size() && at - start - digits < 4 && address[at] != '/')
        ++at;
    if (digits < 4 || digits > 14 || at >= address.size() || address[at] != '/') return {};
    if (!address.substr(at + 1).starts_with("http")) return {};
    return {start, digits, at + 1};
}

void take_address(PageMarks& marks, std::string_view address, std::string_view rule, NodeId id) {
    if (!marks.address.empty() || address.find("://") == address.npos) return;
    marks.address = std::string(original_address(address));
    marks.rule = std::string(rule);
    marks.element = id;
    if (!marks.captured && (marks.captured = capture_time(address)))
        marks.captured_rule = "wayback address";
}

void take_time(PageMarks& marks, std::string_view text, std::string_view rule, NodeId id) {
    if (marks.captured) return;
    const std::optional<PrintedDate> found =
        find_date(text.substr(0, 100), {.language = "en", .month_first = true});
    if (!found) return;
    marks.captured = found->date;
    marks.captured_rule = std::string(rule);
    if (marks.element == no_node) marks.element = id;
}

void read_comment(const HtmlDocument& document, NodeId id, PageMarks& marks) {
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
    } else if (text.find("FILE ARCHIVED ON") != text.npos) {
        marks.wayback = true;
        // "FILE ARCHIVED ON 5:44:45 Feb 26, 2014 AND RETRIEVED FROM THE INTERNET ARCHIVE ON …"
        take_time(marks, behind(text, "FILE ARCHIVED ON"), "wayback comment", id);
    }
}

// The toolbar's form holds the address; its script and links hold the capture time.
void read_toolbar(const HtmlDocument& document, NodeId id, PageMarks& marks) {
    const Node& node = document[id];
    if (node.tag == Tag::input && document.attribute(id, "id") == "wmtbURL") {
        marks.wayback = true;
        take_address(marks, document.attribute(id, "value"), "wayback toolbar", id);
        return;
    }
    const std::string_view address =
        document.attribute(id, node.tag == Tag::img || node.tag == Tag::script ? "src" : "href");
    if (find_stamp(address).start == address.npos) return;
    // Any page may link to a capture of another one; only rewritten links start at the root.
    if (node.tag == Tag::a && !address.starts_with("/web/")) return;
    marks.wayback = true;
    // Every link of a capture was rewritten with the page's own stamp or one near it.
    if (!marks.captured && (marks.captured = capture_time(address))) {
        marks.captured_rule = "wayback links";
        if (marks.element == no_node) marks.element = id;
    }
}

} // namespace

std::string_view original_address(std::string_view address) {
    const Stamp stamp = find_stamp(address);
    return stamp.start == address.npos ? address : original_address(address.substr(stamp.address));
}

std::optional<Date> capture_time(std::string_view address) {
    const Stamp stamp = find_stamp(address);
    if (stamp.start == address.npos || stamp.digits < 8) return std::nullopt;
    const std::string_view digits = address.substr(stamp.start, stamp.digits);
    std::string iso(digits.substr(0, 8));
    if (digits.size() >= 12) {
        iso += "T" + std::string(digits.substr(8, 2)) + ":" + std::string(digits.substr(10, 2));
        if (digits.size() == 14) iso += ":" + std::string(digits.substr(12, 2));
        iso += "Z";
    }
    return parse_iso_date(iso);
}

PageMarks read_page_marks(const HtmlDocument& document) {
    PageMarks marks;
    for (NodeId id = 0; id < document.size(); ++id) {
        switch (document[id].tag) {
        case Tag::comment:
            read_comment(document, id, marks);
            break;
        case Tag::input:
        case Tag::link:
        case Tag::a:
        case Tag::img:
        case Tag::script:
            read_toolbar(document, id, marks);
            break;
        default:
            break;
        }
    }
    return marks;
}

} // namespace newshound
