// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/marked_text.hpp"

#include "common/text/quotation_styles.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace newshound {
namespace {

constexpr std::size_t none = SIZE_MAX;

// Byte offsets of code points, asked for in rising order.
class Offsets {
  public:
    explicit Offsets(std::string_view text) : text_(text) {}

    std::size_t of(std::uint32_t code_point) {
        for (; at_ < code_point && byte_ < text_.size(); ++at_)
            next_code_point(text_, byte_);
        return byte_;
    }

  private:
    std::string_view text_;
    std::uint32_t at_ = 0;
    std::size_t byte_ = 0;
};

// The stretch of a list that holds a place; lists are in order, places asked for rise.
template <class Kind>
class Cursor {
  public:
    explicit Cursor(const std::vector<Kind>& list) : list_(list) {}

    std::size_t at(std::uint32_t place) {
        while (next_ < list_.size() && list_[next_].end <= place)
            ++next_;
        return next_ < list_.size() && list_[next_].start <= place ? next_ : none;
    }

  private:
    const std::vector<Kind>& list_;
    std::size_t next_ = 0;
};

struct Stretch {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

// Quotations with the marks around them.
std::vector<Stretch> with_marks(const Article& article) {
    std::vector<Stretch> stretches;
    Offsets offsets(article.text);
    const auto character_at = [&](std::uint32_t place) {
        std::size_t at = offsets.of(place);
        return at < article.text.size() ? next_code_point(article.text, at) : U'\0';
    };
    for (const Quotation& each : article.quotes) {
        Stretch stretch = {each.start, each.end};
        const std::uint32_t before = stretches.empty() ? 0 : stretches.back().end;
        if (each.start > before && opens_quotation(character_at(each.start - 1))) --stretch.start;
        if (closes_quotation(character_at(each.end))) ++stretch.end;
        stretches.push_back(stretch);
    }
    return stretches;
}

enum Layer : std::size_t { quote, name, hit, layers };
using Layers = std::array<std::size_t, layers>; // which stretch of each is open; none = none

// Where any stretch begins or ends, and every block's ends.
class Writer {
  public:
    Writer(HtmlWriter& html, const Article& article, const TextMarks& marks)
        : html_(html), article_(article), quotes_(with_marks(article)), marks_(marks) {}

    void run() {
        Cursor quotes(quotes_);
        Cursor names(article_.entities);
        Cursor hits(marks_.hits);
        Offsets offsets(article_.text);
        const std::set<std::uint32_t> cuts = all_cuts();
        html_.open("p");
        for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
            const std::size_t start = offsets.of(*cut);
            const std::size_t end = offsets.of(*std::next(cut));
            enter({marked_quote(quotes.at(*cut)), marks_.names ? names.at(*cut) : none,
                   hits.at(*cut)});
            write(std::string_view(article_.text).substr(start, end - start));
        }
        enter({none, none, none});
        html_.close();
    }

  private:
    std::size_t marked_quote(std::size_t which) const {
        const bool is_marked = which != none && marks_.quotes &&
                               certainty_of(article_.quotes[which]) >= marks_.least_certainty;
        return is_marked ? which : none;
    }

    std::set<std::uint32_t> all_cuts() const {
        std::set<std::uint32_t> cuts;
        const auto add = [&](const auto& stretches) {
            for (const auto& stretch : stretches)
                cuts.insert({stretch.start, stretch.end});
        };
        add(quotes_);
        add(article_.entities);
        add(marks_.hits);
        const auto end = static_cast<std::uint32_t>(code_point_count(article_.text));
        cuts.erase(cuts.upper_bound(end), cuts.end());
        cuts.insert({0, end});
        return cuts;
    }

    // Closes what ends here, innermost first, and opens what begins.
    void enter(const Layers& wanted) {
        std::size_t same = 0;
        while (same < layers && wanted[same] == open_[same])
            ++same;
        const Layers before = open_;
        leave(same);
        if (before[hit] != wanted[hit] && before[hit] != none) passed_hit_ = before[hit];
        // Not within a name, whose link can hold no other.
        if (passed_hit_ != none && open_[name] == none) {
            if (marks_.steps) marks_.steps(html_, passed_hit_ + 1, marks_.hits.size());
            passed_hit_ = none;
        }
        if (before[quote] != wanted[quote] && before[quote] != none && marks_.speakers)
            marks_.speakers(html_, article_.quotes[before[quote]]);
        for (std::size_t layer = same; layer < layers; ++layer)
            if (wanted[layer] != none) start(layer, wanted[layer]);
    }

    void leave(std::size_t from) {
        for (std::size_t layer = layers; layer-- > from;) {
            if (open_[layer] != none) html_.close();
            open_[layer] = none;
        }
    }

    void start(std::size_t layer, std::size_t which) {
        open_[layer] = which;
        if (layer == quote) {
            html_.open("span", {{"class", "quote"}});
        } else if (layer == name) {
            const EntityMention& mention = article_.entities[which];
            const std::string link = marks_.link ? marks_.link(mention) : std::string();
            const std::string kind = "name " + std::string(to_string(mention.type));
            if (link.empty()) {
                html_.open("span", {{"class", kind}});
            } else {
                html_.open("a", {{"class", kind}, {"href", link}});
            }
        } else {
            // A hit cut in two by a name's end has its id once.
            const bool is_new = which != last_hit_;
            last_hit_ = which;
            const std::string id = "hit-" + std::to_string(which + 1);
            html_.open("mark", {{"id", is_new ? std::string_view(id) : absent}});
        }
    }

    void write(std::string_view text) {
        while (true) {
            const std::size_t gap = text.find("\n\n");
            write_lines(text.substr(0, gap));
            if (gap == text.npos) return;
            const Layers inside = open_;
            leave(0);
            html_.close().open("p");
            enter(inside);
            text.remove_prefix(gap + 2);
        }
    }

    void write_lines(std::string_view text) {
        while (true) {
            const std::size_t line = text.find('\n');
            html_.text(text.substr(0, line));
            if (line == text.npos) return;
            html_.single("br", {});
            text.remove_prefix(line + 1);
        }
    }

    HtmlWriter& html_;
    const Article& article_;
    const std::vector<Stretch> quotes_;
    const TextMarks& marks_;
    Layers open_ = {none, none, none};
    std::size_t last_hit_ = none;
    std::size_t passed_hit_ = none; // ended, its steps not yet written
};

} // namespace

void write_hits(HtmlWriter& html, std::string_view text, const std::vector<Snippet::Hit>& hits) {
    Offsets offsets(text);
    std::size_t written = 0;
    for (const Snippet::Hit& each : hits) {
        const std::size_t start = offsets.of(each.start);
        const std::size_t end = offsets.of(each.end);
        if (start < written || end <= start) continue;
        html.text(text.substr(written, start - written));
        html.element("mark", {}, text.substr(start, end - start));
        written = end;
    }
    html.text(text.substr(written));
}

void write_text(HtmlWriter& html, const Article& article, const TextMarks& marks) {
    Writer(html, article, marks).run();
}

} // namespace newshound
