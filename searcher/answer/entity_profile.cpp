// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/entity_profile.hpp"

#include "common/schema/analysis.hpp"
#include "common/text/fault.hpp"
#include "searcher/answer/answer.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace newshound {
namespace {

// The one name that a query asks for, and what the archive holds under it.
class Name {
  public:
    Name(const Query& query, Answerer& archive) : query_(query) {
        const bool is_leaf = query.op == Query::Op::words || query.op == Query::Op::phrase ||
                             query.op == Query::Op::value;
        if (!is_leaf || !from_string(query.field, type_))
            throw usage_fault("entity-query", {to_string(query)});
        key_ = " " + name_key(query.text) + " ";
        const std::optional<NamedEntity> known = archive.named(type_, query.text);
        if (!known) return;
        // One name alone may be a part of others: the word putin means each who is called so.
        const bool is_gathered = known->names.size() > 1 || !known->corrections.empty();
        if (!is_gathered && query.op != Query::Op::value) return;
        identity_ = *known;
        type_ = identity_.type;
        query_ = {
            .op = Query::Op::value, .field = std::string(to_string(type_)), .text = identity_.name};
        for (const NamedEntity::Name& each : identity_.names)
            names_.insert({each.member.type, each.member.name});
    }

    const Query& query() const { return query_; }
    const NamedEntity& identity() const { return identity_; }
    std::string_view field() const { return to_string(type_); }

    // Whether a mention is one of its own.
    bool is_of(const EntityMention& mention) const {
        if (!names_.empty()) return names_.contains({mention.type, mention.name});
        return mention.type == type_ && (is_in(mention.name) || is_in(mention.text));
    }

    // Whether a facet shows it, or another of its name, so.
    bool is_shown_as(const std::string& name) const {
        return names_.empty() ? is_in(name) : name == identity_.name;
    }

  private:
    Query query_;
    EntityType type_ = EntityType::person;
    std::string key_;
    NamedEntity identity_;
    std::set<std::pair<EntityType, std::string>> names_; // of the identity

    // Whether its words stand in `name`, next to each other.
    bool is_in(const std::string& name) const {
        return (" " + name_key(name) + " ").find(key_) != std::string::npos;
    }
};

Appearance appearance(const Result& result) {
    return {result.id, result.article.title, result.article.outlet, result.article.published};
}

std::vector<FacetValue> most_frequent(const std::map<std::string, std::size_t>& counts) {
    std::vector<FacetValue> values;
    for (const auto& [value, count] : counts)
        values.push_back({value, count});
    std::ranges::stable_sort(values, std::greater<>(), &FacetValue::count);
    return values;
}

std::vector<EntityMention> speakers_named(const Article& article, const Quotation& quote) {
    std::vector<EntityMention> mentions;
    for (const QuotationSpeaker& each : quote.speakers) {
        const auto at = std::ranges::find(article.entities, each.name, &EntityMention::name);
        if (at != article.entities.end()) mentions.push_back(*at);
    }
    return mentions;
}

// Reads the articles that name it.
class Reader : public ResultSink {
  public:
    Reader(const Name& name, std::size_t limit, EntityProfile& profile)
        : name_(name), limit_(limit), profile_(profile) {}

    void begin(const Summary& summary) override {
        profile_.query = summary.query;
        profile_.total = summary.total;
        if (summary.timeline) profile_.timeline = *summary.timeline;
        profile_.companions = summary.facets;
    }

    void take(const Result& result) override {
        ++profile_.read;
        if (result.article.published && !profile_.last) profile_.last = appearance(result);
        const std::set<std::string> names = canonical_names(result.article);
        std::set<std::string> spellings;
        for (const EntityMention& mention : result.article.entities)
            if (names.contains(mention.name)) spellings.insert(mention.text);
        for (const std::string& each : names)
            ++names_[each];
        for (const std::string& each : spellings)
            ++spellings_[each];
        for (const Quotation& quote : result.article.quotes) {
            const auto is_named = [&](const std::string& name) { return names.contains(name); };
            if (!std::ranges::any_of(quote.speakers, is_named, &QuotationSpeaker::name)) continue;
            ++profile_.quotes_found;
            if (profile_.quotes.size() < limit_)
                profile_.quotes.push_back({quote, result.article.language, appearance(result),
                                           speakers_named(result.article, quote)});
        }
    }

    void end() override {
        const std::vector<FacetValue> names = most_frequent(names_);
        if (!names.empty()) profile_.name = names.front().value;
        profile_.identity = name_.identity();
        if (!name_.identity().name.empty()) profile_.name = name_.identity().name;
        profile_.spellings = most_frequent(spellings_);
        if (profile_.spellings.size() > limit_) profile_.spellings.resize(limit_);
        for (Facet& facet : profile_.companions) {
            if (facet.field == name_.field()) leave_out_itself(facet);
            if (facet.values.size() > limit_) facet.values.resize(limit_);
        }
    }

  private:
    const Name& name_;
    std::size_t limit_;
    EntityProfile& profile_;
    std::map<std::string, std::size_t> names_; // canonical -> articles
    std::map<std::string, std::size_t> spellings_;

    // Under which it goes in one article: found there by any of its spellings.
    std::set<std::string> canonical_names(const Article& article) const {
        std::set<std::string> names;
        for (const EntityMention& mention : article.entities)
            if (name_.is_of(mention)) names.insert(mention.name);
        return names;
    }

    void leave_out_itself(Facet& facet) const {
        facet.distinct -= std::erase_if(facet.values, [&](const FacetValue& each) {
            return names_.contains(each.value) || name_.is_shown_as(each.value);
        });
    }
};

} // namespace

EntityProfile entity_profile(Answerer& archive, const EntityRequest& request) {
    const Name name(request.name, archive);
    EntityProfile profile;
    profile.query = to_string(name.query());
    if (name.identity().is_hidden) return profile;
    SearchRequest search;
    search.sort = Sort::newest;
    search.limit = request.reading;
    search.detail = Detail::full;
    search.facets = {"person", "org", "place", "outlet"};
    // Room for its own names, which are left out afterwards.
    search.facet_limit = request.limit + 100;
    search.wants_timeline = true;
    Reader reader(name, request.limit, profile);
    archive.answer(name.query(), search, {}, reader);

    SearchRequest oldest;
    oldest.sort = Sort::oldest;
    oldest.limit = 1;
    oldest.detail = Detail::card;
    const Results found = archive.answer(name.query(), oldest);
    if (!found.results.empty() && found.results.front().article.published)
        profile.first = appearance(found.results.front());
    return profile;
}

} // namespace newshound
