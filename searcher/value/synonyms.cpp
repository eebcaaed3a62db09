// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/synonyms.hpp"

#include "common/error.hpp"
#include "common/schema/analysis.hpp"
#include "common/text/sha256.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <fstream>

namespace newshound {
namespace {

std::vector<std::string> terms_of(std::string_view text) {
    std::vector<std::string> terms;
    for (Word& word : analyze(text))
        terms.push_back(std::move(word.term));
    return terms;
}

} // namespace

Synonyms Synonyms::parse(std::string_view text, const std::string& name) {
    Synonyms result;
    Sha256 sum;
    sum.add(text);
    result.sha256_ = sum.finish();
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.starts_with('#') || squeeze_space(line).empty()) continue;
        Group& group = result.groups_.emplace_back();
        while (!line.empty()) {
            const std::string_view member = line.substr(0, line.find(','));
            line.remove_prefix(std::min(line.size(), member.size() + 1));
            std::vector<std::string> terms = terms_of(member);
            if (terms.size() == 1)
                result.by_word_.emplace(bare_form(terms[0]), result.groups_.size() - 1);
            if (!terms.empty()) group.push_back(std::move(terms));
        }
        if (group.size() < 2)
            throw UsageError(name + ":" + std::to_string(number) +
                             ": a line of synonyms has two words or more, with commas between, as "
                             "in: Kiev, Kyiv");
    }
    return result;
}

Synonyms Synonyms::read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw SystemError("can't read " + path);
    std::string text(longest_synonym_file + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad()) throw SystemError("can't read " + path);
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.size() > longest_synonym_file)
        throw UsageError(path + " is too long for a list of synonyms; 16 MB at most");
    if (!is_utf8(text)) throw UsageError(path + " is not UTF-8");
    return parse(text, path);
}

std::vector<std::vector<std::string>> Synonyms::of(std::string_view term) const {
    std::vector<std::vector<std::string>> others;
    const std::string bare = bare_form(term);
    const auto [first, last] = by_word_.equal_range(bare);
    for (auto at = first; at != last; ++at)
        for (const std::vector<std::string>& each : groups_[at->second]) {
            const bool is_itself = each.size() == 1 && bare_form(each[0]) == bare;
            if (!is_itself && std::ranges::find(others, each) == others.end())
                others.push_back(each);
        }
    return others;
}

} // namespace newshound
