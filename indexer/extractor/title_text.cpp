// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/title_text.hpp"

#include "common/article/outlet.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

// Some pages declare their headline as their publisher, beside the outlet.
bool is_headline(std::string_view name, const Candidates& declared) {
    constexpr std::size_t least_words = 4;
    if (count_words(name) < least_words) return false;
    const std::string key = letters_and_digits(name);
    const auto says = [&](const Candidate* each) { return letters_and_digits(each->value) == key; };
    return std::ranges::any_of(declared.of(Fact::title), says) &&
           !std::ranges::all_of(declared.of(Fact::outlet), says);
}

constexpr std::array<std::string_view, 12> separators = {
    " | ", " - ", " -- ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", "｜", " ｜ "};

} // namespace

std::size_t count_words(std::string_view text) {
    return text.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

std::string without_leading_signs(std::string_view text) {
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view sign : {" ", "|", ":", "-", "–", "—", "•", "·", "»", "/"}) {
            if (!text.starts_with(sign)) continue;
            text.remove_prefix(sign.size());
            cut = true;
        }
    }
    return std::string(text);
}

float confirmation(const std::string& heading, const std::string& declared) {
    if (heading.empty() || declared.empty()) return 0;
    if (heading == declared) return 1;
    const std::size_t shorter = std::min(heading.size(), declared.size());
    const std::size_t longer = std::max(heading.size(), declared.size());
    if (shorter >= 8 && (heading.starts_with(declared) || declared.starts_with(heading)))
        return 0.7F + 0.25F * static_cast<float>(shorter) / static_cast<float>(longer);
    if (shorter >= 12 &&
        (heading.find(declared) != heading.npos || declared.find(heading) != declared.npos))
        return 0.6F + 0.25F * static_cast<float>(shorter) / static_cast<float>(longer);
    return 0;
}

float overlap(std::string_view a, std::string_view b) {
    const auto words = [](std::string_view text) {
        std::vector<std::string> list;
        const std::string folded = fold_accents(text);
        for (std::size_t start = 0; start < folded.size();) {
            const std::size_t end = std::min(folded.find(' ', start), folded.size());
            std::string word =
                letters_and_digits(std::string_view(folded).substr(start, end - start));
            if (!word.empty()) list.push_back(std::move(word));
            start = end + 1;
        }
        std::ranges::sort(list);
        return list;
    };
    const std::vector<std::string> left = words(a);
    const std::vector<std::string> right = words(b);
    std::vector<std::string> common;
    std::ranges::set_intersection(left, right, std::back_inserter(common));
    if (left.empty() || right.empty()) return 0;
    return 2.0F * static_cast<float>(common.size()) /
           static_cast<float>(left.size() + right.size());
}

std::vector<std::string_view> title_parts(std::string_view title) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t at = 0; at < title.size(); ++at) {
        if (title[at] != ' ' && title[at] != '\xEF') continue;
        for (const std::string_view separator : separators) {
            if (!title.substr(at).starts_with(separator)) continue;
            parts.push_back(title.substr(start, at - start));
            start = at + separator.size();
            at = start - 2; // the blank that ends one may start the next
            break;
        }
    }
    parts.push_back(title.substr(std::min(start, title.size())));
    std::erase(parts, "");
    return parts;
}

SiteNames::SiteNames(const Candidates& declared, std::string_view host)
    : whole_(letters_and_digits(host)),
      first_(letters_and_digits(host.substr(0, host.rfind('.')))) {
    for (const Candidate* each : declared.of(Fact::outlet))
        if (!is_headline(each->value, declared)) add(each->value);
    for (const Candidate* each : declared.of(Fact::section))
        sections_.push_back(letters_and_digits(each->value));
}

void SiteNames::add(std::string_view name) {
    constexpr std::size_t most_words = 6; // some pages declare their headline as their publisher
    if (count_words(name) > most_words) return;
    if (std::string key = outlet_key(name); !key.empty()) declared_.push_back(std::move(key));
}

bool SiteNames::holds_section(std::string_view name) const {
    return std::ranges::find(sections_, letters_and_digits(name)) != sections_.end();
}

bool SiteNames::holds(std::string_view name) const {
    constexpr std::size_t longest_name = 100;
    if (name.size() > longest_name) return false;
    const std::string key = outlet_key(name);
    if (key.empty()) return false;
    if (std::ranges::find(declared_, key) != declared_.end()) return true;
    // "Example Post Online": the word stands in titles alone.
    for (const std::string_view word : {"online", "homepage", "website"})
        if (key.ends_with(word) &&
            std::ranges::find(declared_, key.substr(0, key.size() - word.size())) !=
                declared_.end())
            return true;
    if (whole_.empty()) return false;
    const std::string plain = letters_and_digits(name);
    return plain == whole_ || plain == first_ || key == first_ ||
           (plain.size() >= 5 && first_.ends_with(plain));
}

bool names_site(std::string_view name, const Candidates& declared, std::string_view host) {
    return SiteNames(declared, host).holds(name);
}

} // namespace newshound
