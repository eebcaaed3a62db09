// SPDX-License-Identifier: GPL-3.0-or-later
// To the right: behind a name its institution, then "and" or a comma, then a title, then the next
// name; what only commas join counts when an "and" closes it. To the left: the "and" or comma
// before a name is one from which its title leads to it; what stands before that must be a name,
// its institution or a remark on it ("X, a farmer, and Y").
#include "indexer/enricher/quotations/joined_names.hpp"

#include "indexer/tagger/titles.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace newshound {
namespace {

constexpr std::size_t most_names = 8;
constexpr std::size_t longest_title = 6;   // words between "and" and a name
constexpr std::size_t longest_remark = 12; // words between a name's commas

class Names {
  public:
    explicit Names(const SpokenText& text) : text_(text) {}

    JoinedNames from(std::size_t name, std::size_t to) const {
        JoinedNames list{.names = {name}, .first = start(name, 0), .end = end_of(name, to)};
        std::vector<std::size_t> open; // joined by commas so far
        for (std::size_t i = list.end; list.names.size() + open.size() < most_names;) {
            const std::size_t at = past_remark(i, to);
            const bool comma = at < to && text_.is_sign(at, ",");
            const std::size_t word = at + (comma ? 1 : 0);
            const bool joins = joins_at(word, to);
            const bool is_pair = list.names.size() + open.size() == 1;
            if ((!comma && !joins) || (comma && joins && is_pair && at == i)) break;
            const std::optional<std::size_t> next = name_behind_title(word + (joins ? 1 : 0), to);
            if (!next) break;
            open.push_back(*next);
            i = end_of(*next, to);
            if (!joins) continue;
            list.names.insert(list.names.end(), open.begin(), open.end());
            open.clear();
            list.end = i;
        }
        return list;
    }

    JoinedNames up_to(std::size_t name, std::size_t from) const {
        JoinedNames list{
            .names = {name}, .first = start(name, from), .end = end_of(name, text_.size())};
        const std::optional<Joint> last = joint_before(name, from, true);
        if (!last) return list;
        std::vector<std::size_t> names = {name, last->name};
        while (names.size() < most_names) {
            const std::optional<Joint> joint = joint_before(names.back(), from, false);
            if (!joint) break;
            names.push_back(joint->name);
        }
        // "X left, and Y said": the comma tells two clauses apart.
        if (names.size() == 2 && last->has_comma) return list;
        list.names.assign(names.rbegin(), names.rend());
        list.first = start(list.names.front(), from);
        return list;
    }

  private:
    struct Joint {
        std::size_t name = 0;   // before the joining word
        bool has_comma = false; // right before it
    };

    bool may_stand(std::size_t i) const {
        const EntityMention* entity = text_.mention(i);
        return entity && entity->type != EntityType::place && !text_.only_tells_whose(i);
    }

    bool joins_at(std::size_t i, std::size_t to) const {
        return i < to && (text_.bits(i) & cue::joining) && !text_.token(i).sentence_start;
    }

    bool tells_role(std::size_t i) const {
        return (text_.bits(i) & (cue::role | cue::somebody)) != 0;
    }

    // A word that may stand between "and" and a name.
    bool may_be_title(std::size_t i) const {
        constexpr std::uint32_t fitting = cue::role | cue::somebody | cue::mister | cue::missus;
        const std::uint32_t bits = text_.bits(i);
        if ((bits & (fitting | cue::determiner)) != 0) return (bits & cue::verb) == 0;
        if (bits != 0) return false;
        if (is_capitalised(text_.token(i)) || (title_kinds(text_[i]) & office_word)) return true;
        constexpr std::array<std::string_view, 5> adjectives = {"former", "fellow", "acting",
                                                                "retired", "outgoing"};
        return std::ranges::find(adjectives, text_[i]) != adjectives.end() ||
               (i > 0 && (text_.bits(i - 1) & cue::determiner)); // "his younger brother"
    }

    // "the Z Institute’s [General Counsel X]", without the "’s": the person whose title a body is
    // part of.
    std::optional<std::size_t> person_of(std::size_t body, std::size_t to) const {
        if (text_.mention(body)->type == EntityType::person) return {};
        std::size_t i = text_.mention_last(body);
        while (i < to && !text_.mention(i) && is_capitalised(text_.token(i)) && may_be_title(i))
            ++i;
        const EntityMention* entity = i < to ? text_.mention(i) : nullptr;
        const bool follows = entity && !text_.token(i).sentence_start;
        return follows && entity->type == EntityType::person && may_stand(i) ? std::optional(i)
                                                                             : std::nullopt;
    }

    // "[his brother, Minister] X": the first token of the name to which a title leads.
    std::optional<std::size_t> name_behind_title(std::size_t i, std::size_t to) const {
        const std::size_t first = i;
        for (; i < std::min(to, first + longest_title); ++i) {
            if (text_.token(i).sentence_start) return {};
            const bool led = i == first || is_capitalised(text_.token(i - 1)) ||
                             tells_role(i - 1) || text_.is_sign(i - 1, ",") ||
                             (text_.bits(i - 1) & (cue::mister | cue::missus | cue::determiner));
            if (may_stand(i)) {
                if (const auto person = person_of(i, to)) return person;
                return led ? std::optional(i) : std::nullopt;
            }
            if (text_.mention(i)) { // "Doe’s wife X", "Boston mayor X"
                if (!text_.only_tells_whose(i) && text_.mention(i)->type != EntityType::place)
                    return {};
                const std::size_t next = text_.mention_last(i);
                const bool possessive = next < to && (text_[next] == "'s" || text_[next] == "’s");
                i = possessive ? next : next - 1;
            } else if (!may_be_title(i) &&
                       !(i > first && text_.is_sign(i, ",") && tells_role(i - 1))) {
                return {};
            }
        }
        return {};
    }

    // Behind a mention, with "of the Z Institute" where that follows.
    std::size_t end_of(std::size_t name, std::size_t to) const {
        const std::size_t next = text_.mention_last(name);
        std::size_t i = next;
        if (i >= to || text_.token(i).sentence_start || !(text_.bits(i) & cue::before_object) ||
            (text_.bits(i) & cue::joining))
            return next;
        ++i;
        if (i < to && (text_.bits(i) & cue::determiner)) ++i;
        const EntityMention* entity = i < to ? text_.mention(i) : nullptr;
        return entity && entity->type != EntityType::person ? text_.mention_last(i) : next;
    }

    // The token with which a remark between commas ends, a comma before "and", where one begins at
    // `i`; else `i`.
    std::size_t past_remark(std::size_t i, std::size_t to) const {
        if (i >= to || !text_.is_sign(i, ",")) return i;
        for (std::size_t end = i + 2; end < std::min(to, i + 1 + longest_remark); ++end)
            if (text_.is_sign(end, ",") && joins_at(end + 1, to))
                return is_remark(i, end) ? end : i;
        return i;
    }

    // ", a friend of X[,]": what somebody is, without a verb or another who could do something,
    // between two commas.
    bool is_remark(std::size_t first, std::size_t last) const {
        bool role = (text_.bits(first + 1) & cue::determiner) != 0;
        for (std::size_t i = first + 1; i < last; ++i) {
            const EntityMention* entity = text_.mention(i);
            const bool other = entity && entity->type == EntityType::person && text_.is_subject(i);
            if (other || text_.token(i).sentence_start || text_.is_sign(i, ",.;:?!\"-()") ||
                (text_.bits(i) & (cue::verb | cue::relative | cue::participle | cue::joining)))
                return false;
            role = role || tells_role(i);
        }
        return role;
    }

    // The name before the "and", or comma, before the title of the one at `name`.
    std::optional<Joint> joint_before(std::size_t name, std::size_t from, bool by_word) const {
        const std::size_t first = text_.mention_first(name);
        for (std::size_t i = first; i > from + 1 && i + longest_title > first; --i) {
            if (text_.token(i).sentence_start) break;
            const std::size_t at = i - 1;
            if (by_word ? !joins_at(at, first) : !text_.is_sign(at, ",")) continue;
            if (name_behind_title(i, first + 1) != first) continue;
            const bool comma = by_word && text_.is_sign(at - 1, ",");
            if (comma && at < from + 2) break;
            if (const auto before = comma ? name_before_remark(at - 1, from) : std::nullopt)
                return Joint{*before, false};
            if (const auto before = name_ending_at(at - (comma ? 2 : 1), from))
                return Joint{*before, comma};
            break;
        }
        return {};
    }

    // The name whose last token, or that of its institution, is `last`.
    std::optional<std::size_t> name_ending_at(std::size_t last, std::size_t from) const {
        const EntityMention* entity = text_.mention(last);
        if (!entity) return {};
        std::size_t i = text_.mention_first(last);
        if (entity->type != EntityType::person && i > from + 1) { // "X of the [Z Institute]"
            if (text_.bits(i - 1) & cue::determiner) --i;
            const bool of = i > from + 1 && (text_.bits(i - 1) & cue::before_object);
            if (of && text_.mention(i - 2) && may_stand(i - 2)) return i - 2;
        }
        return may_stand(last) ? std::optional(last) : std::nullopt;
    }

    // The name before a remark that ends with the comma at `last`.
    std::optional<std::size_t> name_before_remark(std::size_t last, std::size_t from) const {
        const std::size_t floor = last > from + longest_remark ? last - longest_remark : from + 1;
        for (std::size_t i = last; i-- > floor;)
            if (text_.is_sign(i, ","))
                return is_remark(i, last) ? name_ending_at(i - 1, from) : std::nullopt;
        return {};
    }

    // Where what goes before a name begins: its title, "the", "both".
    std::size_t start(std::size_t name, std::size_t from) const {
        const std::size_t first = text_.mention_first(name);
        std::size_t begin = first;
        for (std::size_t i = first; i > from && i + longest_title > first; --i) {
            if (text_.token(i).sentence_start) break;
            const bool both = text_.english() && (text_[i - 1] == "both" || text_[i - 1] == "Both");
            if (both || name_behind_title(i - 1, first + 1) == first) begin = i - 1;
            if (both) break;
        }
        return begin;
    }

    const SpokenText& text_;
};

} // namespace

JoinedNames names_from(const SpokenText& text, std::size_t name, std::size_t to) {
    return Names(text).from(name, to);
}

JoinedNames names_up_to(const SpokenText& text, std::size_t name, std::size_t from) {
    return Names(text).up_to(name, from);
}

} // namespace newshound
