// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the page scores each element that may show a headline: by its kind (h1 1, h2 0.75,
// h3 and a box named "headline" or "title" 0.6) and by how far the page's declarations confirm its
// words. An h1 scores half for being one and half for what confirms it, others nothing unless they
// are confirmed by three quarters; the first of the best wins. Before it is compared the text loses
// a kicker or date line in front and the site's name behind; what is nothing but the site's name, a
// placeholder or a count of comments is none. An h1 in other words than the declared title is
// taken only right above the story, while nothing else fits. A line in no heading (a bold <p>)
// counts where it says the declared title word for word. Without any, the surest declared title
// stands, or the largest line above the story where only a short <title> is there.
#include "indexer/extractor/headline.hpp"

#include "common/article/outlet.hpp"
#include "common/text/unicode.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/declared_title.hpp"
#include "indexer/extractor/headline_line.hpp"
#include "indexer/extractor/logo_heading.hpp"
#include "indexer/extractor/names/title_name.hpp"
#include "indexer/extractor/page/visible_text.hpp"
#include "indexer/extractor/title_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

// Class names of what stands in a heading before the headline. Sorted.
constexpr auto kicker_words = std::to_array<std::string_view>(
    {"antetitulo", "category",   "dachzeile", "date",     "eyebrow", "flag",    "headline1",
     "kicker",     "label",      "overline",  "pretitle", "prefix",  "rubrik",  "section",
     "spitzmarke", "supertitle", "tag",       "topic",    "topline", "vorspann"});

// Class names of lines that repeat a headline, or stand below it. Sorted.
constexpr auto echo_words = std::to_array<std::string_view>(
    {"breadcrumb", "breadcrumbs", "comment", "comments", "subheadline", "subtitle"});

struct Declared {
    std::string text;
    std::string key;
    const Candidate* from = nullptr; // nullptr: <title>
    NodeId element = no_node;
};

class Finder {
  public:
    Finder(const HtmlDocument& document, const Candidates& candidates, std::string_view host)
        : document_(document), site_(candidates, host) {
        // A picture of the story may bear its headline: only where no outlet is declared.
        if (candidates.of(Fact::outlet).empty())
            if (const std::optional<Candidate> name = title_name(document)) site_.add(name->value);
        for (const Candidate* each : candidates.of(Fact::title))
            declare(headline_in(each->value, site_), each, each->element);
        for (NodeId id = 0; id < document.size(); ++id) {
            if (document[id].tag != Tag::title || in_svg(id)) continue;
            const std::string title = visible_text(document, id);
            declare(headline_in(title, site_), nullptr, id);
            full_title_ = letters_and_digits(title);
            const std::vector<std::string_view> parts = title_parts(title);
            if (parts.size() > 1 && parts.back().size() < parts.front().size())
                last_part_ = letters_and_digits(parts.back());
            break;
        }
    }

    Headline find() {
        for (NodeId id = 0; id < document_.size(); ++id)
            consider(id);
        if (best_.heading != no_node && best_score_ >= 0.45F) return best_;
        return fallback();
    }

  private:
    bool in_svg(NodeId id) const {
        const NodeId parent = document_[id].parent;
        return parent != no_node && document_[parent].tag != Tag::head &&
               document_[parent].tag != Tag::html && document_[parent].tag != Tag::document;
    }

    void declare(std::string text, const Candidate* from, NodeId element) {
        std::string key = letters_and_digits(text);
        if (key.empty()) return;
        shortest_ = std::min(shortest_, text.size());
        declared_.push_back({std::move(text), std::move(key), from, element});
    }

    // How likely an element of this kind is to show a headline.
    float rank(NodeId id) const {
        switch (document_[id].tag) {
        case Tag::h1:
            return 1.0F;
        case Tag::h2:
            return 0.75F;
        case Tag::h3:
            return 0.6F;
        case Tag::h4:
        case Tag::h5:
        case Tag::h6:
            return 0.45F;
        case Tag::div:
        case Tag::span:
        case Tag::p:
        case Tag::td:
        case Tag::font: {
            constexpr auto words = std::to_array<std::string_view>({"headline", "title"});
            const bool named = !part_among(document_.attribute(id, "class"), words).empty() ||
                               !part_among(document_.attribute(id, "id"), words).empty() ||
                               document_.attribute(id, "itemprop") == "headline";
            return named ? 0.6F : 0;
        }
        default:
            return 0;
        }
    }

    // How far the page's declarations confirm `text` as its headline, 0..1.
    float confirmed(const std::string& text, const std::string& key, bool heading) const {
        float best = 0;
        for (const Declared& each : declared_) {
            float share = confirmation(key, each.key);
            const bool alike = key.size() < 3 * each.key.size() && each.key.size() < 3 * key.size();
            if (share == 0 && heading && alike) share = 0.8F * overlap(text, each.text);
            best = std::max(best, share);
        }
        // The site's name stands last in the title.
        if (key == last_part_ && best < 0.95F) return 0.3F;
        if (key.size() >= 8 && full_title_.find(key) != full_title_.npos)
            best = std::max(best, 0.8F);
        return best;
    }

    bool is_declared(std::string_view text) const {
        const std::string key = letters_and_digits(text);
        return std::ranges::any_of(declared_,
                                   [&](const Declared& each) { return each.key == key; });
    }

    // The first thing with text in a heading: an element of its own, or bare text.
    NodeId first_piece(NodeId id) const {
        for (NodeId at = id + 1; at < document_[id].end; ++at) {
            if (document_[at].tag != Tag::text || squeezed(document_[at].text).empty()) continue;
            return document_[at].parent == id ? at : document_[at].parent;
        }
        return no_node;
    }

    // The heading's text without a date line or kicker before it: "Opinion | What I'll pray for".
    std::string without_kicker(NodeId id, const std::string& whole) const {
        const NodeId first = first_piece(id);
        if (first == no_node || document_[first].end >= document_[id].end) return whole;
        const std::string kicker = visible_text(document_, first, 400);
        if (kicker.size() >= whole.size() || !whole.starts_with(kicker)) return whole;
        // What follows the headline in an element of its own: a date, a second line.
        if (is_declared(kicker) && !is_declared(whole)) return kicker;
        const std::string rest =
            without_leading_signs(std::string_view(whole).substr(kicker.size()));
        if (rest.empty()) return whole;
        if (is_declared(rest)) return rest;
        const std::size_t words = count_words(rest);
        if (count_words(kicker) <= 4 && kicker.size() >= 8 && find_date(kicker, {})) return rest;
        if (document_[first].tag == Tag::text) return whole;
        const bool named = !part_among(document_.attribute(first, "class"), kicker_words).empty();
        const bool shorter = count_words(kicker) <= 5 && words >= 3 && words > count_words(kicker);
        return (named && words >= 2) || (shorter && !is_declared(whole)) ? rest : whole;
    }

    // "Headline | Opinion", "Headline – Example News"
    std::string without_tail(const std::string& text) const {
        const std::vector<std::string_view> parts = title_parts(text);
        if (parts.size() < 2) return text;
        const auto start = static_cast<std::size_t>(parts.back().data() - text.data());
        const std::string_view before(text.data(), start);
        const bool bar =
            before.ends_with("| ") && count_words(parts.back()) <= 2 && count_words(before) >= 5;
        if (!bar && !site_.holds(parts.back())) return text;
        return std::string(parts.front().data(),
                           static_cast<std::size_t>(parts[parts.size() - 2].data() +
                                                    parts[parts.size() - 2].size() -
                                                    parts.front().data()));
    }

    bool shares_key(std::string_view key) const {
        if (full_title_.find(key) != full_title_.npos) return true;
        return std::ranges::any_of(declared_, [&](const Declared& each) {
            return key.find(each.key) != key.npos || each.key.find(key) != key.npos;
        });
    }

    // What a heading shows: its text, or what stands for its picture.
    std::string shown(NodeId id, bool heading) const {
        std::string text = visible_text(document_, id, 400);
        for (NodeId at = id + 1; heading && text.empty() && at < document_[id].end; ++at)
            if (document_[at].tag == Tag::img) text = squeezed(document_.attribute(at, "alt"));
        return text;
    }

    // A page that declares a headline shows another one only in words like it.
    bool has_declared_headline() const {
        constexpr std::size_t least_bytes = 12;
        return std::ranges::any_of(
            declared_, [](const Declared& each) { return each.key.size() >= least_bytes; });
    }

    // Of all text in an element, blanks and what is hidden too; each node may part words anew.
    std::size_t bytes_of(NodeId id) const {
        std::size_t bytes = 0;
        for (NodeId at = id; at < document_[id].end; ++at)
            bytes += document_[at].text.size();
        return bytes;
    }

    // A line of no heading's kind that says what is declared, word for word.
    void consider_line(NodeId id) {
        constexpr NodeId small = 6;
        constexpr float rank_of_line = 0.5F;
        const bool line = is_inline_tag(document_[id].tag) || document_[id].tag == Tag::div ||
                          document_[id].tag == Tag::p || document_[id].tag == Tag::td;
        if (!line || best_score_ >= rank_of_line || document_[id].tag == Tag::text ||
            document_[id].tag == Tag::a || document_[id].end - id > small ||
            bytes_of(id) + small < shortest_ || document_[document_[id].parent].tag == Tag::a ||
            !part_among(document_.attribute(id, "class"), echo_words).empty())
            return;
        const std::string text = visible_text(document_, id, 400);
        if (count_words(text) < 3) return;
        for (const Declared& each : declared_) {
            if (each.text != text) continue;
            best_score_ = rank_of_line;
            best_ = {text, id, "confirmed line", id, confidence_of("confirmed line", Fact::title)};
        }
    }

    void consider(NodeId id) {
        const float kind = rank(id);
        if (kind == 0) return consider_line(id);
        if (document_[id].end - id > 60) return;
        std::string text = shown(id, kind >= 0.6F);
        if (text.empty() || text.size() >= 400) return;
        const bool chief = document_[id].tag == Tag::h1;
        const bool echo = !part_among(document_.attribute(id, "class"), echo_words).empty();
        if ((echo && !chief) || is_placeholder(text)) return;
        if (counts_comments(text) && !is_declared(text)) return;
        std::string key = letters_and_digits(text);
        // Only an h1 may win with other words than the declared ones.
        if (!chief && !shares_key(key)) return;
        if (kind >= 0.6F) {
            text = without_tail(without_kicker(id, text));
            key = letters_and_digits(text);
        }
        if (key.empty() || site_.holds(text)) return;
        const float share = confirmed(text, key, chief);
        if (chief && share < unconfirmed && has_declared_headline()) {
            // The headline in other words, where the declared one stands nowhere on the page.
            if (best_score_ > 0 || !stands_above_story(document_, id)) return;
            best_score_ = score_of_unconfirmed;
            best_ = {std::move(text), id, "heading", id, confidence_of("heading", Fact::title)};
            return;
        }
        take(id, kind, share, std::move(text), key);
    }

    void take(NodeId id, float kind, float share, std::string text, const std::string& key) {
        const bool chief = document_[id].tag == Tag::h1;
        const bool site = is_logo(document_, id) || key == last_part_;
        if (site) share *= 0.4F;
        // An unconfirmed h1 is still the best guess where nothing else fits.
        const float score = chief ? (0.5F + 0.5F * share) * (site ? 0.7F : 1.0F) : kind * share;
        if (score <= best_score_ || (!chief && share < 0.75F)) return;
        best_score_ = score;
        const std::string rule = share >= 0.7F ? "confirmed heading" : "heading";
        const float least = confidence_of("heading", Fact::title);
        const float most = confidence_of("confirmed heading", Fact::title);
        best_ = {std::move(text), id, rule, id, least + share * (most - least)};
    }

    Headline fallback() const {
        const Declared* best = nullptr;
        for (const Declared& each : declared_)
            if (!best ||
                (each.from && best->from && each.from->confidence > best->from->confidence))
                best = &each;
        // A short <title> alone may be the site's, which nothing on the page tells.
        const bool doubtful = best && !best->from && count_words(best->text) <= 4;
        if (!best || doubtful) {
            const HeadlineLine line = headline_line(document_, site_);
            if (line.element != no_node && (!best || line.is_signed))
                return {visible_text(document_, line.element, 400), line.element,
                        "largest line before the story", line.element,
                        confidence_of("largest line before the story", Fact::title)};
        }
        if (!best) return {};
        const std::string rule = best->from ? best->from->rule : "title";
        return {best->text, no_node, rule, best->element,
                best->from ? best->from->confidence * 0.85F : confidence_of(rule, Fact::title)};
    }

    static constexpr float unconfirmed = 0.2F;
    static constexpr float score_of_unconfirmed = 0.46F;

    const HtmlDocument& document_;
    SiteNames site_;
    std::vector<Declared> declared_;
    std::size_t shortest_ = std::string::npos; // bytes of the texts declared
    std::string full_title_;
    std::string last_part_; // of the title: the site's name, as a rule
    Headline best_;
    float best_score_ = 0;
};

} // namespace

Headline find_headline(const HtmlDocument& document, const Candidates& declared,
                       std::string_view host) {
    return Finder(document, declared, host).find();
}

} // namespace newshound
