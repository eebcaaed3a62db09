// SPDX-License-Identifier: GPL-3.0-or-later
// Three passes over the names that a tagger marked, in order. First names grow to the left: over
// particles in small letters, and what stands before those ("Ursula" "von der" "Leyen"). Then two
// names of a firm become one, and firms and offices grow to the right. Then each person alone: cut
// behind the last title in front ("Vice President |Lee"), unless a given name stands among them
// ("Stephen King"), and stretched over "Jr." and "III" behind. Last, what is no name is dropped.
#include "indexer/enricher/entities/name_spans.hpp"

#include "common/article/name_parts.hpp"
#include "indexer/enricher/cue_words.hpp"
#include "indexer/enricher/entities/firm_names.hpp"
#include "indexer/enricher/entities/no_names.hpp"
#include "indexer/tagger/titles.hpp"

#include <algorithm>
#include <string>

namespace newshound {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> all) {
    return std::ranges::find(all, word) != all.end();
}

bool is_suffix(std::string_view word) {
    return name_part_kinds(word) & name_suffix;
}

bool is_particle(std::string_view word) {
    return name_part_kinds(word) & joining_particle;
}

bool opens_surname(std::string_view word) {
    return name_part_kinds(word) & opening_particle;
}

class Spans {
  public:
    Spans(const TokenizedText& text, const NameLists& lists, std::vector<Name>& names)
        : text_(text), lists_(lists), names_(names) {}

    void run(bool english) {
        if (english) join_particles();
        join_firm_names(text_, lists_, names_);
        if (english) grow_to_right();
        std::uint32_t taken = 0; // up to there the tokens are of the names before
        for (std::size_t i = 0; i < names_.size(); ++i) {
            Name& name = names_[i];
            name.first = std::max(name.first, taken);
            if (name.type == EntityType::person && name.first < name.last) {
                if (english) take_surname(name, next_name(i));
                mend_person(name);
            }
            taken = std::max(taken, name.last);
        }
        std::erase_if(names_, [](const Name& name) { return name.first >= name.last; });
        drop_no_names(text_, lists_, names_);
        if (english) add_domains();
    }

  private:
    std::string_view word(std::size_t i) const { return text_[i]; }

    bool adjoins(std::size_t i) const { // the token before, without a blank between
        return i > 0 && text_.tokens[i - 1].end == text_.tokens[i].begin;
    }

    void mend_person(Name& name) const {
        drop_party(name);
        drop_titles(name);
        drop_office_behind(name);
        take_suffix(name);
        const std::uint32_t kinds = lists_.kinds(text_, name.first, name.last);
        // "Charlie Hebdo": a list knows the whole of it.
        if (name.last > name.first + 1 && (kinds & (organisation | outlet_name)))
            name.type = EntityType::org;
    }

    // "SPD Anna Lund": a body that a list has, in front of a given name; not "USS Anna Lund".
    void drop_party(Name& name) const {
        if (name.last < name.first + 3 || text_.tokens[name.first].letters != LetterCase::upper)
            return;
        const std::uint32_t kinds = lists_.kinds(text_, name.first, name.first + 1);
        const bool given = lists_.kinds(text_, name.first + 1, name.first + 2) & given_name;
        if (given && (kinds & organisation) && !(kinds & given_name)) ++name.first;
    }

    bool is_title(std::size_t i) const {
        const std::string_view each = word(i);
        const unsigned kinds = title_kinds(each);
        if (kinds & lasting_title) return false;
        return (kinds & office_word) || (lists_.kinds(text_, i, i + 1) & title);
    }

    // Behind the last title of the front; a name of nothing but titles stays.
    void drop_titles(Name& name) const {
        std::uint32_t first = name.first;
        for (std::uint32_t i = name.first; i + 1 < name.last; ++i)
            if (is_title(i)) first = i + 1;
        // "Stephen King Jr.": a title in the middle is a name.
        for (std::uint32_t i = name.first; i < first; ++i)
            if (lists_.kinds(text_, i, i + 1) & given_name && !is_title(i)) return;
        if (!is_suffix(word(first))) name.first = first;
    }

    // "Lund CEO" before the name of who that is.
    void drop_office_behind(Name& name) const {
        const auto is_upper = [&](std::size_t i) {
            return text_.tokens[i].letters == LetterCase::upper;
        };
        while (name.last > name.first + 1 && is_upper(name.last - 1) && !is_upper(name.first) &&
               is_title(name.last - 1))
            --name.last;
    }

    // "Martin Luther" "King", "Sammy" "Davis Jr.": a surname that the tagger left out, known by
    // what follows or as a title, which would stand in front. `next_name`: where the one behind
    // begins.
    void take_surname(Name& name, std::uint32_t next_name) const {
        const std::uint32_t at = name.last;
        const auto may_be_part = [&](std::uint32_t i) {
            const Token& token = text_.tokens[i];
            return token.letters == LetterCase::capital && !token.sentence_start && !token.digit;
        };
        if (at + 1 >= text_.tokens.size() || next_name <= at || !may_be_part(at)) return;
        const bool suffixed = is_suffix(word(at + 1)) && !is_suffix(word(at));
        const bool crowned = (title_kinds(word(at)) & lasting_title) && !may_be_part(at + 1) &&
                             name.last > name.first + 1;
        if (suffixed || crowned) ++name.last;
    }

    void take_suffix(Name& name) const {
        const std::size_t size = text_.tokens.size();
        std::uint32_t next = name.last;
        if (next + 1 < size && word(next) == "," && word(next + 1).starts_with("Jr")) ++next;
        if (next < size && is_suffix(word(next)) && !text_.tokens[next].sentence_start &&
            (next > name.last || !adjoins(next)))
            name.last = next + 1;
    }

    // "Ursula" "von der" "Leyen", "del Ponte"
    void join_particles() {
        std::vector<Name> joined;
        for (Name name : names_) {
            if (name.type == EntityType::person) {
                const std::uint32_t floor = joined.empty() ? 0 : joined.back().last;
                std::uint32_t first = name.first;
                while (first > floor && is_particle(word(first - 1)) &&
                       !text_.tokens[first].sentence_start)
                    --first;
                const bool any = first < name.first && !text_.tokens[first].sentence_start;
                const bool given = any && !joined.empty() && first == joined.back().last &&
                                   joined.back().type == EntityType::person;
                const bool found = given || (any && opens_surname(word(first)));
                if (found) name.first = given ? joined.back().first : first;
                if (given) joined.pop_back();
            }
            joined.push_back(name);
        }
        names_ = std::move(joined);
    }

    std::uint32_t next_name(std::size_t which) const {
        return which + 1 < names_.size() ? names_[which + 1].first
                                         : static_cast<std::uint32_t>(text_.tokens.size());
    }

    // Over what belongs to the name of a firm or an office and no other name holds.
    void grow_to_right() {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const std::uint32_t end = next_name(i);
            take_domain(names_[i], end);
            take_possessive(names_[i], end);
            take_second_task(names_[i], end);
        }
    }

    // "Amazon" ".com"
    void take_domain(Name& name, std::uint32_t end) const {
        const std::uint32_t dot = name.last;
        if (dot + 1 >= end || word(dot) != "." || !adjoins(dot) || !adjoins(dot + 1)) return;
        if (!is_one_of(word(dot + 1), {"com", "org", "net"})) return;
        name.last = dot + 2;
        name.type = EntityType::org;
    }

    // "Booking.com", which no list has: a firm that goes by its address.
    void add_domains() {
        std::vector<Name> all;
        std::size_t next = 0;
        for (std::uint32_t i = 0; i + 2 < text_.tokens.size(); ++i) {
            while (next < names_.size() && names_[next].first <= i)
                all.push_back(names_[next++]);
            const bool free = (all.empty() || all.back().last <= i) &&
                              (next == names_.size() || names_[next].first > i + 2);
            if (free && is_domain(i)) all.push_back({i, i + 3, EntityType::org});
        }
        all.insert(all.end(), names_.begin() + static_cast<std::ptrdiff_t>(next), names_.end());
        names_ = std::move(all);
    }

    // Not a part of a longer address: "www.Booking.com", "ann@Booking.com", "Booking.com/offers".
    bool is_domain(std::uint32_t i) const {
        if (text_.tokens[i].letters != LetterCase::capital || word(i + 1) != "." ||
            !adjoins(i + 1) || !adjoins(i + 2) || !is_one_of(word(i + 2), {"com", "org", "net"}))
            return false;
        if (adjoins(i) && !is_one_of(word(i - 1), {"(", "\"", "“", "‘", "'"})) return false;
        const std::uint32_t behind = i + 3;
        if (behind >= text_.tokens.size() || !adjoins(behind)) return true;
        if (is_one_of(word(behind), {"/", "-", "@", "_", "~"})) return false;
        return word(behind) != "." || behind + 1 >= text_.tokens.size() || !adjoins(behind + 1);
    }

    // "McDonald" "’s", where a list has the whole as a firm's name.
    void take_possessive(Name& name, std::uint32_t end) const {
        const std::uint32_t mark = name.last;
        if (mark >= end || !adjoins(mark) || !is_one_of(word(mark), {"'s", "’s"})) return;
        if (!(lists_.kinds(text_, name.first, mark + 1) & organisation)) return;
        name.last = mark + 1;
        name.type = EntityType::org;
    }

    // "Ministry of Foreign Affairs" "and Trade"; not "and Congress", which is a name by itself.
    void take_second_task(Name& name, std::uint32_t end) const {
        if (name.type != EntityType::org || name.last + 1 >= end || word(name.last) != "and")
            return;
        const bool office = word(name.first + 1) == "of" &&
                            is_one_of(word(name.first),
                                      {"Ministry", "Department", "Office", "Bureau", "Committee"});
        if (!office || name.last < name.first + 3) return;
        std::uint32_t last = name.last + 1;
        while (last < end && text_.tokens[last].letters == LetterCase::capital &&
               !text_.tokens[last].sentence_start)
            ++last;
        if (last > name.last + 1) name.last = last;
    }

    const TokenizedText& text_;
    const NameLists& lists_;
    std::vector<Name>& names_;
};

} // namespace

void mend_name_spans(const TokenizedText& text, std::string_view language, const NameLists& lists,
                     std::vector<Name>& names) {
    Spans(text, lists, names).run(reads_as_english(language));
}

} // namespace newshound
