// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/choose_tagger.hpp"

#include "indexer/data/tagger_model_file.hpp"
#include "indexer/tagger/model_tagger.hpp"
#include "indexer/tagger/rules_tagger.hpp"

#include <memory>

namespace newshound {

namespace {

// The model's own tagger, or null when the program was built without a model.
std::unique_ptr<const Tagger> english_model() {
    for (const EmbeddedFile& file : tagger_model_file()) {
        if (file.name != "tagger.model") continue;
        static const Model model(file.bytes);
        return std::make_unique<ModelTagger>(model, NameLists::built_in());
    }
    return nullptr;
}

const Tagger& english() {
    static const RulesTagger rules(NameLists::built_in(), "en");
    static const std::unique_ptr<const Tagger> model = english_model();
    return model ? *model : rules;
}

} // namespace

const Tagger* choose_tagger(std::string_view language) {
    static const RulesTagger german(NameLists::built_in(), "de");
    static const RulesTagger french(NameLists::built_in(), "fr");
    static const RulesTagger spanish(NameLists::built_in(), "es");
    static const RulesTagger dutch(NameLists::built_in(), "nl");
    if (language.empty() || language == "en") return &english();
    if (language == "de") return &german;
    if (language == "fr") return &french;
    if (language == "es") return &spanish;
    if (language == "nl") return &dutch;
    return nullptr;
}

} // namespace newshound
