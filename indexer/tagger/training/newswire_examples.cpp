// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/training/newswire_examples.hpp"

#include "indexer/data/name_list_files.hpp"
#include "indexer/tagger/training/newswire_templates.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace newshound {

namespace {

std::string capitals(std::string_view text) {
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return upper;
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        if (end != 0) words.push_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

// Plain ASCII entries of a built-in list.
std::vector<std::string_view> entries(std::string_view list) {
    std::vector<std::string_view> found;
    for (const EmbeddedFile& file : name_list_files()) {
        if (file.name != list) continue;
        for (std::string_view rest = file.bytes; !rest.empty();) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view entry = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (std::ranges::all_of(entry, [](char c) { return c > 0; })) found.push_back(entry);
        }
    }
    return found;
}

class Writer {
  public:
    MarkedText document() {
        cast_.clear();
        lines_ = "-DOCSTART-\tO\n\n";
        const auto templates = newswire_templates();
        for (int sentence = 0; sentence < 10; ++sentence) {
            const bool opening = sentence == 0;
            std::string_view line;
            do
                line = templates[draw(templates.size())];
            while (opening && line.find('%') == std::string_view::npos && draw(2) == 0);
            write(line);
        }
        std::vector<MarkedText> texts = read_conll(lines_, "newswire_templates");
        return std::move(texts.front());
    }

  private:
    std::uint64_t draw(std::uint64_t below) { // xorshift64 (Marsaglia)
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return (state_ >> 16) % below;
    }

    std::string pick(std::string_view list) {
        auto& known = lists_[std::string(list)];
        if (known.empty()) known = entries(list);
        return std::string(known[draw(known.size())]);
    }

    // The same slot gives the same name throughout a document: "P1" is one person.
    const std::string& actor(const std::string& slot) {
        std::string& name = cast_[slot];
        if (!name.empty()) return name;
        switch (slot[0]) {
        case 'P':
            name = pick("given_names.txt") + " " + pick("family_names.txt");
            break;
        case 'C':
            name = pick("large_cities.txt");
            break;
        case 'L':
            name = pick("countries.txt");
            break;
        case 'S':
            name = pick("states_short.txt");
            break;
        case 'T':
            name = pick("large_cities.txt");
            break;
        default:
            name = pick("organisations.txt");
            break;
        }
        return name;
    }

    void put(std::string_view words, std::string_view type, bool upper) {
        std::string_view prefix = "B-";
        for (const std::string_view word : words_of(words)) {
            lines_ += upper ? capitals(word) : std::string(word);
            lines_ += type.empty() ? "\tO" : "\t" + std::string(prefix) + std::string(type);
            lines_ += '\n';
            prefix = "I-";
        }
    }

    static std::string_view type_of_slot(char kind) {
        switch (kind) {
        case 'P':
            return "PER";
        case 'C':
        case 'S':
        case 'L':
            return "LOC";
        default:
            return "ORG";
        }
    }

    // Words as they stand; <P1> a person, <P1.> the surname, <C1> a city, <L1> a country, <S1> a
    // state in short, <O1> an organisation, <T1> a team by its city, <^…> in capitals, # a number.
    // A line that starts with ^ is all in capitals, % marks a line that opens a story.
    void write(std::string_view line) {
        const bool upper = line.starts_with('^');
        if (upper || line.starts_with('%')) line.remove_prefix(1);
        for (const std::string_view word : words_of(line)) {
            if (word.front() == '<') {
                slot(word.substr(1, word.size() - 2), upper);
            } else if (word == "#") {
                put(std::to_string(1 + draw(draw(2) == 0 ? 9 : 120)), "", upper);
            } else {
                put(word, "", upper);
            }
        }
        lines_ += '\n';
    }

    void slot(std::string_view inside, bool upper) {
        if (inside.starts_with('^')) upper = true, inside.remove_prefix(1);
        const bool surname = inside.ends_with('.');
        if (surname) inside.remove_suffix(1);
        std::string name = actor(std::string(inside));
        if (surname) name.erase(0, name.find(' ') + 1);
        put(name, type_of_slot(inside[0]), upper);
    }

    std::map<std::string, std::vector<std::string_view>> lists_;
    std::map<std::string, std::string> cast_;
    std::string lines_;
    std::uint64_t state_ = 88172645463325252;
};

} // namespace

std::vector<MarkedText> newswire_examples(std::size_t count) {
    Writer writer;
    std::vector<MarkedText> texts;
    for (std::size_t i = 0; i < count; ++i)
        texts.push_back(writer.document());
    return texts;
}

std::vector<MarkedText> in_capitals(std::span<const MarkedText> texts, std::size_t every) {
    std::vector<MarkedText> result;
    std::size_t sentence = 0;
    for (const MarkedText& text : texts) {
        const auto& tokens = text.text.tokens;
        for (std::size_t first = 0, last = 0; first < tokens.size(); first = last) {
            for (last = first + 1; last < tokens.size() && !tokens[last].sentence_start;)
                ++last;
            if (++sentence % every != 0) continue;
            MarkedText copy{std::make_unique<std::string>(capitals(*text.bytes)), {}, {}};
            copy.text.text = *copy.bytes;
            for (std::size_t i = first; i < last; ++i) {
                copy.text.tokens.push_back(make_token(*copy.bytes, tokens[i].begin, tokens[i].end));
                copy.text.tokens.back().sentence_start = i == first;
            }
            const auto begin = static_cast<std::uint32_t>(first);
            for (const Name& name : text.names)
                if (name.first >= first && name.last <= last)
                    copy.names.push_back({name.first - begin, name.last - begin, name.type});
            result.push_back(std::move(copy));
        }
    }
    return result;
}

} // namespace newshound
