// SPDX-License-Identifier: GPL-3.0-or-later
// newshound-country-names CITIES REGIONS: prints country_names.tsv, the names of countries and
// continents in the Unicode CLDR by way of ICU.
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <unicode/uversion.h>

#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

// The languages in which names are found in text, and their neighbours, as ISO 639-1.
constexpr const char* languages[] = {"ar", "ca", "cs", "da", "de", "el", "en", "es",
                                     "fi", "fr", "hu", "it", "ja", "ko", "nb", "nl",
                                     "pl", "pt", "ro", "ru", "sv", "tr", "uk", "zh"};

// Africa, Latin America, Europe … by their numbers in UN M49; without the Americas, as "Amerika" is
// the United States to most who write it.
constexpr const char* continents[] = {"002", "003", "005", "009", "013", "142", "150", "419"};

// Names that are those of another place as well: a state, a town, any island. To them come the
// towns and regions of the lists named on the command line, of which only an English name of a
// country stays one ("Luxembourg", but not the Danish "Columbia").
const std::set<std::string> ambiguous = {"Georgia", "Guinea", "Island", "Jersey"};

void read_places(const char* path, std::set<std::string>& places) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        places.insert(line.substr(0, line.find('\t')));
}

std::string name_in(const icu::Locale& country, const char* language) {
    icu::UnicodeString name;
    country.getDisplayCountry(icu::Locale(language), name);
    std::string utf8;
    name.toUTF8String(utf8);
    return utf8;
}

// "Hongkong (Sonderverwaltungsregion)" is no name that an article has; nor is a code.
bool is_written(const std::string& name) {
    return name.size() > 3 && name.find('(') == name.npos && name.find(" - ") == name.npos &&
           name.find("SAR") == name.npos && !ambiguous.contains(name);
}

} // namespace

int main(int count, char** paths) {
    std::set<std::string> places;
    for (int i = 1; i < count; ++i)
        read_places(paths[i], places);
    std::cout << "# Names of the countries and continents in the Unicode CLDR (ICU " U_ICU_VERSION
                 "), by make_country_names.cpp: the English one, then those of other languages\n"
                 "# that are no other country's. Unicode licence v3.\n";
    std::map<std::string, std::set<std::string>> names;  // English -> others
    std::map<std::string, std::set<std::string>> owners; // name -> English ones
    std::vector<const char*> codes(std::begin(continents), std::end(continents));
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code)
        codes.push_back(*code);
    for (const char* code : codes) {
        const icu::Locale country("", code);
        const std::string english = name_in(country, "en");
        if (!is_written(english)) continue;
        for (const char* language : languages) {
            const std::string name = name_in(country, language);
            owners[name].insert(english);
            if (name != english && is_written(name) && !places.contains(name))
                names[english].insert(name);
        }
    }
    for (const auto& [english, others] : names) {
        std::cout << english;
        for (const std::string& other : others)
            if (owners[other].size() == 1 && !names.contains(other)) std::cout << '\t' << other;
        std::cout << '\n';
    }
}
