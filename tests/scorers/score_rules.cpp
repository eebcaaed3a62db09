// SPDX-License-Identifier: GPL-3.0-or-later
// Measures every rule of the extractor that a page declares or shows something by, on pages with
// truth: score_rules TRUTH.jsonl PAGES > confidences.tsv. TRUTH.jsonl has an object a line with
// `file` and, where known, title, author (names), date, outlet (names), lang, url; PAGES is the
// folder of the files. All that a rule gave counts, chosen or not: on how many pages, and on what
// share of them it was right. Prints indexer/data/words/confidences.tsv anew; the confidences stay
// as they are.
#include "common/article/date.hpp"
#include "common/article/outlet.hpp"
#include "common/article/outlet_registry.hpp"
#include "common/text/unicode.hpp"
#include "indexer/extractor/article_fields.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/extractor.hpp"
#include "indexer/extractor/names/name_list.hpp"
#include "indexer/extractor/page/charset.hpp"
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/source/page_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <set>

using namespace newshound;
using Json = nlohmann::json;

namespace {

struct Count {
    unsigned pages = 0;
    unsigned right = 0;
};
using Counts = std::map<const RuleConfidence*, Count>;

std::set<std::string> keys(const std::vector<std::string>& names) {
    std::set<std::string> keys;
    for (const std::string& name : names)
        keys.insert(letters_and_digits(name));
    return keys;
}

std::vector<std::string> list(const Json& value) {
    if (value.is_string()) return {value.get<std::string>()};
    return value.get<std::vector<std::string>>();
}

// "https://www.a.example/b/?c" -> "a.example/b"
std::string place(std::string_view address) {
    const std::string host = host_of(address);
    const std::size_t scheme = address.find("://");
    const std::size_t path = scheme == address.npos ? address.npos : address.find('/', scheme + 3);
    std::string rest(path == address.npos ? "" : address.substr(path));
    rest.resize(std::min(rest.find_first_of("?#"), rest.size()));
    while (rest.ends_with('/'))
        rest.pop_back();
    return host + rest;
}

std::string day_of(const std::string& value) {
    std::optional<Date> date = parse_iso_date(value);
    if (!date)
        if (const auto printed = find_date(value, {})) date = printed->date;
    return date ? to_iso(*date).substr(0, 10) : "";
}

// Nothing where the truth does not tell.
std::optional<bool> is_right(const Json& truth, Fact fact, const std::string& value) {
    const auto given = [&](const char* key) { return truth.contains(key) && !truth[key].empty(); };
    if (fact == Fact::title && given("title"))
        return letters_and_digits(value) == letters_and_digits(truth["title"].get<std::string>());
    if (fact == Fact::authors && given("author")) {
        const NameList names = read_names(value, false);
        return keys(names.people.empty() ? names.desks : names.people) ==
               keys(list(truth["author"]));
    }
    if (fact == Fact::published && given("date"))
        return day_of(value) == truth["date"].get<std::string>();
    if (fact == Fact::outlet && given("outlet")) {
        for (const std::string& name : list(truth["outlet"]))
            if (outlet_key(name) == outlet_key(value)) return true;
        return false;
    }
    if (fact == Fact::language && given("lang"))
        return to_lower(value).substr(0, 2) == truth["lang"].get<std::string>().substr(0, 2);
    if (fact == Fact::url && given("url"))
        return place(value) == place(truth["url"].get<std::string>());
    return std::nullopt;
}

void score_page(const Page& page, const Json& truth, const OutletRegistry& outlets,
                Counts& counts) {
    std::map<const RuleConfidence*, bool> right; // once a page and row: the first that it gave
    const auto take = [&](std::string_view rule, Fact fact, const std::string& value) {
        const RuleConfidence* row = find_confidence(rule, fact);
        if (!row || right.contains(row)) return;
        if (const std::optional<bool> is = is_right(truth, fact, value)) right.emplace(row, *is);
    };
    HtmlDocument document(decode_page(page.bytes, "").text);
    const PageReading reading = begin_reading(document, page);
    for (const Candidate& each : reading.declared.all())
        take(each.rule, each.fact, each.value);
    // What a page shows: where it was chosen.
    for (const Found& each : extract(page, outlets).article.found)
        for (const RuleConfidence& row : rule_confidences())
            if (to_string(row.fact) == each.field && find_confidence(each.rule, row.fact) == &row)
                take(each.rule, row.fact, each.value);
    for (const auto& [row, is] : right) {
        ++counts[row].pages;
        counts[row].right += is;
    }
}

void print(const Counts& counts) {
    std::cout
        << "# How sure the extractor is of what its rules give (indexer/extractor/confidence.hpp),"
           " and how often they\n# were right on pages with truth"
           " (tests/scorers/score_rules.cpp, which writes this file).\n"
           "# rule\tfield\tconfidence\tpages\tright\n";
    for (const RuleConfidence& row : rule_confidences()) {
        char text[64];
        std::snprintf(text, sizeof text, "%.2f", static_cast<double>(row.value));
        std::cout << row.rule << '\t' << to_string(row.fact) << '\t' << text;
        if (const auto at = counts.find(&row); at != counts.end()) {
            const double share =
                static_cast<double>(at->second.right) / static_cast<double>(at->second.pages);
            std::snprintf(text, sizeof text, "\t%u\t%.2f", at->second.pages, share);
            std::cout << text;
        }
        std::cout << '\n';
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: score_rules TRUTH.jsonl PAGES\n";
        return 2;
    }
    const OutletRegistry outlets;
    Counts counts;
    std::ifstream truths(argv[1]);
    for (std::string line; std::getline(truths, line);) {
        const Json truth = Json::parse(line);
        Page page;
        const std::string path = std::string(argv[2]) + "/" + truth["file"].get<std::string>();
        if (const std::string why = read_page_file(path, page_limits::bytes, page); !why.empty()) {
            std::cerr << "can't read " << path << ": " << why << "\n";
            return 2;
        }
        score_page(page, truth, outlets, counts);
    }
    print(counts);
}
