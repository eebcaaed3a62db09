// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/taggers.hpp"

#include "indexer/data/name_list_files.hpp"
#include "indexer/data/tagger_model_file.hpp"
#include "indexer/tagger/model_tagger.hpp"
#include "indexer/tagger/rules_tagger.hpp"

namespace newshound {
namespace {

// Null when the program was built without one.
std::unique_ptr<const Model> packed_model() {
    for (const EmbeddedFile& file : tagger_model_file())
        if (file.name == "tagger.model")
            return std::make_unique<Model>(file.bytes, Model::Origin::program);
    return nullptr;
}

} // namespace

Taggers::Taggers() : lists_(name_list_files()), model_(packed_model()) {
    if (model_) taggers_.emplace_back("en", std::make_unique<ModelTagger>(*model_, lists_));
    for (const std::string_view language : {"en", "de", "fr", "es", "nl"}) {
        if (language != "en" || !model_)
            taggers_.emplace_back(language, std::make_unique<RulesTagger>(lists_, language));
    }
}

Taggers::~Taggers() = default;

const Tagger* Taggers::find(std::string_view language) const {
    const std::string_view wanted = language.empty() ? "en" : language;
    for (const auto& [each, tagger] : taggers_)
        if (each == wanted) return tagger.get();
    return nullptr;
}

} // namespace newshound
