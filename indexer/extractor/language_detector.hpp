// SPDX-License-Identifier: GPL-3.0-or-later
// The language of a text by its words and letters: the room that knows CLD2.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

struct DetectedLanguage {
    std::string code;      // ISO 639-1 (3 letters where there is none); "" = can't be told
    int percent = 0;       // share of the text in it
    bool reliable = false; // CLD2's own judgement
};

// Reads at most the first 2 KiB of UTF-8 `text`. Safe from any thread.
DetectedLanguage detect_language(std::string_view text);

} // namespace newshound
