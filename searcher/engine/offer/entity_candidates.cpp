// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/entity_candidates.hpp"

#include "common/names/name_table.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/facet_terms.hpp"
#include "common/schema/schema.hpp"
#include "common/text/unicode.hpp"
#include "searcher/engine/offer/asked_names.hpp"
#include "searcher/engine/offer/name_likeness.hpp"
#include "searcher/engine/offer/name_suggestions.hpp"
#include "searcher/engine/query/document_count.hpp"
#include "searcher/engine/query/gap_driver.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace newshound {
namespace {

constexpr EntityType all_types[] = {EntityType::person, EntityType::org, EntityType::place};

constexpr std::size_t documents_read = 32;     // for one field and way of asking
constexpr std::size_t documents_found = 2'000; // of which these are, evenly
constexpr std::size_t words_asked = 3;         // one by one, where no article has all of them
constexpr std::size_t words_started = 6;       // by the start of one that stands in no name
constexpr std::size_t terms_looked_at = 2'000;
constexpr std::size_t longest_name = 200; // bytes; nobody is called more
constexpr double least_likeness = .5;
constexpr double of_a_guess = .9;       // a guess is never as sure as a name
constexpr double of_other_case = .99;   // the same words, spelled otherwise
constexpr double least_certainty = .89; // with other middle names, in other case

// How what was asked found an identity; a better way comes first. By a rule: as another name that
// means the same (asked_names.hpp).
enum class Way { as_spelled, in_its_words, by_a_rule, alike };

struct Found {
    EntityCandidate candidate;
    Way way = Way::alike;
    const Identity* identity = nullptr;
    bool bears_surname = false; // its last word is the only word asked
};

class Finder {
  public:
    Finder(const OpenDatabase& database, const Identities& identities,
           const EntityQuestion& question)
        : archive_(database), database_(database.all), identities_(identities), question_(question),
          asked_(squeeze_space(question.name)) {}

    std::vector<EntityCandidate> run() {
        words_ = words_of_key(name_key(asked_));
        if (words_.empty() || asked_.size() > longest_name) return {};
        for (const EntityType type : all_types) {
            if (!may_show(type)) continue;
            for (const AskedName& each : asked_names(type, asked_))
                add_whole(type, each);
            add_alike(type);
        }
        decide();
        return ranked();
    }

  private:
    const OpenDatabase& archive_;
    const Xapian::Database& database_; // all of it
    const Identities& identities_;
    const EntityQuestion& question_;
    std::string asked_;
    std::vector<std::string> words_;
    std::map<std::pair<EntityType, std::string>, Found> found_; // by what is shown

    bool is_wanted(EntityType shown) const {
        return std::ranges::find(question_.types, shown) != question_.types.end();
    }

    // Whether a name that articles mark as of this type may be shown as one that is wanted.
    bool may_show(EntityType marked) const {
        return std::ranges::any_of(question_.types, [&](EntityType shown) {
            return shown == marked || identities_.moves(marked, shown);
        });
    }

    void add(EntityType marked, const std::string& name, Way way, double likeness) {
        const Identity* identity = identities_.find(marked, name);
        if (identity && identity->is_hidden) return;
        Found found{.candidate = {.type = identity ? identity->type : marked,
                                  .name = identity ? identity->name : name},
                    .way = way,
                    .identity = identity};
        if (!is_wanted(found.candidate.type)) return;
        const std::vector<std::string> words = words_of_key(name_key(name));
        found.bears_surname = found.candidate.type == EntityType::person && words.size() > 1 &&
                              words_.size() == 1 && words.back() == words_.front();
        const double certainty = identity ? certainty_in(*identity, marked, name) : 1;
        found.candidate.likeness = likeness * (way == Way::alike ? of_a_guess : certainty);
        const auto [at, is_new] =
            found_.emplace(std::pair(found.candidate.type, found.candidate.name), found);
        const bool bears = at->second.bears_surname || found.bears_surname;
        if (!is_new && is_better(found, at->second)) at->second = found;
        at->second.bears_surname = bears;
    }

    static bool is_better(const Found& a, const Found& b) {
        return a.way != b.way ? a.way < b.way : a.candidate.likeness > b.candidate.likeness;
    }

    static double certainty_in(const Identity& identity, EntityType type, const std::string& name) {
        for (const Member& member : identity.members)
            if (member.type == type && member.name == name) return certainty_of(member.reason);
        return 1; // shown so, though no article has it
    }

    void add_whole(EntityType type, const AskedName& asked) {
        const auto& [name, reason] = asked;
        const bool is_itself = reason == JoinReason::itself;
        const double certainty = certainty_of(reason);
        const Field& field = *find_field(to_string(type));
        const Identity* identity = identities_.find(type, name);
        if (identity || database_.term_exists(value_term(field, name)))
            add(type, name, is_itself ? Way::as_spelled : Way::by_a_rule, certainty);
        const Way in_words = is_itself ? Way::in_its_words : Way::by_a_rule;
        for (const std::string& each : names_in_words(database_, field, name))
            if (each != name) add(type, each, in_words, certainty * of_other_case);
    }

    // --- Names that share words.

    void add_alike(EntityType type) {
        const Field& field = *find_field(to_string(type));
        std::vector<std::string> terms;
        for (const std::string& word : words_) {
            std::string term = make_term(std::string(field.prefix), word);
            if (word.size() > 1 && database_.term_exists(term)) terms.push_back(std::move(term));
        }
        const bool is_rest_unknown = terms.size() < words_.size();
        std::size_t names = read({Xapian::Query::OP_AND, terms.begin(), terms.end()}, field, type);
        if (names > 0 && !is_rest_unknown) return;
        std::ranges::stable_sort(
            terms, {}, [&](const std::string& each) { return database_.get_termfreq(each); });
        if (terms.size() > words_asked) terms.resize(words_asked);
        if (terms.empty())
            for (const CountedTerm& each :
                 terms_starting(database_, std::string(field.prefix) + words_.back(), words_started,
                                terms_looked_at)
                     .terms)
                terms.push_back(each.term);
        for (const std::string& term : terms)
            names += read(Xapian::Query(term), field, type);
    }

    // Names like what is asked in some of the documents; how many there are.
    std::size_t read(const Xapian::Query& query, const Field& field, EntityType type) {
        if (query.empty()) return 0;
        Xapian::Enquire enquire(database_);
        enquire.set_query(without_gap_fault(query, archive_));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        const Xapian::MSet documents = enquire.get_mset(0, documents_found);
        const Xapian::doccount step =
            std::max<Xapian::doccount>(1, documents.size() / documents_read);
        std::size_t names = 0;
        for (Xapian::doccount at = 0; at < documents.size(); at += step) {
            const std::string stored =
                documents[at].get_document().get_value(number_of(*field.slot));
            for (const std::string& name : facet_values(*field.slot, stored)) {
                const double likeness = name_likeness(words_, words_of_key(name_key(name)));
                if (likeness < least_likeness) continue;
                add(type, name, Way::alike, likeness);
                ++names;
            }
        }
        return names;
    }

    // --- Which is meant for sure, and which are rather meant.

    void decide() {
        for (const Way way : {Way::as_spelled, Way::in_its_words, Way::by_a_rule}) {
            std::vector<Found*> those;
            for (auto& [shown, each] : found_)
                if (each.way == way) those.push_back(&each);
            if (those.empty()) continue;
            Found& only = *those.front();
            only.candidate.is_certain = those.size() == 1 &&
                                        only.candidate.likeness >= least_certainty &&
                                        (way == Way::by_a_rule || bearers_beside(only) == 0);
            return;
        }
    }

    // Whoever writes only a surname may mean each of its bearers, be it a place's name too. (What a
    // rule knows is none: "UN" is not Kim Jong Un.)
    std::size_t bearers_beside(const Found& found) const {
        return static_cast<std::size_t>(std::ranges::count_if(found_, [&](const auto& each) {
            return &each.second != &found && each.second.bears_surname;
        }));
    }

    std::vector<std::string> terms_of(const Found& found) const {
        if (found.identity) return value_terms(*found.identity);
        const EntityCandidate& candidate = found.candidate;
        return {value_term(*find_field(to_string(candidate.type)), candidate.name)};
    }

    // Articles, without earlier versions of them.
    std::size_t articles_of(const Found& found) const {
        const std::vector<std::string> terms = terms_of(found);
        const Xapian::Query newest(Xapian::Query::OP_AND_NOT,
                                   {Xapian::Query::OP_OR, terms.begin(), terms.end()},
                                   Xapian::Query(std::string(superseded_term)));
        return document_count(archive_, newest);
    }

    // What counting would take too long for those that are cut off afterwards.
    std::size_t documents_of(const Found& found) const {
        std::size_t documents = 0;
        for (const std::string& term : terms_of(found))
            documents += database_.get_termfreq(term);
        return documents;
    }

    std::vector<EntityCandidate> ranked() {
        std::vector<std::pair<std::size_t, const Found*>> by_documents;
        for (const auto& [shown, each] : found_)
            by_documents.emplace_back(documents_of(each), &each);
        std::ranges::stable_sort(by_documents, [](const auto& a, const auto& b) {
            const double like_a = a.second->candidate.likeness;
            const double like_b = b.second->candidate.likeness;
            return like_a != like_b ? like_a > like_b : a.first > b.first;
        });
        std::vector<EntityCandidate> candidates;
        for (const auto& [documents, found] : by_documents) {
            if (candidates.size() >= question_.limit) break;
            EntityCandidate candidate = found->candidate;
            candidate.articles = articles_of(*found);
            if (candidate.articles > 0) candidates.push_back(std::move(candidate));
        }
        return candidates;
    }
};

} // namespace

std::vector<EntityCandidate> entity_candidates(const OpenDatabase& database,
                                               const Identities& identities,
                                               const EntityQuestion& question) {
    return Finder(database, identities, question).run();
}

} // namespace newshound
