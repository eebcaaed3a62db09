// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/citations/citations.hpp"

#include "common/article/outlet.hpp"
#include "common/text/utf8.hpp"
#include "indexer/enricher/citations/attribution.hpp"
#include "indexer/enricher/citations/outlet_nouns.hpp"
#include "indexer/enricher/citations/wire_credit.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace newshound {
namespace {

struct Sighting {
    const Outlet* outlet = nullptr; // nullptr = none that a list knows
    std::string_view spelled;
    NamedOutlet named;
    bool cited = false;
};

// "AFR" and "DNA" mean many things besides the papers whose short names they are; "AFP" rarely
// does.
bool is_doubtful_acronym(std::string_view spelled, const Outlet& outlet) {
    return spelled.size() <= 3 && spelled != outlet.name && outlet.kind != OutletKind::agency;
}

// "Der Spiegel" is an everyday word in German alone.
bool has_foreign_article(std::string_view spelled, std::string_view language) {
    static constexpr std::string_view articles[] = {"Der ", "Die ", "Das ", "Le ",
                                                    "La ",  "El ",  "Il "};
    return reads_as_english(language) && std::ranges::any_of(articles, [&](std::string_view each) {
               return spelled.starts_with(each);
           });
}

// "Union-Tribune", "APS-C": the last word goes on; but "WXIA-TV" is WXIA, and the German
// "CNN-Reporter" a reporter of CNN.
bool ends_within_word(const TokenizedText& text, std::string_view language, std::size_t last,
                      std::size_t end) {
    if (!reads_as_english(language)) return false;
    const std::size_t word_end = text.tokens[last].end;
    return word_end > end && text.text[end] == '-' &&
           text.text.substr(end, word_end - end) != "-TV";
}

std::vector<Sighting> listed_sightings(const TokenizedText& text, std::string_view language,
                                       const std::vector<OutletName>& names) {
    std::vector<Sighting> sightings;
    std::size_t token = 0;
    for (const OutletName& each : names) {
        const Outlet& outlet = *each.outlet;
        while (token < text.tokens.size() && text.tokens[token].end <= each.start)
            ++token;
        NamedOutlet named{.first = token, .last = token};
        while (named.last < text.tokens.size() && text.tokens[named.last].begin < each.end)
            ++named.last;
        const std::string_view spelled = text.text.substr(each.start, each.end - each.start);
        named.ambiguous = (outlet.ambiguous && !has_foreign_article(spelled, language)) ||
                          is_doubtful_acronym(spelled, outlet);
        named.brief = spelled.size() <= 3 && spelled != outlet.name;
        named.polls = !named.brief || outlet.kind == OutletKind::broadcaster;
        named.needs_the =
            outlet.ambiguous && outlet.name.starts_with("The ") && outlet.name.substr(4) == spelled;
        if (named.first < named.last && !ends_within_word(text, language, named.last - 1, each.end))
            sightings.push_back({&outlet, spelled, named});
    }
    return sightings;
}

// "Nature" in "Nature Medicine": an everyday word and more than it.
bool is_part_of(const NamedOutlet& listed, const NamedOutlet& unlisted) {
    return listed.ambiguous && unlisted.first <= listed.first && listed.last <= unlisted.last &&
           listed.last - listed.first < unlisted.last - unlisted.first;
}

// Adds those that only a noun or the end of the name tells, where no listed name stands.
void add_unlisted(const TokenizedText& text, const CueWords& cues, const NameLists& lists,
                  std::string_view language, std::vector<Sighting>& sightings) {
    const auto listed = static_cast<std::ptrdiff_t>(sightings.size());
    std::ptrdiff_t next = 0;
    std::vector<NamedOutlet> unlisted = outlets_behind_nouns(text, cues, language);
    for (const auto& more :
         {outlets_by_ending(text, cues), outlets_published_in(text, cues, lists)})
        unlisted.insert(unlisted.end(), more.begin(), more.end());
    std::ranges::stable_sort(unlisted, {}, &NamedOutlet::first);
    std::size_t taken = 0; // tokens of those before
    for (const NamedOutlet& named : unlisted) {
        if (named.first < taken) continue;
        while (next < listed && sightings[static_cast<std::size_t>(next)].named.last <= named.first)
            ++next;
        const std::size_t begin = text.tokens[named.first].begin;
        const std::string_view spelled =
            text.text.substr(begin, text.tokens[named.last - 1].end - begin);
        const Sighting found{nullptr, spelled, named};
        if (next == listed || sightings[static_cast<std::size_t>(next)].named.first >= named.last)
            sightings.push_back(found);
        else if (is_part_of(sightings[static_cast<std::size_t>(next)].named, named))
            sightings[static_cast<std::size_t>(next)] = found;
        else
            continue;
        taken = named.last;
    }
    std::ranges::inplace_merge(sightings, sightings.begin() + listed, {},
                               [](const Sighting& each) { return each.named.first; });
}

// "Los Angeles Times" and "Times".
bool is_tail_of(std::string_view spelled, std::string_view name) {
    return name.size() > spelled.size() && name.ends_with(spelled) &&
           name[name.size() - spelled.size() - 1] == ' ' &&
           name.substr(0, name.size() - spelled.size()) != "The ";
}

// "The New York Times …. The Times" is not the one of London: the last one named in full that ends
// so.
void resolve_short_names(std::vector<Sighting>& sightings) {
    std::unordered_map<std::string_view, const Outlet*> by_last_word;
    for (Sighting& each : sightings) {
        if (!each.outlet) continue;
        const std::string_view name = each.outlet->name;
        if (each.spelled.find(' ') != each.spelled.npos) {
            by_last_word[name.substr(name.rfind(' ') + 1)] = each.outlet;
        } else if (const auto full = by_last_word.find(each.spelled);
                   full != by_last_word.end() && is_tail_of(each.spelled, full->second->name)) {
            each.outlet = full->second;
        }
    }
}

// What holds for one of several outlets in a row holds for all: "told AFP, dpa and Reuters".
void spread_over_rows(const TokenizedText& text, std::vector<Sighting>& sightings,
                      const CueWords& cues) {
    const auto spread = [&](Sighting& from, Sighting& to, bool joined) {
        if (joined && from.cited) to.cited = true;
    };
    for (std::size_t i = 1; i < sightings.size(); ++i)
        spread(sightings[i - 1], sightings[i],
               are_joined(text, sightings[i - 1].named, sightings[i].named, cues));
    for (std::size_t i = sightings.size(); i-- > 1;)
        spread(sightings[i], sightings[i - 1],
               are_joined(text, sightings[i - 1].named, sightings[i].named, cues));
}

// Turns byte offsets, asked for in rising order, into code points.
class CodePoints {
  public:
    explicit CodePoints(std::string_view text) : text_(text) {}

    std::uint32_t at(std::size_t byte) {
        count_ += static_cast<std::uint32_t>(code_point_count(text_.substr(byte_, byte - byte_)));
        byte_ = byte;
        return count_;
    }

  private:
    std::string_view text_;
    std::size_t byte_ = 0;
    std::uint32_t count_ = 0;
};

// Whether two citations are of one outlet and overlap.
bool are_one(const Citation& one, const Citation& other) {
    return one.name == other.name && one.start < other.end && other.start < one.end;
}

// The surnames of the people that the article names in full: "Bloomberg" is no outlet beside
// Michael Bloomberg.
std::unordered_set<std::string_view> surnames(const Article& article) {
    std::unordered_set<std::string_view> all;
    for (const EntityMention& each : article.entities) {
        const std::size_t blank = each.name.rfind(' ');
        if (each.type == EntityType::person && blank != std::string::npos)
            all.insert(std::string_view(each.name).substr(blank + 1));
    }
    return all;
}

// The last two parts of a host, or three of "bbc.co.uk": no list of public suffixes, but the sites
// of news have longer names than "co" and "com" are.
std::string_view site_of(std::string_view host) {
    constexpr std::size_t longest_suffix = 3; // of the last part but one
    const std::size_t last = host.rfind('.');
    if (last == host.npos || last == 0) return host;
    std::size_t before = host.rfind('.', last - 1);
    if (before == host.npos) return host;
    if (last - before - 1 > longest_suffix) return host.substr(before + 1);
    if (before == 0) return host;
    before = host.rfind('.', before - 1);
    return before == host.npos ? host : host.substr(before + 1);
}

} // namespace

void CitationEnricher::fill(Article& article, TextTokens& tokens) const {
    article.cites.clear();
    article.wire = wire_credit(article, outlets_, lists_);
    const Publisher publisher{outlets_.find(article.outlet), outlets_.find_domain(article.url),
                              article.outlet};
    cite_names(article, tokens.get(), publisher);
    cite_links(article, publisher);
}

void CitationEnricher::cite_links(Article& article, const Publisher& publisher) const {
    const std::size_t by_name = article.cites.size();
    const std::string host = host_of(article.url);
    for (const Link& link : article.links) {
        const Outlet* outlet = outlets_.find_domain(link.host);
        if (!outlet || publisher.is(outlet) || site_of(link.host) == site_of(host)) continue;
        const Citation citation{outlet->name, link.start, link.end};
        if (std::ranges::none_of(std::span(article.cites).first(by_name),
                                 [&](const Citation& each) { return are_one(each, citation); }))
            article.cites.push_back(citation);
    }
    std::ranges::inplace_merge(article.cites,
                               article.cites.begin() + static_cast<std::ptrdiff_t>(by_name), {},
                               &Citation::start);
}

void CitationEnricher::cite_names(Article& article, const TokenizedText& text,
                                  const Publisher& publisher) const {
    const CueWords& cues = citation_cues(article.language);
    std::vector<Sighting> sightings =
        listed_sightings(text, article.language, outlets_.names_in(article.text));
    add_unlisted(text, cues, lists_, article.language, sightings);
    if (sightings.empty()) return;
    for (Sighting& each : sightings)
        each.cited = is_attributed(text, each.named, cues, lists_);
    spread_over_rows(text, sightings, cues);
    resolve_short_names(sightings);

    const std::unordered_set<std::string_view> people = surnames(article);
    CodePoints code_points(article.text);
    for (const Sighting& each : sightings) {
        if (!each.cited || (each.outlet && publisher.is(each.outlet)) ||
            publisher.is_called(each.spelled) || people.contains(each.spelled))
            continue;
        const auto start = static_cast<std::size_t>(each.spelled.data() - text.text.data());
        const std::uint32_t first = code_points.at(start);
        const Citation citation{each.outlet ? each.outlet->name : std::string(each.spelled), first,
                                code_points.at(start + each.spelled.size())};
        article.cites.push_back(citation);
    }
}

bool CitationEnricher::Publisher::is_called(std::string_view spelled) const {
    const auto ends_so = [&](const Outlet* outlet) {
        return outlet && is_tail_of(spelled, outlet->name);
    };
    return spelled == printed || is_tail_of(spelled, printed) || ends_so(by_name) ||
           ends_so(by_address);
}

} // namespace newshound
