// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/choose_tagger.hpp"

#include "indexer/tagger/rules_tagger.hpp"

namespace newshound {

const Tagger* choose_tagger(std::string_view language) {
    static const RulesTagger english(NameLists::built_in(), "en");
    static const RulesTagger german(NameLists::built_in(), "de");
    static const RulesTagger french(NameLists::built_in(), "fr");
    static const RulesTagger spanish(NameLists::built_in(), "es");
    static const RulesTagger dutch(NameLists::built_in(), "nl");
    if (language.empty() || language == "en") return &english;
    if (language == "de") return &german;
    if (language == "fr") return &french;
    if (language == "es") return &spanish;
    if (language == "nl") return &dutch;
    return nullptr;
}

} // namespace newshound
