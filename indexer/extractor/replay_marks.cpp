// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/replay_marks.hpp"

#include "common/article/outlet.hpp"
#include "common/text/ascii.hpp"
#include "indexer/extractor/mark_notes.hpp"
#include "indexer/extractor/page/archived_address.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
        std::optional<Date> time; // without one it is some other script of that name
        for (const std::string_view key : {"timestamp", "wombat_ts", "request_ts"})
            if (!time) time = time_of_stamp(value_of(script, key));
        if (!time) return;
        take_address(marks, value_of(script, "url"), "pywb script", id);
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
    std::string_view time = text.substr(at + label.size());
    time = trimmed(time.substr(0, time.find(" AND ")));
    // The clock as dates have it, behind the day; archives' clocks are UTC.
    const std::size_t blank = std::min(time.find(' '), time.size());
    const std::string day(time.substr(blank));
    take_time(marks, day + " " + std::string(time.substr(0, blank)) + " GMT", "wayback comment",
              id);
}

void read_toolbar(const HtmlDocument& document, NodeId id, PageMarks& marks) {
    if (document.attribute(id, "id") == "wmtbURL")
        take_address(marks, document.attribute(id, "value"), "wayback toolbar", id);
}

// The addresses that a page asks for or leads to. A replay rewrote all of them, with the page's
// own stamp or one near it; any other page may show a picture from an archive or link to captures,
// under the archive's name: within its own host an archive links without.
class Addresses {
  public:
    void add(const HtmlDocument& document, NodeId id) {
        const Tag tag = document[id].tag;
        const bool source = tag == Tag::img || tag == Tag::script;
        const std::string_view address = document.attribute(id, source ? "src" : "href");
        if (address.empty() || address[0] == '#' || (has_scheme(address) && !is_web(address)))
            return;
        ++count_;
        if (!is_archived_address(address)) return;
        ++rewritten_;
        by_replay_ |= tag != Tag::a || (address.starts_with('/') && !address.starts_with("//"));
        const std::string_view relation = document.attribute(id, "rel");
        own_ |= tag == Tag::link && (relation == "canonical" || relation == "bookmark");
        const std::optional<Date> time = capture_time(address);
        if (!time) return;
        const auto same = std::ranges::find(stamps_, *time, &Stamp::time);
        if (same != stamps_.end())
            ++same->count;
        else if (stamps_.size() < most_stamps)
            stamps_.push_back({*time, id, 1});
    }

    // Where another mark says so, the page calls itself so, or most of its addresses do, it is a
    // replay, of the time that most of them have.
    void note(PageMarks& marks) const {
        if (marks.captured || stamps_.empty()) return;
        const bool most = by_replay_ && rewritten_ > 1 && 2 * rewritten_ > count_;
        if (marks.address.empty() && !own_ && !most) return;
        const Stamp& stamp = *std::ranges::max_element(stamps_, {}, &Stamp::count);
        marks.captured = stamp.time;
        marks.captured_rule = "wayback links";
        if (marks.element == no_node) marks.element = stamp.element;
    }

  private:
    static constexpr std::size_t most_stamps = 50;
    struct Stamp {
        Date time;
        NodeId element;
        std::size_t count;
    };

    static bool is_web(std::string_view address) {
        const std::string start = ascii_lower(address.substr(0, 6));
        return start.starts_with("http:") || start.starts_with("https:");
    }
    // "mailto:", "javascript:", "data:"
    static bool has_scheme(std::string_view address) {
        return address.substr(0, address.find_first_of("/?#")).find(':') != address.npos;
    }

    std::size_t count_ = 0;
    std::size_t rewritten_ = 0;
    bool by_replay_ = false; // one of them as only an archive writes it
    bool own_ = false;       // the page's own address is among them
    std::vector<Stamp> stamps_;
};

// <link rel="original" href="…">, <link rel="memento" datetime="Sat, 04 Jan 2020 10:11:12 GMT">.
// Pages that are no memento call other things their original.
class Memento {
  public:
    void read(const HtmlDocument& document, NodeId id, PageMarks& marks) {
        if (document[id].tag == Tag::meta) {
            if (ascii_lower(document.attribute(id, "http-equiv")) == "memento-datetime")
                take_time(marks, document.attribute(id, "content"), "memento", id);
            return;
        }
        const std::string_view relation = document.attribute(id, "rel");
        if (holds_part(relation, "original") && original_ == no_node) original_ = id;
        is_one_ |= !part_among(relation, relations).empty();
        if (ascii_lower(relation) != "memento") return; // "prev memento", "first memento"
        take_time(marks, document.attribute(id, "datetime"), "memento", id);
        if (is_archived_address(document.attribute(id, "href")))
            take_address(marks, document.attribute(id, "href"), "memento", id);
    }

    void note(const HtmlDocument& document, PageMarks& marks) const {
        if (original_ != no_node && (is_one_ || marks.captured))
            take_address(marks, document.attribute(original_, "href"), "memento", original_);
    }

  private:
    static constexpr auto relations =
        std::to_array<std::string_view>({"memento", "timegate", "timemap"});

    NodeId original_ = no_node;
    bool is_one_ = false;
};

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
    Addresses addresses;
    Memento memento;
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
            memento.read(document, id, marks);
            break;
        case Tag::input:
            read_toolbar(document, id, marks);
            break;
        case Tag::link:
            memento.read(document, id, marks);
            [[fallthrough]];
        case Tag::a:
        case Tag::img:
        case Tag::script:
            addresses.add(document, id);
            break;
        default:
            break;
        }
    }
    memento.note(document, marks);
    addresses.note(marks);
}

} // namespace newshound
