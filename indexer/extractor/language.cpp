// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/language.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/language_detector.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

// ISO 639-1, as the Library of Congress lists it, with the macrolanguages' usual stand-ins.
constexpr std::string_view codes = " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo "
                                   "br bs ca ce ch co cr cs cu cv cy da de "
                                   "dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu "
                                   "gv ha he hi ho hr ht hu hy hz ia id "
                                   "ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks "
                                   "ku kv kw ky la lb lg li ln lo lt lu "
                                   "lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv "
                                   "ny oc oj om or os pa pi pl ps pt qu "
                                   "rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su "
                                   "sv sw ta te tg th ti tk tl tn to tr "
                                   "ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

struct Name {
    std::string_view name;
    std::string_view code;
};
constexpr std::array<Name, 38> names = {{
    {"english", "en"},    {"eng", "en"},      {"german", "de"},    {"deutsch", "de"},
    {"ger", "de"},        {"deu", "de"},      {"french", "fr"},    {"fre", "fr"},
    {"fra", "fr"},        {"francais", "fr"}, {"spanish", "es"},   {"spa", "es"},
    {"espanol", "es"},    {"italian", "it"},  {"ita", "it"},       {"italiano", "it"},
    {"portuguese", "pt"}, {"por", "pt"},      {"portugues", "pt"}, {"russian", "ru"},
    {"rus", "ru"},        {"polish", "pl"},   {"pol", "pl"},       {"dutch", "nl"},
    {"nld", "nl"},        {"dut", "nl"},      {"arabic", "ar"},    {"ara", "ar"},
    {"chinese", "zh"},    {"zho", "zh"},      {"chi", "zh"},       {"japanese", "ja"},
    {"jpn", "ja"},        {"iw", "he"},       {"in", "id"},        {"hindi", "hi"},
    {"cn", "zh"},         {"jp", "ja"},
}};

constexpr float agreed = 0.99F;       // the page says what its words tell
constexpr float less_for_few = 0.11F; // words, or several languages
constexpr float less_for_doubt = 0.36F;

// Norwegian is one language to readers and detectors.
std::string_view family(std::string_view code) {
    return code == "nb" || code == "nn" ? std::string_view("no") : code;
}

} // namespace

std::string language_code(std::string_view declared) {
    const std::string folded = fold_accents(squeeze_space(declared));
    const std::string primary = folded.substr(0, folded.find_first_of("-_,; "));
    const auto* name = std::ranges::find(names, primary, &Name::name);
    if (name != names.end()) return std::string(name->code);
    if (primary.size() != 2 || codes.find(" " + primary + " ") == codes.npos) return {};
    return std::string(family(primary));
}

std::optional<Candidate> page_language(const Candidates& declared, std::string_view text) {
    const Candidate* best = nullptr;
    std::string code;
    for (const Candidate* each : declared.of(Fact::language)) {
        code = language_code(each->value);
        if (code.empty()) continue;
        best = each;
        break;
    }
    const DetectedLanguage detected = detect_language(text);
    const bool told = detected.reliable && detected.percent >= 80 && text.size() >= 200;
    if (best && (!told || family(detected.code) == code)) {
        Candidate chosen = *best;
        chosen.value = code;
        if (told) chosen.confidence = agreed;
        return chosen;
    }
    if (detected.code.empty() || detected.code.size() > 2) return std::nullopt;
    const std::string rule = "words of the text";
    const float less = told ? 0 : detected.reliable ? less_for_few : less_for_doubt;
    return Candidate{Fact::language, std::string(family(detected.code)), rule, no_node,
                     confidence_of(rule, Fact::language) - less};
}

} // namespace newshound
