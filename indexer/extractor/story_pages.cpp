// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/story_pages.hpp"

#include "common/schema/identity.hpp"
#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "common/text/url.hpp"
#include "indexer/extractor/page/archived_address.hpp"
#include "indexer/extractor/page/visible_text.hpp"
#include "indexer/extractor/page_words.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace newshound {
namespace {

constexpr unsigned most_pages = 60; // of a story; lists have more

unsigned number_in(std::string_view text) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && number <= most_pages ? number : 0;
}

// An address without the number of its page: "n.example/a?page=2" is "n.example/a" and 2.
struct Numbered {
    std::string stem; // url_key; "" = no web address
    unsigned page = 1;
    bool named = false; // the address calls the number a page's
};

void take_parameter(Url& url, Numbered& result) {
    if (!url.query) return;
    std::string rest;
    for (std::size_t start = 0; start <= url.query->size();) {
        const std::size_t end = std::min(url.query->find('&', start), url.query->size());
        const std::string one = url.query->substr(start, end - start);
        const std::size_t sign = std::min(one.find('='), one.size());
        const unsigned number = sign < one.size() ? number_in(one.substr(sign + 1)) : 0;
        const bool page =
            number > 0 && is_page_word(ascii_lower(one.substr(0, sign)), PageWord::page_parameter);
        if (page) {
            result.page = number;
            // Of "p" it may as well be a post's.
            result.named |= sign > 1;
        } else {
            rest += (rest.empty() ? "" : "&") + one;
        }
        start = end + 1;
    }
    url.query = rest.empty() ? std::nullopt : std::optional(rest);
}

// "/a/page", "/a-seite", "/a/p": takes off what calls the number behind it a page's. A letter alone
// is that only between slashes.
bool take_page_word(std::string& path) {
    for (const std::string& word : page_words(PageWord::page_segment)) {
        if (!path.ends_with(word) || path.size() == word.size()) continue;
        const std::size_t sign = path.size() - word.size() - 1;
        if (path[sign] != '/' && (word.size() == 1 || (path[sign] != '-' && path[sign] != '_')))
            continue;
        path.erase(sign);
        return true;
    }
    return false;
}

// "/a/page/2/", "/a/seite-2", "/a/2/", "/a-2.html", "/a_2.html", "/a,2".
void take_segment(Url& url, Numbered& result) {
    std::string path = url.path;
    while (path.ends_with('/'))
        path.pop_back();
    const std::size_t dot = path.find('.', path.rfind('/') == path.npos ? 0 : path.rfind('/'));
    const std::string ending = dot == path.npos ? "" : path.substr(dot);
    path.resize(path.size() - ending.size());
    const std::size_t sign = path.find_last_not_of("0123456789");
    if (sign == path.npos || sign + 1 == path.size() || sign == 0) return;
    const unsigned number = number_in(path.substr(sign + 1));
    if (number < 1 || path.size() - sign > 3 ||
        std::string_view("/-_,").find(path[sign]) == path.npos)
        return;
    // "/2019/10/17" is a day.
    const std::size_t last = path.find_last_of('/', sign == 0 ? 0 : sign - 1);
    if (last != path.npos && number_in(path.substr(last + 1, sign - last - 1)) > 0) return;
    path.erase(sign);
    result.named = take_page_word(path);
    result.page = number;
    url.path = path + ending;
}

Numbered numbered(std::string_view address) {
    std::optional<Url> url = parse_url(public_address(original_address(address)));
    Numbered result;
    if (!url) return result;
    take_parameter(*url, result);
    if (result.page == 1) {
        Url shorter = *url;
        Numbered by_segment;
        take_segment(shorter, by_segment);
        // A year or a story's number ends many addresses; only pages end in small ones.
        if (by_segment.page > 1) {
            url = std::move(shorter);
            result.page = by_segment.page;
            result.named = by_segment.named;
        }
    }
    result.stem = url_key(to_string(*url));
    return result;
}

bool leads_on(std::string_view words) {
    const std::string said = letters_and_digits(words);
    return !said.empty() && is_page_word(said, PageWord::leads);
}

// "n.example/news", "n.example/story.php", "n.example": what is numbered below is stories, or the
// pages of a list of them, unless a query tells which.
bool is_collection(const std::string& stem) {
    if (stem.find('?') != stem.npos) return false;
    std::string_view path = stem;
    while (path.ends_with('/'))
        path.remove_suffix(1);
    const std::size_t slash = path.rfind('/');
    if (slash == path.npos) return true; // the host alone
    const std::string_view file = path.substr(slash + 1, path.find('.', slash) - slash - 1);
    const std::string name = letters_and_digits(file);
    return name == "index" || is_page_word(name, PageWord::collection);
}

class Pages {
  public:
    Pages(const PageReading& reading, std::string_view address)
        : document_(reading.document), base_(address.empty() ? reading.url : std::string(address)),
          own_(numbered(base_)), named_(own_.named) {}

    std::optional<StoryPart> find() {
        if (own_.stem.empty() || own_.stem.find('/') == own_.stem.npos) return std::nullopt;
        for (NodeId id = 0; id < document_.size(); ++id)
            if (document_[id].tag == Tag::a || document_[id].tag == Tag::link) read_link(id);
        if (linked_.empty() || linked_.size() > most_pages) return std::nullopt;
        StoryPart part;
        part.of = last();
        part.number = own();
        if (part.number == 0 || part.number > part.of || part.of < 2) return std::nullopt;
        if (!named_ && (is_collection(own_.stem) || !is_run(part))) return std::nullopt;
        part.story = first_address();
        return part;
    }

  private:
    void read_link(NodeId id) {
        const std::string_view href = document_.attribute(id, "href");
        if (href.empty() || href[0] == '#') return;
        const std::string relation = ascii_lower(document_.attribute(id, "rel"));
        const bool next = holds_part(relation, "next");
        const bool previous = holds_part(relation, "prev") || holds_part(relation, "previous");
        const std::string words =
            document_[id].tag == Tag::link ? std::string() : visible_text(document_, id, 40);
        const unsigned called = number_in(words);
        if (!next && !previous && called == 0 && !leads_on(words)) return;
        const std::string address = resolve_url(original_address(href), base_);
        const Numbered there = numbered(address);
        if (there.stem != own_.stem || (called > 0 && called != there.page)) return;
        linked_.insert(there.page);
        named_ |= there.named;
        if (next) own_by_relation_ = there.page - 1;
        if (previous) own_by_relation_ = there.page + 1;
    }

    // The number of the page itself: in its address, by its neighbours, or the one that no link
    // has.
    unsigned own() const {
        if (own_.page > 1) return own_.page;
        if (own_by_relation_ > 0) return own_by_relation_;
        for (unsigned page = 1; page <= *linked_.rbegin(); ++page)
            if (!linked_.contains(page)) return page;
        return *linked_.rbegin() + 1;
    }

    // Higher numbers that nothing calls a page's, with gaps between: stories beside each other.
    bool is_run(const StoryPart& part) const {
        constexpr unsigned usual = 9;
        if (part.of <= usual) return true;
        for (unsigned page = 1; page < part.of; ++page)
            if (page != part.number && !linked_.contains(page)) return false;
        return true;
    }

    unsigned last() const { return std::max(*linked_.rbegin(), own()); }

    std::string first_address() const {
        return (base_.starts_with("https") ? "https://" : "http://") + own_.stem;
    }

    const HtmlDocument& document_;
    std::string base_;
    Numbered own_;
    bool named_; // an address calls its number a page's
    std::set<unsigned> linked_;
    unsigned own_by_relation_ = 0;
};

} // namespace

std::optional<StoryPart> find_story_part(const PageReading& reading, std::string_view address) {
    return Pages(reading, address).find();
}

} // namespace newshound
