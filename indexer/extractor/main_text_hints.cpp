// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/main_text_hints.hpp"

namespace newshound {

MainTextHints hints_of(const PageReading& reading) {
    const auto declared = [&](Fact fact) {
        const Candidate* const best = reading.declared.best(fact);
        return best == nullptr ? std::string_view() : std::string_view(best->value);
    };
    return {reading.headline.text, reading.headline.heading, declared(Fact::article_body),
            declared(Fact::description)};
}

} // namespace newshound
