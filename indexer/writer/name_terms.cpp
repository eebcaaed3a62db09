// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/name_terms.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/schema.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

namespace newshound {
namespace {

// Names kept for a document's facets; a page that lists more is a table, not a story.
constexpr std::size_t most_facet_values = 60;

std::string_view prefix(std::string_view name) {
    return find_field(name)->prefix;
}

std::string whole_name(std::string_view name_prefix, std::string_view name) {
    return make_term(std::string(name_prefix) + whole_name_mark, name_key(name));
}

// Of names the letters alone count: no acronyms, no accents.
template <class Add>
void each_name_term(const Word& word, const Add& add) {
    add(bare_form(word.term), 0U);
    if (word.closed.empty()) return;
    add(bare_form(word.closed), 0U);
    add(bare_form(word.closed), 1U);
}

// One field of names in one document. A term counts once in the document's length however often
// it stands there, so that names don't make a story look long to the ranking.
class NameAdder {
  public:
    NameAdder(Xapian::Document& document, std::string_view field)
        : document_(document), prefix_(prefix(field)) {}

    void add(std::string_view name) {
        if (name.empty() || !seen_.insert(std::string(name)).second) return;
        document_.add_boolean_term(whole_name(prefix_, name));
        const std::vector<Word> words = analyze(name);
        for (const Word& word : words) {
            each_name_term(word, [&](const std::string& bare, unsigned step) {
                const std::string term = std::string(prefix_) + bare;
                document_.add_posting(term, next_ + word.position + step, weight(term));
            });
        }
        next_ += static_cast<Xapian::termpos>(words.size()) + name_gap;
    }

  private:
    Xapian::termcount weight(const std::string& term) {
        return weighed_.insert(term).second ? 1 : 0;
    }

    Xapian::Document& document_;
    std::string_view prefix_;
    Xapian::termpos next_ = 1;
    std::unordered_set<std::string> seen_;
    std::unordered_set<std::string> weighed_;
};

void set_texts(Xapian::Document& document, Slot slot, std::vector<std::string> texts) {
    if (texts.size() > most_facet_values) texts.resize(most_facet_values);
    if (!texts.empty()) document.add_value(number_of(slot), pack_texts(texts));
}

// Canonical names of one type, the most prominent first, each once.
std::vector<std::string> canonical_names(const Article& article, EntityType type) {
    std::vector<const EntityMention*> mentions;
    for (const EntityMention& mention : article.entities)
        if (mention.type == type && !mention.name.empty()) mentions.push_back(&mention);
    std::ranges::stable_sort(mentions, std::greater<>(), &EntityMention::prominence);
    std::vector<std::string> names;
    std::unordered_set<std::string_view> seen;
    for (const EntityMention* mention : mentions)
        if (seen.insert(mention->name).second) names.push_back(mention->name);
    return names;
}

void add_entities(Xapian::Document& document, const Article& article, EntityType type, Slot slot) {
    NameAdder adder(document, to_string(type));
    std::vector<std::string> names = canonical_names(article, type);
    for (const std::string& name : names)
        adder.add(name);
    for (const EntityMention& mention : article.entities)
        if (mention.type == type) adder.add(mention.text);
    set_texts(document, slot, std::move(names));
}

void add_list(Xapian::Document& document, std::string_view field,
              const std::vector<std::string>& names) {
    NameAdder adder(document, field);
    for (const std::string& name : names)
        adder.add(name);
}

// What stands at the odd positions of one quotation; nothing where nobody knows who spoke.
std::vector<std::string> speaker_terms(const Quotation& quotation) {
    const std::string by(prefix("by"));
    std::vector<std::string> terms;
    for (const QuotationSpeaker& speaker : quotation.speakers) {
        terms.push_back(whole_name(by, speaker.name));
        for (const Word& word : analyze(speaker.name))
            each_name_term(word,
                           [&](const std::string& bare, unsigned) { terms.push_back(by + bare); });
    }
    return terms;
}

} // namespace

void add_names(Xapian::Document& document, const Article& article) {
    add_entities(document, article, EntityType::person, Slot::people);
    add_entities(document, article, EntityType::org, Slot::orgs);
    add_entities(document, article, EntityType::place, Slot::places);
    add_list(document, "author", article.authors);
    set_texts(document, Slot::authors, article.authors);
    if (!article.section.empty()) add_list(document, "section", {article.section});
    add_list(document, "keyword", article.keywords);
}

void add_quotations(Xapian::Document& document, const Article& article) {
    const std::string said(prefix("said"));
    Xapian::termpos base = 1;
    std::unordered_set<std::string> weighed;
    const auto weight = [&](const std::string& term) -> Xapian::termcount {
        return weighed.insert(term).second ? 1 : 0;
    };
    std::vector<std::string> speakers;
    for (const Quotation& quotation : article.quotes) {
        for (const QuotationSpeaker& each : quotation.speakers)
            if (std::ranges::find(speakers, each.name) == speakers.end())
                speakers.push_back(each.name);
        const std::vector<std::string> by = speaker_terms(quotation);
        const std::vector<Word> words = analyze(quotation.text);
        if (!words.empty()) document.add_boolean_term(std::string(prefix("by")));
        for (const Word& word : words) {
            const Xapian::termpos at = base + said_stride * word.position;
            each_term(word, [&](const std::string& bare, unsigned step, bool) {
                const std::string term = said + bare;
                document.add_posting(term, at + said_stride * step, weight(term));
            });
            for (const std::string& term : by)
                document.add_posting(term, at + 1, weight(term));
        }
        base += said_stride * static_cast<Xapian::termpos>(words.size()) + said_gap;
    }
    set_texts(document, Slot::speakers, std::move(speakers));
}

} // namespace newshound
