// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/candidate.hpp"

#include "indexer/extractor/page/control_signs.hpp"
#include "indexer/extractor/page/html_entities.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {

std::string_view to_string(Fact fact) {
    constexpr std::array<std::string_view, 13> names = {
        "title", "authors", "published", "updated",     "captured", "outlet", "lang",
        "url",   "section", "keywords",  "description", "image",    "text"};
    return names[static_cast<std::size_t>(fact)];
}

std::optional<Fact> fact_named(std::string_view name) {
    for (unsigned number = 0; number <= static_cast<unsigned>(Fact::article_body); ++number)
        if (to_string(static_cast<Fact>(number)) == name) return static_cast<Fact>(number);
    return std::nullopt;
}

namespace {

std::string plain(std::string_view line) {
    return squeezed(without_control_signs(unescape_entities(line)));
}

} // namespace

void Candidates::add(Fact fact, std::string_view value, std::string_view rule, NodeId element,
                     float confidence) {
    const bool list = fact == Fact::authors || fact == Fact::keywords;
    std::uint16_t& count = counts_[static_cast<std::size_t>(fact)];
    if (count >= (list ? 256 : 32)) return;
    std::string lines;
    // A list keeps its lines.
    for (std::size_t start = 0; start <= value.size();) {
        const std::size_t end = std::min(value.find('\n', start), value.size());
        const std::string line = plain(value.substr(start, end - start));
        if (!line.empty()) lines += (lines.empty() ? "" : "\n") + line;
        start = end + 1;
    }
    if (lines.empty()) return;
    ++count;
    all_.push_back({fact, std::move(lines), std::string(rule), element, confidence});
}

std::vector<const Candidate*> Candidates::of(Fact fact) const {
    std::vector<const Candidate*> found;
    for (const Candidate& each : all_)
        if (each.fact == fact) found.push_back(&each);
    std::ranges::stable_sort(found, std::greater<>(), &Candidate::confidence);
    return found;
}

const Candidate* Candidates::best(Fact fact) const {
    const Candidate* best = nullptr;
    for (const Candidate& each : all_)
        if (each.fact == fact && (!best || each.confidence > best->confidence)) best = &each;
    return best;
}

} // namespace newshound
