// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/language_detector.hpp"

#include "common/text/utf8.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace newshound {

DetectedLanguage detect_language(std::string_view text) {
    const std::string sample(utf8_prefix(text, 2048));
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language languages[3];
    int percents[3];
    double scores[3];
    int bytes = 0;
    bool reliable = false;
    const CLD2::Language language =
        CLD2::ExtDetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), true, &hints,
                                       0, languages, percents, scores, nullptr, &bytes, &reliable);
    if (language == CLD2::UNKNOWN_LANGUAGE) return {};
    std::string code = CLD2::LanguageCode(language);
    code.resize(std::min(code.find('-'), code.size()));
    // CLD2 keeps codes that ISO 639-1 has withdrawn.
    if (code == "iw") code = "he";
    return {code, percents[0], reliable};
}

} // namespace newshound
