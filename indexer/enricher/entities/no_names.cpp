// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/no_names.hpp"

#include "common/article/name_parts.hpp"
#include "indexer/enricher/entities/short_names.hpp"
#include "indexer/tagger/titles.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace newshound {
namespace {

// "’d" of "I’d", "’re", "n’t"
bool ends_in_contraction(std::string_view word) {
    for (const std::string_view apostrophe : {"'", "’"})
        for (const std::string_view ending : {"d", "m", "ve", "ll", "re", "t"})
            if (word.ends_with(std::string(apostrophe).append(ending))) return true;
    return false;
}

class Names {
  public:
    Names(const TokenizedText& text, const NameLists& lists, const std::vector<Name>& names)
        : text_(text), lists_(lists), names_(names) {}

    bool is_no_person(const Name& name) const {
        const auto tokens = std::span(text_.tokens).subspan(name.first, name.last - name.first);
        const bool handle = text_[name.first] == "@" ||
                            (name.first > 0 && adjoins(name.first) && text_[name.first - 1] == "@");
        const auto has_letter = [](const Token& token) {
            return token.letters != LetterCase::none;
        };
        if (handle || std::ranges::none_of(tokens, has_letter)) return true;
        const std::string_view only = tokens.size() == 1 ? text_[name.first] : "";
        if (only.size() == 1 || (!only.empty() && tokens.front().digit)) return true; // "Ann31"
        return (name_part_kinds(only) & name_suffix) || (title_kinds(only) & address_title) ||
               ends_in_contraction(written(name)) ||
               ((kinds(name) & no_person) && !is_part_of_person(name));
    }

    // "SEO", not "Ram", the maker of cars.
    bool is_no_body(const Name& name) const {
        const bool acronym =
            name.last > name.first + 1 || text_.tokens[name.first].letters != LetterCase::capital;
        return acronym && (kinds(name) & no_body) && !is_spelled_out(name);
    }

    // Of what is no person, what a list has it as.
    void set_type(Name& name) const {
        if (name.type != EntityType::person || !(kinds(name) & no_person)) return;
        if (is_part_of_person(name)) return;
        if (kinds(name) & organisation) name.type = EntityType::org;
        if (kinds(name) & region) name.type = EntityType::place;
    }

  private:
    std::uint32_t kinds(const Name& name) const {
        return lists_.kinds(text_, name.first, name.last);
    }

    bool adjoins(std::size_t i) const { return text_.tokens[i - 1].end == text_.tokens[i].begin; }

    std::string written(const Name& name) const {
        const std::uint32_t begin = text_.tokens[name.first].begin;
        return std::string(text_.text.substr(begin, text_.tokens[name.last - 1].end - begin));
    }

    // "Bard" where "Allen Bard" is somebody, "Claude" where "Claude Monet" is, not "Claude Code".
    bool is_part_of_person(const Name& name) const {
        if (name.last != name.first + 1) return false;
        const std::uint64_t word = text_.tokens[name.first].lower;
        return std::ranges::any_of(names_, [&](const Name& other) {
            return other.type == EntityType::person && other.last > other.first + 1 &&
                   !(kinds(other) & no_person) &&
                   (lists_.kinds(text_, other.first, other.first + 1) & given_name) &&
                   (text_.tokens[other.first].lower == word ||
                    text_.tokens[other.last - 1].lower == word);
        });
    }

    bool is_spelled_out(const Name& name) const {
        const std::vector<std::string> words = name_words(written(name));
        return words.size() == 1 && std::ranges::any_of(names_, [&](const Name& other) {
                   if (other.type != EntityType::org || other.last <= other.first + 1) return false;
                   const auto letters = abbreviations(name_words(written(other)));
                   return std::ranges::find(letters, words.front()) != letters.end();
               });
    }

    const TokenizedText& text_;
    const NameLists& lists_;
    const std::vector<Name>& names_;
};

} // namespace

void drop_no_names(const TokenizedText& text, const NameLists& lists, std::vector<Name>& names) {
    const std::vector<Name> all = names;
    const Names marked(text, lists, all);
    for (Name& name : names)
        marked.set_type(name);
    std::erase_if(names, [&](const Name& name) {
        return name.type == EntityType::person
                   ? marked.is_no_person(name)
                   : name.type == EntityType::org && marked.is_no_body(name);
    });
}

} // namespace newshound
