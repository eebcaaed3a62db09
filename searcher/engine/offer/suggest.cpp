// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/suggest.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/field_key.hpp"
#include "common/text/unicode.hpp"
#include "searcher/engine/offer/name_suggestions.hpp"
#include "searcher/engine/offer/words_before.hpp"
#include "searcher/value/query.hpp"

#include <algorithm>
#include <utility>

namespace newshound {
namespace {

using Kind = Suggestion::Kind;
using FieldKind = newshound::Kind;

constexpr std::size_t most_name_words = 6; // terms of a field whose names are read
constexpr std::size_t most_recounted = 10; // names of a field, beside the words before

// Phones type the apostrophe of o’brien; words have the straight one.
std::string straight(std::string text) {
    constexpr std::string_view curly = "\u2019";
    for (std::size_t at = 0; (at = text.find(curly, at)) != text.npos;)
        text.replace(at, curly.size(), "'");
    return text;
}

class Suggester {
  public:
    Suggester(const OpenDatabase& database, const Identities& identities,
              const UnfinishedQuery& typed, std::size_t limit)
        : archive_(database), database_(database.all), identities_(identities), typed_(typed),
          limit_(limit), before_(database, typed.before) {}

    Suggestions run() {
        if (!typed_.field.empty()) {
            add_values(*find_field(typed_.field));
        } else if (!typed_.is_quoted && !typed_.text.empty()) {
            add_words_and_names();
            // Nothing goes on so: the last word by itself.
            if (found_.items.empty() && std::exchange(goes_on_, false)) add_words_and_names();
            add_fields();
        }
        if (found_.items.size() > limit_) found_.items.resize(limit_);
        return std::move(found_);
    }

  private:
    const OpenDatabase& archive_;
    const Xapian::Database& database_; // all of it
    const Identities& identities_;
    const UnfinishedQuery& typed_;
    std::size_t limit_;
    WordsBefore before_;
    bool goes_on_ = before_.any(); // what is proposed stands beside the words before
    Suggestions found_;

    void add(Kind kind, std::string_view field, const std::string& text, std::size_t count,
             std::string query, std::size_t start) {
        found_.items.push_back({kind, std::string(field), text, count, std::move(query), start});
    }

    static std::string query_of(Query::Op op, std::string_view field, const std::string& text) {
        return to_string({.op = op, .field = std::string(field), .text = text});
    }

    StartingTerms starting(const std::string& start, std::size_t most) {
        StartingTerms terms = terms_starting(database_, start, most, most_suggestion_terms);
        found_.is_cut = found_.is_cut || terms.is_cut;
        return terms;
    }

    void add_words_and_names() {
        add_words("", std::max<std::size_t>(1, limit_ / 2));
        add_names();
    }

    void add_words(std::string_view field, std::size_t most) {
        const std::string start = fold_case(straight(typed_.text));
        if (start.empty() || typed_.is_quoted) return;
        const std::string prefix(field.empty() ? "" : find_field(field)->prefix);
        const std::vector<CountedTerm> terms = goes_on_
                                                   ? before_.terms_starting(prefix + start, most)
                                                   : starting(prefix + start, most).terms;
        for (const CountedTerm& each : terms) {
            const std::string word = each.term.substr(prefix.size());
            add(Kind::word, field, word, each.documents, query_of(Query::Op::words, field, word),
                typed_.start);
        }
    }

    // --- Names.

    void add_names() {
        std::vector<Suggestion> names = std::move(found_.items);
        const std::size_t words = names.size();
        found_.items.clear();
        // "alexander bor": what goes on so; else what has a word that starts so.
        constexpr std::string_view named[] = {"person", "org", "place", "outlet"};
        for (const std::string_view field : named)
            if (!typed_.before.empty())
                add_whole(*find_field(field), typed_.before + " " + typed_.text,
                          typed_.before_start);
        if (found_.items.empty())
            for (const std::string_view field : named)
                add_by_word(*find_field(field));
        std::ranges::stable_sort(found_.items, std::ranges::greater(), &Suggestion::count);
        const std::size_t room = limit_ - std::min(limit_, words);
        if (found_.items.size() > room) found_.items.resize(room);
        found_.items.insert(found_.items.begin(), std::make_move_iterator(names.begin()),
                            std::make_move_iterator(names.end()));
    }

    void add_counted(const Field& field, const std::vector<CountedName>& names, std::size_t start) {
        // A name that the words before are a part of stands for them.
        const bool goes_on = goes_on_ && start == typed_.start;
        for (std::size_t i = 0; i < names.size() && !(goes_on && i == most_recounted); ++i) {
            const CountedName& each = names[i];
            const std::size_t count = goes_on ? before_.count_with(each.terms) : each.documents;
            const Query::Op op = each.is_gathered ? Query::Op::value : Query::Op::phrase;
            if (count > 0)
                add(Kind::name, field.name, each.name, count, query_of(op, field.name, each.name),
                    start);
        }
    }

    // Names that start with all of `text`.
    void add_whole(const Field& field, const std::string& text, std::size_t start) {
        const bool is_key = field.kind == FieldKind::key;
        const std::string key = key_of(field, text);
        std::string prefix(field.prefix);
        if (!is_key) prefix += whole_name_mark;
        const StartingTerms terms = starting(prefix + key, limit_);
        add_counted(field, names_of(archive_, identities_, field, terms.terms, key, true), start);
    }

    // Names of which a word starts as typed.
    void add_by_word(const Field& field) {
        if (field.kind == FieldKind::key) return add_whole(field, typed_.text, typed_.start);
        const std::string key = bare_form(straight(typed_.text));
        StartingTerms terms = starting(std::string(field.prefix) + key, most_name_words);
        std::erase_if(terms.terms, [&](const CountedTerm& each) {
            return each.term.size() > field.prefix.size() &&
                   each.term[field.prefix.size()] == whole_name_mark;
        });
        add_counted(field, names_of(archive_, identities_, field, terms.terms, key, false),
                    typed_.start);
    }

    // --- What may stand behind "field:".

    void add_values(const Field& field) {
        if (field.kind == FieldKind::text) return add_words(field.name, limit_);
        const bool has_names = field.slot && (field.facet || field.kind == FieldKind::name);
        if (has_names && field.name != "lang" && field.name != "section") {
            const bool several = typed_.text.find(' ') != std::string::npos;
            if (several || field.kind == FieldKind::key)
                return add_whole(field, typed_.text, typed_.start);
            return add_by_word(field);
        }
        if (field.kind == FieldKind::name || field.name == "lang" || field.name == "site" ||
            field.name == "wire")
            add_keys(field);
    }

    // Of fields whose values no slot keeps: as their terms have them.
    void add_keys(const Field& field) {
        std::string prefix(field.prefix);
        if (field.kind == FieldKind::name) prefix += whole_name_mark;
        const std::string start =
            field.kind == FieldKind::name ? bare_form(typed_.text) : to_lower(typed_.text);
        for (const CountedTerm& each : starting(prefix + start, limit_).terms) {
            const std::string key = each.term.substr(prefix.size());
            const bool is_word = key.find(' ') == std::string::npos;
            add(Kind::name, field.name, key, each.documents,
                query_of(is_word ? Query::Op::words : Query::Op::phrase, field.name, key),
                typed_.start);
        }
    }

    void add_fields() {
        for (const Field& field : fields())
            if (field.name.starts_with(typed_.text))
                add(Kind::field, field.name, std::string(field.name), 0,
                    std::string(field.name) + ":", typed_.start);
    }
};

} // namespace

Suggestions suggest(const OpenDatabase& database, const Identities& identities,
                    const UnfinishedQuery& typed, std::size_t limit) {
    return Suggester(database, identities, typed, limit).run();
}

} // namespace newshound
