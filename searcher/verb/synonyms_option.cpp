// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/synonyms_option.hpp"

#include "common/program/options.hpp"

namespace newshound {

void declare_synonyms(Options& options) {
    options.value("synonyms", "FILE",
                  "words to take for the same, a group a line with commas between, as in: Kiev, "
                  "Kyiv");
}

std::shared_ptr<const Synonyms> synonyms_of(const Options& options) {
    if (!options.has("synonyms")) return nullptr;
    return std::make_shared<const Synonyms>(Synonyms::read(options.text("synonyms")));
}

} // namespace newshound
