// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/citations.hpp"

#include "common/article/outlet.hpp"
#include "common/text/utf8.hpp"
#include "indexer/enricher/attribution.hpp"
#include "indexer/enricher/wire_credit.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <algorithm>
#include <span>

namespace newshound {
namespace {

struct Sighting {
    OutletName found;
    NamedOutlet named;
    bool cited = false;
};

// "AFR" and "DNA" mean many things besides the papers whose short names they are; "AFP" rarely
// does.
bool is_doubtful_acronym(std::string_view spelled, const Outlet& outlet) {
    return spelled.size() <= 3 && spelled != outlet.name && outlet.kind != OutletKind::agency;
}

std::vector<Sighting> sightings_in(const TokenizedText& text, std::vector<OutletName> names) {
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
        named.ambiguous = outlet.ambiguous || is_doubtful_acronym(spelled, outlet);
        named.needs_the =
            outlet.ambiguous && outlet.name.starts_with("The ") && outlet.name.substr(4) == spelled;
        if (named.first < named.last) sightings.push_back({each, named});
    }
    return sightings;
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

// "Bloomberg", where that is Michael Bloomberg: a man's surname, never a name of several words.
bool is_person(const Article& article, const Citation& citation, std::string_view spelled) {
    if (spelled.find(' ') != spelled.npos) return false;
    // Entities come in order and don't overlap: only the last that starts before the name's end
    // can.
    const auto after =
        std::ranges::lower_bound(article.entities, citation.end, {}, &EntityMention::start);
    if (after == article.entities.begin()) return false;
    const EntityMention& each = *std::prev(after);
    return each.type == EntityType::person && citation.start < each.end &&
           each.name.find(' ') != std::string::npos;
}

} // namespace

void CitationEnricher::enrich(Article& article) const {
    article.cites.clear();
    article.wire = wire_credit(article, outlets_);
    const Publisher publisher{outlets_.find(article.outlet), outlets_.find_domain(article.url)};
    cite_names(article, publisher);
    cite_links(article, publisher);
}

void CitationEnricher::cite_links(Article& article, const Publisher& publisher) const {
    const std::size_t by_name = article.cites.size();
    for (const Link& link : article.links) {
        const Outlet* outlet = outlets_.find_domain(link.host);
        if (!outlet || publisher.is(outlet)) continue;
        const Citation citation{outlet->name, link.start, link.end};
        if (std::ranges::none_of(std::span(article.cites).first(by_name),
                                 [&](const Citation& each) { return are_one(each, citation); }))
            article.cites.push_back(citation);
    }
    std::ranges::inplace_merge(article.cites,
                               article.cites.begin() + static_cast<std::ptrdiff_t>(by_name), {},
                               &Citation::start);
}

void CitationEnricher::cite_names(Article& article, const Publisher& publisher) const {
    std::vector<OutletName> names = outlets_.names_in(article.text);
    if (names.empty()) return;
    const TokenizedText text = tokenize(article.text);
    const CueWords& cues = citation_cues(article.language);
    std::vector<Sighting> sightings = sightings_in(text, std::move(names));
    for (Sighting& each : sightings)
        each.cited = is_attributed(text, each.named, cues);
    spread_over_rows(text, sightings, cues);

    CodePoints code_points(article.text);
    for (const Sighting& each : sightings) {
        const Outlet* outlet = each.found.outlet;
        if (!each.cited || publisher.is(outlet)) continue;
        const std::uint32_t start = code_points.at(each.found.start);
        const Citation citation{outlet->name, start, code_points.at(each.found.end)};
        const std::string_view spelled =
            text.text.substr(each.found.start, each.found.end - each.found.start);
        if (!is_person(article, citation, spelled)) article.cites.push_back(citation);
    }
}

} // namespace newshound
