// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/replay_marks.hpp"

#include "common/article/outlet.hpp"
#include "common/text/unicode.hpp"
#include "indexer/extractor/mark_notes.hpp"
#include "indexer/extractor/page/archived_address.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool is_name_sign(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The string literal at the start of `rest`, behind any of `between`; "" = none.
std::string literal(std::string_view rest, std::string_view between) {
    rest.remove_prefix(std::min(rest.find_first_not_of(between), rest.size()));
    if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) return {};
    std::string text(rest.substr(1, rest.substr(1).find(rest[0])));
    std::erase(text, '\\'); // "https:\/\/"
    return text;
}

// What a script gives `key`: `wbinfo.url = "…"`, `"url": "…"`, `url: '…'`; "" = nothing.
std::string value_of(std::string_view script, std::string_view key) {
    for (std::size_t at = script.find(key); at != script.npos; at = script.find(key, at + 1)) {
        std::string_view rest = script.substr(at + key.size());
        if ((at > 0 && is_name_sign(script[at - 1])) || rest.empty()) continue;
        if (rest[0] == '"' || rest[0] == '\'') rest.remove_prefix(1);
        const std::size_t sign = rest.find_first_not_of(" \t\r\n");
        if (sign == rest.npos || (rest[sign] != '=' && rest[sign] != ':')) continue;
        if (std::string value = literal(rest.substr(sign + 1), " \t\r\n"); !value.empty())
            return value;
    }
    return {};
}

void read_script(const HtmlDocument& document, NodeId id, PageMarks& marks) {
    constexpr std::size_t most = 20'000; // bytes: replay scripts are short
    const std::string_view script = document[id].text.substr(0, most);
    const auto speaks_of = [&](std::string_view word) { return script.find(word) != script.npos; };
    if (speaks_of("wbinfo") || speaks_of("ContentFrame")) {
        const std::string address = value_of(script, "url");
        take_address(marks, address, "pywb script", id);
        take_address(marks, value_of(script, "top_url"), "pywb script", id);
        for (const std::string_view key : {"timestamp", "wombat_ts", "request_ts"})
            take_stamp(marks, value_of(script, key), "pywb script", id);
    } else if (const std::size_t at = script.find("__wm.wombat("); at != script.npos) {
        const std::string_view first = script.substr(at + 12);
        take_address(marks, literal(first, " "), "wayback script", id);
        take_stamp(marks, literal(first.substr(std::min(first.find(",\""), first.size())), ", "),
                   "wayback script", id);
    } else if (const std::size_t notice = script.find("captured on "); speaks_of("wmNotice")) {
        if (notice != script.npos) take_time(marks, script.substr(notice), "wayback script", id);
    }
}

// "FILE ARCHIVED ON 5:44:45 Feb 26, 2014 AND RETRIEVED FROM THE INTERNET ARCHIVE ON …"
void read_comment(const HtmlDocument& document, NodeId id, PageMarks& marks) {
    constexpr std::string_view label = "FILE ARCHIVED ON";
    const std::string_view text = document[id].text.substr(0, 2000);
    const std::size_t at = text.find(label);
    if (at == text.npos) return;
    const std::string_view time = text.substr(at + label.size());
    take_time(marks, time.substr(0, time.find(" AND ")), "wayback comment", id);
}

// The toolbar's form holds the address; the page's links hold the capture time.
void read_toolbar(const HtmlDocument& document, NodeId id, PageMarks& marks) {
    const Node& node = document[id];
    if (node.tag == Tag::input) {
        if (document.attribute(id, "id") == "wmtbURL")
            take_address(marks, document.attribute(id, "value"), "wayback toolbar", id);
        return;
    }
    const std::string_view address =
        document.attribute(id, node.tag == Tag::img || node.tag == Tag::script ? "src" : "href");
    // Any page may link to a capture of another one; only rewritten links start at the root.
    if (node.tag == Tag::a && !address.starts_with('/')) return;
    // Every link of a capture was rewritten with the page's own stamp or one near it.
    if (const std::optional<Date> time = capture_time(address); time && !marks.captured) {
        marks.captured = time;
        marks.captured_rule = "wayback links";
        if (marks.element == no_node) marks.element = id;
    }
}

// <link rel="original" href="…">, <link rel="memento" datetime="Sat, 04 Jan 2020 10:11:12 GMT">.
void read_memento(const HtmlDocument& document, NodeId id, PageMarks& marks) {
    const bool header = document[id].tag == Tag::meta;
    if (header && to_lower(document.attribute(id, "http-equiv")) == "memento-datetime")
        take_time(marks, document.attribute(id, "content"), "memento", id);
    if (header) return;
    const std::string relation = to_lower(document.attribute(id, "rel"));
    if (relation == "original" || relation.starts_with("original ") ||
        relation.ends_with(" original"))
        take_address(marks, document.attribute(id, "href"), "memento", id);
    if (relation != "memento") return; // "prev memento", "first memento"
    take_time(marks, document.attribute(id, "datetime"), "memento", id);
    if (is_archived_address(document.attribute(id, "href")))
        take_address(marks, document.attribute(id, "href"), "memento", id);
}

bool is_name_of_host(std::string_view name) {
    return name.find('.') != name.npos && name.find(' ') == name.npos;
}

// archive.today shows a copy below a head of its own: it links to the copy under a stamped address,
// and declares a short one of its own, with the time of the capture as the time of publication.
void read_archives_head(const HtmlDocument& document, PageMarks& marks) {
    NodeId link = no_node;
    std::string_view own;
    std::string_view site;
    std::vector<NodeId> tags;
    for (NodeId id = 0; id < document.size(); ++id) {
        if (document[id].tag == Tag::link) {
            const std::string_view relation = document.attribute(id, "rel");
            if ((relation == "bookmark" || relation == "canonical") && link == no_node &&
                is_archived_address(document.attribute(id, "href")))
                link = id;
            tags.push_back(id);
        } else if (document[id].tag == Tag::meta) {
            const std::string_view name = document.attribute(id, "property");
            if (name == "og:url") own = document.attribute(id, "content");
            if (name == "og:site_name") site = document.attribute(id, "content");
            if (document.attribute(id, "http-equiv").empty()) tags.push_back(id);
        }
    }
    if (link == no_node || own.empty() || is_archived_address(own)) return;
    const std::string_view stamped = document.attribute(link, "href");
    const std::string host = host_of(own);
    if (host == host_of(original_address(stamped))) return;
    if (!is_name_of_host(site) && host != host_of(stamped)) return;
    take_address(marks, stamped, "archive's head", link);
    marks.foreign.insert(marks.foreign.end(), tags.begin(), tags.end());
}

} // namespace

void read_replay_marks(const HtmlDocument& document, PageMarks& marks) {
    read_archives_head(document, marks);
    for (NodeId id = 0; id < document.size(); ++id) {
        const Node& node = document[id];
        switch (node.tag) {
        case Tag::comment:
            read_comment(document, id, marks);
            break;
        case Tag::text:
            if (document[node.parent].tag == Tag::script) read_script(document, id, marks);
            break;
        case Tag::meta:
            read_memento(document, id, marks);
            break;
        case Tag::link:
            read_memento(document, id, marks);
            [[fallthrough]];
        case Tag::input:
        case Tag::a:
        case Tag::img:
        case Tag::script:
            read_toolbar(document, id, marks);
            break;
        default:
            break;
        }
    }
}

} // namespace newshound
