// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/publisher.hpp"

#include "common/article/credit.hpp"
#include "common/article/outlet.hpp"
#include "common/text/quotation_styles.hpp"
#include "common/text/unicode.hpp"
#include "common/text/url.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/names/outlet_text.hpp"
#include "indexer/extractor/names/title_name.hpp"
#include "indexer/extractor/page/visible_text.hpp"
#include "indexer/extractor/title_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::size_t longest_name = 80;

// Whether the host holds the name's letters: "nytimes.com" and "NY Times".
bool host_confirms(std::string_view name, std::string_view host) {
    const std::string key = outlet_key(name);
    const std::string labels = letters_and_digits(host.substr(0, host.rfind('.')));
    if (key.size() < 3 || labels.empty()) return false;
    return labels.find(key) != labels.npos || (labels.size() >= 4 && key.find(labels) != key.npos);
}

class Finder {
  public:
    Finder(const HtmlDocument& document, const Candidates& declared, std::string_view url,
           const OutletRegistry& outlets, std::string_view headline)
        : document_(document), declared_(declared), url_(url), headline_(headline),
          host_(host_of(url)), registry_(outlets),
          by_domain_(host_.empty() ? nullptr : registry_.find_domain(host_)) {}

    std::optional<Candidate> find() {
        constexpr float sure = 0.7F;
        for (const Candidate* each : declared_.of(Fact::outlet)) {
            if (each->value.size() > longest_name || names_section(each->value) ||
                !may_name_outlet(each->value) || is_headline(each->value) || names_another(*each))
                continue;
            if (each->confidence < sure && !host_confirms(each->value, host_) &&
                !registry_.find(each->value))
                continue;
            Candidate chosen = *each;
            chosen.value = display_name(tidy(each->value));
            return chosen;
        }
        if (std::optional<Candidate> found = from_title()) return found;
        if (by_domain_)
            return Candidate{Fact::outlet, without_bracket(by_domain_->name), "domain", no_node,
                             confidence_of("domain", Fact::outlet)};
        if (std::optional<Candidate> found = from_elements()) return found;
        if (std::optional<Candidate> found = title_name(document_)) return found;
        if (std::optional<Candidate> found = title_tail(document_, headline_))
            if (host_.empty() || !host_can_confirm(found->value)) return found;
        if (host_.empty()) return std::nullopt;
        return Candidate{Fact::outlet, host_, "host", no_node, confidence_of("host", Fact::outlet)};
    }

  private:
    // Templates that fill in the wrong field.
    bool is_headline(std::string_view name) const {
        const std::string key = letters_and_digits(name);
        return std::ranges::any_of(declared_.of(Fact::title), [&](const Candidate* each) {
            return letters_and_digits(each->value) == key && !host_confirms(name, host_);
        });
    }

    // Linked data may tell whose text it is, where the host is known to be another outlet's. What
    // the site calls itself holds even where the address is that of the text's first page.
    bool names_another(const Candidate& from) const {
        if (from.rule.find("publisher") == from.rule.npos || !by_domain_) return false;
        const Outlet* known = registry_.find(from.value);
        return known && known != by_domain_ && !known->ambiguous &&
               !host_confirms(from.value, host_);
    }

    // As the registry writes the outlet to which both name and host lead: one name for one outlet.
    std::string display_name(std::string name) const {
        const Outlet* known = by_domain_ ? registry_.find(name) : nullptr;
        return known && known == by_domain_ ? without_bracket(known->name) : name;
    }

    // A host is in Latin letters; a name with an article is one, whatever the host is called.
    static bool host_can_confirm(std::string_view name) {
        const bool latin = std::ranges::any_of(
            name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
        return latin && !name.starts_with("The ");
    }

    // A section's template may name the section: "Sport" at example.com/sport/…
    bool names_section(std::string_view name) const {
        const std::string key = letters_and_digits(name);
        const std::optional<Url> url = parse_url(url_);
        if (!url || url->path.empty() || host_confirms(name, host_)) return false;
        // Of /sport/… or /daily/blog/…
        const std::string_view path = std::string_view(url->path).substr(1);
        const std::size_t first = std::min(path.find('/'), path.size());
        const std::size_t second = std::min(path.find('/', first + 1), path.size());
        const std::string one = letters_and_digits(path.substr(0, first));
        const std::string two = letters_and_digits(path.substr(0, second));
        const bool named = one == key || two == key || (two.size() >= 8 && key.starts_with(two));
        return named && (by_domain_ || declared_.of(Fact::outlet).size() > 1);
    }

    // A declared name without slogan, section and company words.
    std::string tidy(std::string_view name) const {
        while (name.ends_with(' ') || name.ends_with('|'))
            name.remove_suffix(1);
        for (const std::string_view form : {", LLC", ", Inc.", ", Inc", ", Ltd.", ", Ltd", " GmbH"})
            if (name.ends_with(form)) name.remove_suffix(form.size());
        const std::vector<std::string_view> parts = title_parts(name);
        if (parts.size() > 1) {
            for (const std::string_view part : parts)
                if (names_site(part, Candidates(), host_)) return std::string(part);
            return std::string(parts.front());
        }
        return without_section(without_bracket(quoted_name(name)));
    }

    static std::string without_bracket(std::string_view name) {
        const std::size_t at = name.find(" (");
        return std::string(at == name.npos || at == 0 ? name : name.substr(0, at));
    }

    // "Example Sport", "Example Blog", where "Example" alone is known: by the host or the registry.
    std::string without_section(const std::string& name) const {
        constexpr auto sections =
            std::to_array<std::string_view>({" sport", " sports", " blog", " tech blog"});
        const std::string lower = to_lower(name);
        for (const std::string_view section : sections) {
            if (!lower.ends_with(section) || lower.size() != name.size()) continue;
            const std::string base = name.substr(0, name.size() - section.size());
            const Outlet* outlet = registry_.find(base);
            if (names_site(base, Candidates(), host_) || (outlet && outlet == by_domain_))
                return base;
        }
        return name;
    }

    // 'Information agency "Example"' -> 'Example'
    static std::string_view quoted_name(std::string_view name) {
        for (const QuotationStyle& style : quotation_styles) {
            std::string open = " ";
            append_code_point(open, style.open);
            const std::size_t start = name.find(open);
            if (style.single || start == name.npos) continue;
            const std::string_view inner = name.substr(start + open.size());
            for (const char32_t mark : style.close) {
                std::string close;
                append_code_point(close, mark);
                if (inner.ends_with(close) && inner.size() > close.size() + 2)
                    return inner.substr(0, inner.size() - close.size());
            }
        }
        return name;
    }

    std::optional<Candidate> from_title() const {
        for (NodeId id = 0; id < document_.size(); ++id) {
            if (document_[id].tag != Tag::title) continue;
            const std::string title = visible_text(document_, id);
            const std::vector<std::string_view> parts = title_parts(title);
            if (parts.size() < 2) return std::nullopt;
            const std::string_view part = confirmed(parts.back(), parts.front());
            if (!part.empty())
                return Candidate{Fact::outlet, display_name(without_section(std::string(part))),
                                 "title and host", id,
                                 confidence_of("title and host", Fact::outlet)};
            const Outlet* known = registry_.find(parts.back());
            if (known && !known->ambiguous)
                return Candidate{Fact::outlet, display_name(std::string(parts.back())), "title", id,
                                 confidence_of("title", Fact::outlet)};
            return std::nullopt;
        }
        return std::nullopt;
    }

    // The end of a <title> that the host confirms, or its start; "" = neither. Where both are, the
    // longer is a headline that holds a word of the host's: "Psychiatry.org - Trends in
    // Psychiatry".
    std::string_view confirmed(std::string_view end, std::string_view start) const {
        const bool has_start = host_confirms(start, host_);
        if (!host_confirms(end, host_)) return has_start ? start : std::string_view();
        return has_start && start.size() < end.size() ? start : end;
    }

    // The feed's name, the logo's text, the copyright line.
    std::optional<Candidate> from_elements() const {
        std::optional<Candidate> best;
        for (NodeId id = 0; id < document_.size(); ++id) {
            const Node& node = document_[id];
            if (node.tag == Tag::link && document_.attribute(id, "type").ends_with("rss+xml")) {
                const std::string title = squeezed(document_.attribute(id, "title"));
                const std::vector<std::string_view> parts = title_parts(title);
                if (!parts.empty()) offer(best, parts.front(), "feed title", id);
            } else if (node.tag == Tag::img && (has_class_part(document_, id, "logo") ||
                                                (node.parent != no_node &&
                                                 has_class_part(document_, node.parent, "logo")))) {
                offer(best, document_.attribute(id, "alt"), "logo text", id);
            } else if (node.tag == Tag::text) {
                const std::size_t sign = node.text.find("©");
                if (sign != node.text.npos && node.text.size() < 300)
                    offer(best, behind_copyright(node.text.substr(sign)), "copyright line", id);
            }
        }
        return best;
    }

    // Only names that the host or the registry confirms.
    void offer(std::optional<Candidate>& best, std::string_view name, std::string_view rule,
               NodeId id) const {
        const float confidence = confidence_of(rule, Fact::outlet);
        std::string tidy_name = without_words(squeezed(name));
        if (tidy_name.size() < 2 || tidy_name.size() > longest_name ||
            (best && best->confidence >= confidence))
            return;
        if (!host_confirms(tidy_name, host_) && !registry_.find(tidy_name)) return;
        best = Candidate{Fact::outlet, std::move(tidy_name), std::string(rule), id, confidence};
    }

    // Nor with the legal form of the company that publishes it.
    static std::string without_words(std::string name) {
        for (const std::string_view word :
             {" logo", " Logo", " RSS Feed", " RSS", " Feed", " homepage", " home", " Company",
              " Corporation", " Corp", " Inc", " LLC", " Ltd", " Limited", " plc", " GmbH", " AG"})
            if (name.ends_with(word)) name.erase(name.size() - word.size());
        return name;
    }

    // "© 2004-2023 Example Ltd. All rights reserved", "© Example - Alle Rechte …" -> "Example …"
    static std::string_view behind_copyright(std::string_view text) {
        std::string_view rest = copyright_owner(text);
        for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 ", " All Rights"})
            rest = rest.substr(0, rest.find(dash));
        std::size_t end = rest.find_first_of(".,|;\n");
        // Not the full stop within "NEWS.am".
        while (end < rest.size() && rest[end] == '.' && end + 1 < rest.size() &&
               rest[end + 1] > ' ')
            end = rest.find_first_of(".,|;\n", end + 1);
        return rest.substr(0, end);
    }

    const HtmlDocument& document_;
    const Candidates& declared_;
    std::string_view url_;
    std::string_view headline_;
    std::string host_;
    const OutletRegistry& registry_;
    const Outlet* by_domain_;
};

} // namespace

std::optional<Candidate> find_publisher(const HtmlDocument& document, const Candidates& declared,
                                        std::string_view url, const OutletRegistry& outlets,
                                        std::string_view headline) {
    return Finder(document, declared, url, outlets, headline).find();
}

} // namespace newshound
