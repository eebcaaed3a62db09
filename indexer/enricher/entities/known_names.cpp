// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/known_names.hpp"

#include "common/error.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace newshound {

namespace {

// Words joined by single blanks, so that spacing in list and text does not matter.
std::string joined(const TokenizedText& text, std::size_t first, std::size_t last) {
    std::string words;
    for (std::size_t i = first; i < last; ++i) {
        if (i != first) words += ' ';
        words += text[i];
    }
    return words;
}

std::string_view take_field(std::string_view& line) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    const std::string_view field = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return field;
}

[[noreturn]] void fail(std::string_view path, std::size_t line, std::string_view why) {
    throw UsageError(std::string(path) + ":" + std::to_string(line) + ": " + std::string(why));
}

} // namespace

KnownNames::KnownNames(std::string_view bytes, std::string_view path) {
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        const TokenizedText words = tokenize(take_field(line));
        if (words.tokens.empty())
            fail(path, number, "the name is empty; write NAME<tab>TYPE<tab>CANONICAL");
        const std::string_view type = take_field(line);
        Known known;
        if (!from_string(type, known.type))
            fail(path, number,
                 "the type is '" + std::string(type) + "'; it must be person, org or place");
        const std::string_view canonical = take_field(line);
        if (!line.empty())
            fail(path, number, "more than three fields; write NAME<tab>TYPE<tab>CANONICAL");
        known.canonical = canonical.empty() ? words.text : canonical;
        std::size_t& longest = longest_[std::string(words[0])];
        longest = std::max(longest, words.tokens.size());
        names_.insert_or_assign(joined(words, 0, words.tokens.size()), std::move(known));
    }
}

KnownNames KnownNames::from_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.is_open() || stream.bad())
        throw SystemError("can't read the list of names '" + path + "': " + std::strerror(errno));
    return {bytes, path};
}

const KnownNames::Known* KnownNames::longest_at(const TokenizedText& text, std::size_t first,
                                                std::size_t& last) const {
    const auto longest = longest_.find(std::string(text[first]));
    if (longest == longest_.end()) return nullptr;
    for (last = std::min(first + longest->second, text.tokens.size()); last > first; --last) {
        const auto known = names_.find(joined(text, first, last));
        if (known != names_.end()) return &known->second;
    }
    return nullptr;
}

void KnownNames::apply(const TokenizedText& text, std::vector<Name>& names) const {
    if (empty()) return;
    std::vector<Name> listed;
    for (std::size_t i = 0; i < text.tokens.size();) {
        std::size_t last = i;
        const Known* known = longest_at(text, i, last);
        if (known == nullptr) {
            ++i;
            continue;
        }
        listed.push_back(
            {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(last), known->type});
        i = last;
    }
    std::vector<Name> kept;
    std::size_t next = 0;
    for (const Name& name : names) {
        while (next < listed.size() && listed[next].last <= name.first)
            ++next;
        if (next == listed.size() || listed[next].first >= name.last) kept.push_back(name);
    }
    kept.insert(kept.end(), listed.begin(), listed.end());
    std::ranges::sort(kept, {}, &Name::first);
    names = std::move(kept);
}

std::string_view KnownNames::canonical(std::string_view mention) const {
    if (empty()) return {};
    const TokenizedText words = tokenize(mention);
    const auto known = names_.find(joined(words, 0, words.tokens.size()));
    return known == names_.end() ? std::string_view() : std::string_view(known->second.canonical);
}

} // namespace newshound
