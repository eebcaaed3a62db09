// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/main_text.hpp"

#include "common/text/unicode.hpp"

namespace newshound {

MainText main_text(const HtmlDocument& document, const MainTextHints&) {
    MainText result;
    for (NodeId id = 0; id < document.size(); ++id) {
        if (document[id].tag != Tag::p) continue;
        std::string block;
        for (NodeId inner = id; inner < document[id].end; ++inner) {
            if (document[inner].tag != Tag::text) continue;
            block += document[inner].text;
            result.kept.push_back(inner);
        }
        block = squeeze_space(block);
        if (block.size() < 80) continue;
        if (!result.text.empty()) result.text += "\n\n";
        result.text += block;
        id = document[id].end - 1;
    }
    result.confidence = 0.3F;
    return result;
}

} // namespace newshound
