// SPDX-License-Identifier: GPL-3.0-or-later
// The tree is walked once, each node to a query of Xapian's. A leaf of words becomes places, each a
// choice of forms (leaf_terms): one place is an OR, several are a phrase; fields that only filter
// weigh nothing. What only raises the score of the typed form goes beside the query as a bonus and
// is joined to the whole at the end (AND_MAYBE): it never decides what matches. In an AND, said:
// and by: belong together: their words are asked for within one quotation (said_query). NEAR within
// a sentence or paragraph is asked of the marks at their ends (same_block). On the way it is noted
// which words are to be highlighted, except below a "no", and which limits were hit.
#include "searcher/engine/query/xapian_query.hpp"

#include "common/error.hpp"
#include "common/schema/abbreviation.hpp"
#include "common/schema/analysis.hpp"
#include "common/text/fault.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "searcher/engine/query/edit_query.hpp"
#include "searcher/engine/query/gap_driver.hpp"
#include "searcher/engine/query/near_query.hpp"
#include "searcher/engine/query/said_query.hpp"
#include "searcher/engine/query/same_block.hpp"
#include "searcher/engine/query/term_query.hpp"

#include <algorithm>
#include <cmath>

namespace newshound {
namespace {

using Op = Query::Op;

// A part of the question, and what only adds to the score of what it finds.
struct Part {
    Xapian::Query query;
    std::vector<Xapian::Query> bonus;
};

bool is_pattern(const Query& query) {
    return query.op == Op::pattern || query.op == Op::fuzzy;
}

bool is_leaf(const Query& query) {
    return query.op == Op::words || query.op == Op::phrase || is_pattern(query) ||
           query.op == Op::range || query.op == Op::everything || query.op == Op::value;
}

// A leaf of that field, or a choice between such leaves.
bool is_about(const Query& query, std::string_view field) {
    if (query.op == Op::any_of)
        return std::ranges::all_of(query.children,
                                   [&](const Query& child) { return is_about(child, field); });
    return is_leaf(query) && !is_pattern(query) && query.field == field;
}

// What a facet shows is asked of articles, as facets count.
bool asks_for_value(const Query& query) {
    return query.op == Op::value || std::ranges::any_of(query.children, asks_for_value);
}

class Translator {
  public:
    explicit Translator(const LeafTerms& terms) : terms_(terms) {}

    XapianQuery run(const Query& query) {
        result_.query = weighed(part(query));
        result_.is_cut = !result_.notes.empty();
        result_.quotations = quotation_test(query, terms_);
        return std::move(result_);
    }

  private:
    const LeafTerms& terms_;
    XapianQuery result_;
    bool excluded_ = false; // inside a "no": nothing there is to be highlighted

    static Xapian::Query weighed(const Part& part) {
        if (part.bonus.empty()) return part.query;
        const Xapian::Query bonus(Xapian::Query::OP_OR, part.bonus.begin(), part.bonus.end());
        return {Xapian::Query::OP_AND_MAYBE, part.query, bonus};
    }

    Part part(const Query& query) {
        switch (query.op) {
        case Op::all_of:
            return all_of(query);
        case Op::any_of:
            return any_of(query);
        case Op::no:
            return {{Xapian::Query::OP_AND_NOT, terms_.filter({}, result_.notes), exclusion(query)},
                    {}};
        case Op::near:
            return near(query);
        default: {
            Part found = leaf(query);
            found.query = without_gap_fault(found.query, terms_.archive());
            return found;
        }
        }
    }

    Xapian::Query exclusion(const Query& no) {
        const bool outer = std::exchange(excluded_, true);
        Xapian::Query query = part(no.children.front()).query;
        excluded_ = outer;
        return query;
    }

    Part leaf(const Query& query) {
        if (is_filter(query)) return {terms_.filter(query, result_.notes), {}};
        if (query.field == "said") return {said(query, {}), {}};
        if (query.field == "by" && !is_pattern(query)) {
            note(query, {Choice{Sequence{speaker_terms(query)}}});
            return {one_of(speaker_terms(query)), {}};
        }
        Part part;
        std::vector<Xapian::Query> groups;
        const std::vector<Choice> choices = terms_.choices(query, result_.notes);
        note(query, choices);
        for (const Choice& ways : choices) {
            std::vector<Xapian::Query> any;
            for (const Sequence& places : ways)
                any.push_back(is_edit_field(query.field) ? edited_phrase(places)
                                                         : phrase_of(places));
            if (ways.front().size() == 1 && query.op == Op::words)
                weigh_forms(ways.front().front(), any.front(), part.bonus);
            groups.push_back(best_of(any));
        }
        part.query = {Xapian::Query::OP_AND, groups.begin(), groups.end()};
        return part;
    }

    // The nearer a form is to what was typed, the more it weighs: first `word` is all forms alike.
    static void weigh_forms(const Alternatives& place, Xapian::Query& word,
                            std::vector<Xapian::Query>& bonus) {
        if (place.forms.empty() && place.anywhere.size() < 2) return;
        bonus.push_back(scaled(Xapian::Query(place.anywhere.front()), typed_form_share));
        if (!has_derived(place)) return;
        word = scaled(word, derived_form_share);
        bonus.push_back(scaled(one_of(place, Derived::no), 1 - derived_form_share));
    }

    // What can be written in two ways weighs as the one that it is written in.
    static Xapian::Query best_of(const std::vector<Xapian::Query>& ways) {
        if (ways.size() == 1) return ways.front();
        return {Xapian::Query::OP_MAX, ways.begin(), ways.end()};
    }

    static Xapian::Query scaled(const Xapian::Query& query, double share) {
        return {Xapian::Query::OP_SCALE_WEIGHT, query, share};
    }

    Part any_of(const Query& query) {
        Part whole;
        std::vector<Xapian::Query> parts;
        for (const Query& child : query.children) {
            Part each = part(child);
            parts.push_back(std::move(each.query));
            // They find nothing that the words themselves do not.
            std::ranges::move(each.bonus, std::back_inserter(whole.bonus));
        }
        whole.query = {Xapian::Query::OP_OR, parts.begin(), parts.end()};
        return whole;
    }

    Part all_of(const Query& query) {
        Part whole;
        std::vector<Xapian::Query> wanted;
        std::vector<Xapian::Query> unwanted;
        const Alternatives speakers = speakers_of(query);
        for (const Query& child : query.children) {
            if (child.op == Op::no) {
                unwanted.push_back(exclusion(child));
                continue;
            }
            if (!speakers.anywhere.empty() && is_about(child, "said")) {
                wanted.push_back(said(child, speakers));
                continue;
            }
            Part each = part(child);
            wanted.push_back(std::move(each.query));
            std::ranges::move(each.bonus, std::back_inserter(whole.bonus));
        }
        add_same_quotation(query, speakers, wanted);
        if (wanted.empty()) wanted.push_back(terms_.filter({}, result_.notes));
        whole.query = {Xapian::Query::OP_AND, wanted.begin(), wanted.end()};
        if (!unwanted.empty())
            whole.query = {Xapian::Query::OP_AND_NOT, whole.query,
                           Xapian::Query(Xapian::Query::OP_OR, unwanted.begin(), unwanted.end())};
        return whole;
    }

    // The speakers named beside words that were said; empty where there are none.
    static Alternatives speakers_of(const Query& query) {
        Alternatives speakers;
        for (const Query& child : query.children) {
            if (!is_about(child, "by") || asks_for_value(child)) continue;
            const std::vector<Query> one = {child};
            for (const Query& by : child.op == Op::any_of ? child.children : one)
                append(speakers, speaker_terms(by));
        }
        return speakers;
    }

    // said: leaves next to each other are words of the same quotation.
    void add_same_quotation(const Query& query, const Alternatives& speakers,
                            std::vector<Xapian::Query>& wanted) {
        std::vector<Choice> together;
        std::size_t leaves = 0;
        for (const Query& child : query.children) {
            if (!is_leaf(child) || !is_about(child, "said")) continue;
            ++leaves;
            std::ranges::move(terms_.choices(child, result_.notes), std::back_inserter(together));
        }
        if (leaves > 1) wanted.push_back(quotation_query(together, speakers));
    }

    Xapian::Query said(const Query& query, const Alternatives& speakers) {
        if (query.op == Op::any_of) {
            std::vector<Xapian::Query> parts;
            for (const Query& child : query.children)
                parts.push_back(said(child, speakers));
            return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
        }
        const std::vector<Choice> choices = terms_.choices(query, result_.notes);
        note(query, choices);
        return quotation_query(choices, speakers);
    }

    Part near(const Query& query) {
        if (query.within != Query::Within::words && !terms_.is_local())
            throw query_fault("far-within", {}, {}, query.offset);
        std::vector<std::vector<Sequence>> choices;
        for (const Query& child : query.children) {
            std::vector<Sequence> options;
            const std::vector<Query> one = {child};
            for (const Query& leaf : child.op == Op::any_of ? child.children : one) {
                std::vector<Choice> ways = terms_.choices(leaf, result_.notes);
                note(leaf, ways);
                // Ideographs typed without a blank: one place after the other.
                for (std::size_t i = 1; i < ways.size(); ++i)
                    std::ranges::move(ways[i].front(), std::back_inserter(ways[0].front()));
                std::ranges::move(ways.front(), std::back_inserter(options));
            }
            choices.push_back(std::move(options));
        }
        if (query.within != Query::Within::words) {
            return {same_block(choices, query.within), {}};
        }
        const unsigned stride = query.children.front().field == "said" ? said_stride : 1;
        return {near_query(choices, query.distance, stride, query.offset), {}};
    }

    void note_forms(const std::string& field, const Alternatives& place) {
        AskedWord asked = asked_word(place, find_field(field.empty() ? "text" : field)->prefix);
        asked.field = field;
        add_asked(std::move(asked));
    }

    // Remembers what to highlight.
    void note(const Query& leaf, const std::vector<Choice>& choices) {
        if (excluded_) return;
        for (const Choice& ways : choices) {
            note_ways(leaf, ways);
            for (const Sequence& places : ways)
                note_sequence(leaf, places);
        }
    }

    // Of two words with a hyphen between that they were asked as one word too; of a word, that it
    // was asked as several.
    void note_ways(const Query& leaf, const Choice& ways) {
        if (ways.size() == 1 || is_pattern(leaf)) return;
        const std::size_t prefix = field_of(leaf).prefix.size();
        const auto written = [&](const Sequence& places) {
            std::string text;
            for (const Alternatives& place : places)
                text += (text.empty() ? "" : " ") + place.anywhere.front().substr(prefix);
            return text;
        };
        AskedWord asked{.field = leaf.field, .word = written(ways.front())};
        using enum AskedWord::Form::Kind;
        const bool is_one = ways.front().size() == 1;
        for (std::size_t i = 1; i < ways.size(); ++i)
            asked.forms.push_back({written(ways[i]), is_one ? synonym : spelling});
        add_asked(std::move(asked));
    }

    void add_asked(AskedWord asked) {
        if (!asked.forms.empty() && std::ranges::find(result_.asked, asked) == result_.asked.end())
            result_.asked.push_back(std::move(asked));
    }

    void note_sequence(const Query& leaf, const Sequence& places) {
        const bool is_gone = leaf.field == "removed"; // those words stand there no more
        if (!is_gone) result_.is_scored = true;
        const Field& field = field_of(leaf);
        Concept wanted{.folds_accents = field.kind == Kind::name,
                       .in_quotation = leaf.field == "said" || leaf.field == "by"};
        const double all = terms_.database().get_doccount();
        double documents = all; // a phrase is as rare as the rarest of its words
        for (const Alternatives& place : places) {
            if (!is_pattern(leaf)) note_forms(leaf.field, place);
            wanted.words.emplace_back(place, field.prefix.size());
            Xapian::doccount found = 0;
            for (const std::string& term : all_terms(place))
                found += terms_.database().get_termfreq(term);
            documents = std::min<double>(documents, found);
        }
        wanted.weight = std::log(1 + (all + 1) / (documents + 1));
        if (leaf.field == "added") result_.added.push_back(wanted);
        (is_gone ? result_.removed : result_.concepts).push_back(std::move(wanted));
    }
};

bool holds_small_letter(std::string_view word) {
    for (std::size_t at = 0; at < word.size();)
        if (is_lower(next_code_point(word, at))) return true;
    return false;
}

// Adds to `capitals` the words in capitals; false as soon as there is one with a small letter.
// Numbers and words of scripts that have no capitals say nothing.
bool all_in_capitals(const Query& query, std::size_t& capitals) {
    const bool has_words =
        (query.op == Op::words || query.op == Op::phrase) && field_of(query).kind == Kind::text;
    if (has_words)
        for (const Word& word : analyze(query.text)) {
            const std::string_view written =
                std::string_view(query.text).substr(word.start, word.end - word.start);
            if (holds_small_letter(written)) return false;
            if (is_in_capitals(written)) ++capitals;
        }
    return std::ranges::all_of(
        query.children, [&](const Query& child) { return all_in_capitals(child, capitals); });
}

} // namespace

bool is_shouted(const Query& query) {
    std::size_t capitals = 0;
    return all_in_capitals(query, capitals) && capitals > 1;
}

XapianQuery to_xapian(const Query& query, const LeafTerms& terms) {
    return Translator(terms).run(query);
}

bool asks_for_edits(const Query& query) {
    if (query.op == Op::no) return false;
    if (query.children.empty()) return is_edit_field(query.field);
    return std::ranges::any_of(query.children, asks_for_edits);
}

std::vector<std::string> languages_of(const Query& query) {
    std::vector<std::string> languages;
    const std::vector<Query> one = {query};
    for (const Query& child : query.op == Op::all_of ? query.children : one) {
        if (!is_about(child, "lang")) continue;
        const std::vector<Query> leaf = {child};
        for (const Query& each : child.op == Op::any_of ? child.children : leaf)
            languages.push_back(to_lower(each.text));
    }
    return languages;
}

} // namespace newshound
