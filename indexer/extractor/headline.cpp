// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/headline.hpp"

#include "common/article/outlet.hpp"
#include "common/text/unicode.hpp"
#include "indexer/extractor/visible_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 9> separators = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • "};

std::size_t count_words(std::string_view text) {
    return text.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

// The title without the parts that are the site's or a section's.
std::string without_site_name(std::string_view title, const Candidates& declared,
                              std::string_view host) {
    std::vector<std::string_view> parts = title_parts(title);
    if (parts.size() < 2) return std::string(title);
    const auto rest = [&](std::size_t first, std::size_t last) {
        const char* start = parts[first].data();
        return std::string_view(
            start, static_cast<std::size_t>(parts[last].data() + parts[last].size() - start));
    };
    std::size_t first = 0;
    std::size_t last = parts.size() - 1;
    while (last > first && names_site(parts[last], declared, host))
        --last;
    while (first < last && names_site(parts[first], declared, host))
        ++first;
    // A bar parts the headline from sections and sites; a dash may be the headline's own.
    const bool trimmed = first > 0 || last + 1 < parts.size();
    const std::size_t bar = rest(first, last).find(" | ");
    if (bar != std::string_view::npos && count_words(rest(first, last).substr(0, bar)) >= 3)
        return std::string(rest(first, last).substr(0, bar));
    if (!trimmed && count_words(parts[last]) <= 3 && count_words(rest(first, last - 1)) >= 5)
        --last;
    return std::string(rest(first, last));
}

// How far a declared title confirms a heading, 0..1.
float confirmation(const std::string& heading, const std::string& declared) {
    if (heading.empty() || declared.empty()) return 0;
    if (heading == declared) return 1;
    const std::size_t shorter = std::min(heading.size(), declared.size());
    const std::size_t longer = std::max(heading.size(), declared.size());
    if (shorter >= 8 && (heading.starts_with(declared) || declared.starts_with(heading)))
        return 0.7F + 0.25F * static_cast<float>(shorter) / static_cast<float>(longer);
    if (shorter >= 12 &&
        (heading.find(declared) != heading.npos || declared.find(heading) != declared.npos))
        return 0.6F + 0.25F * static_cast<float>(shorter) / static_cast<float>(longer);
    return 0;
}

// Words that two texts share, as F1.
float overlap(std::string_view a, std::string_view b) {
    const auto words = [](std::string_view text) {
        std::vector<std::string> list;
        const std::string folded = fold_accents(text);
        for (std::size_t start = 0; start < folded.size();) {
            const std::size_t end = std::min(folded.find(' ', start), folded.size());
            std::string word =
                letters_and_digits(std::string_view(folded).substr(start, end - start));
            if (!word.empty()) list.push_back(std::move(word));
            start = end + 1;
        }
        std::ranges::sort(list);
        return list;
    };
    const std::vector<std::string> left = words(a);
    const std::vector<std::string> right = words(b);
    std::vector<std::string> common;
    std::ranges::set_intersection(left, right, std::back_inserter(common));
    if (left.empty() || right.empty()) return 0;
    return 2.0F * static_cast<float>(common.size()) /
           static_cast<float>(left.size() + right.size());
}

struct Declared {
    std::string text;
    std::string key;
    const Candidate* from = nullptr; // nullptr: <title>
    NodeId element = no_node;
};

class Finder {
  public:
    Finder(const HtmlDocument& document, const Candidates& candidates, std::string_view host)
        : document_(document), candidates_(candidates), host_(host) {
        for (const Candidate* each : candidates.of(Fact::title))
            declare(without_site_name(each->value, candidates, host), each, each->element);
        for (NodeId id = 0; id < document.size(); ++id) {
            if (document[id].tag != Tag::title || in_svg(id)) continue;
            const std::string title = visible_text(document, id);
            declare(without_site_name(title, candidates, host), nullptr, id);
            full_title_ = letters_and_digits(title);
            break;
        }
    }

    Headline find() {
        for (NodeId id = 0; id < document_.size(); ++id)
            consider(id);
        if (best_.heading != no_node && best_score_ >= 0.5F) return best_;
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
        if (!key.empty()) declared_.push_back({std::move(text), std::move(key), from, element});
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
        case Tag::font:
        case Tag::b:
        case Tag::strong: {
            const bool named = has_class_part(document_, id, "headline") ||
                               has_class_part(document_, id, "title") ||
                               document_.attribute(id, "itemprop") == "headline";
            return named ? 0.6F : document_[id].tag == Tag::div ? 0 : 0.35F;
        }
        default:
            return 0;
        }
    }

    void consider(NodeId id) {
        const float kind = rank(id);
        if (kind == 0 || document_[id].end - id > 60) return;
        std::string text = visible_text(document_, id, 400);
        if (text.empty() || text.size() >= 400) return;
        const std::string key = letters_and_digits(text);
        if (key.empty() || names_site(text, candidates_, host_)) return;
        float confirmed = 0;
        for (const Declared& each : declared_) {
            float share = confirmation(key, each.key);
            if (share == 0 && kind >= 0.6F) share = 0.8F * overlap(text, each.text);
            confirmed = std::max(confirmed, share);
        }
        if (key.size() >= 8 && full_title_.find(key) != full_title_.npos)
            confirmed = std::max(confirmed, 0.8F);
        // An unconfirmed h1 is still the best guess where nothing else fits.
        const float score =
            document_[id].tag == Tag::h1 ? 0.5F + 0.5F * confirmed : kind * confirmed;
        if (score <= best_score_ || (document_[id].tag != Tag::h1 && confirmed < 0.75F)) return;
        best_score_ = score;
        const std::string rule = confirmed >= 0.7F ? "confirmed heading" : "heading";
        best_ = {std::move(text), id, rule, id, 0.55F + 0.42F * confirmed};
    }

    Headline fallback() const {
        const Declared* best = nullptr;
        for (const Declared& each : declared_)
            if (!best ||
                (each.from && best->from && each.from->confidence > best->from->confidence))
                best = &each;
        if (!best) return {};
        const std::string rule = best->from ? best->from->rule : "title";
        return {best->text, no_node, rule, best->element,
                best->from ? best->from->confidence * 0.85F : 0.6F};
    }

    const HtmlDocument& document_;
    const Candidates& candidates_;
    std::string_view host_;
    std::vector<Declared> declared_;
    std::string full_title_;
    Headline best_;
    float best_score_ = 0;
};

} // namespace

std::vector<std::string_view> title_parts(std::string_view title) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t at = 0; at < title.size(); ++at) {
        if (title[at] != ' ') continue;
        for (const std::string_view separator : separators) {
            if (!title.substr(at).starts_with(separator)) continue;
            parts.push_back(title.substr(start, at - start));
            start = at + separator.size();
            at = start - 2; // the blank that ends one may start the next
            break;
        }
    }
    parts.push_back(title.substr(std::min(start, title.size())));
    std::erase(parts, "");
    return parts;
}

bool names_site(std::string_view name, const Candidates& declared, std::string_view host) {
    const std::string key = outlet_key(name);
    if (key.empty()) return false;
    for (const Candidate* each : declared.of(Fact::outlet))
        if (outlet_key(each->value) == key) return true;
    const std::string whole = letters_and_digits(host);
    const std::string first = letters_and_digits(host.substr(0, host.rfind('.')));
    const std::string plain = letters_and_digits(name);
    return !host.empty() && (plain == whole || plain == first || key == first ||
                             (plain.size() >= 5 && first.ends_with(plain)));
}

Headline find_headline(const HtmlDocument& document, const Candidates& declared,
                       std::string_view host) {
    return Finder(document, declared, host).find();
}

} // namespace newshound
