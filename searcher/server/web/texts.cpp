// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/texts.hpp"

#include "common/text/ascii.hpp"
#include "common/text/filled.hpp"
#include "searcher/server/web/web_files.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <unordered_map>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 3> codes = {"en", "de", "fr"};
constexpr std::array<std::string_view, 3> thousands = {",", ".", "\u202F"};
constexpr std::array<std::string_view, 3> decimal = {".", ",", ","};

using Row = std::array<std::string_view, codes.size()>;

// The bytes of texts.tsv live as long as the program, so the table holds views of them.
std::unordered_map<std::string_view, Row> read_table(std::string_view tsv) {
    std::unordered_map<std::string_view, Row> table;
    while (!tsv.empty()) {
        const std::size_t end = tsv.find('\n');
        std::string_view line = tsv.substr(0, end);
        tsv.remove_prefix(end == tsv.npos ? tsv.size() : end + 1);
        if (line.empty() || line.starts_with('#')) continue;
        const std::size_t tab = line.find('\t');
        const std::string_view key = line.substr(0, tab);
        Row row;
        for (std::string_view& cell : row) {
            line.remove_prefix(std::min(line.find('\t'), line.size() - 1) + 1);
            cell = line.substr(0, line.find('\t'));
        }
        table.emplace(key, row);
    }
    return table;
}

const std::unordered_map<std::string_view, Row>& table() {
    static const auto rows = read_table(find_web_file("texts.tsv")->bytes);
    return rows;
}

std::size_t column_of(std::string_view language) {
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (codes[i] == language) return i;
    return codes.size();
}

// "q=0.8" of a language range; 1 where it has none.
double weight_of(std::string_view range) {
    const std::size_t at = range.find("q=");
    double weight = 1;
    if (at != range.npos)
        std::from_chars(range.data() + at + 2, range.data() + range.size(), weight);
    return weight;
}

} // namespace

Texts::Texts(std::string_view language) : column_(column_of(language)) {
    if (column_ == codes.size()) column_ = 0;
}

std::span<const std::string_view> Texts::languages() {
    return codes;
}

std::string_view Texts::choose(std::string_view accept_language) {
    std::string_view best = codes[0];
    double best_weight = 0;
    while (!accept_language.empty()) {
        const std::size_t end = std::min(accept_language.find(','), accept_language.size());
        const std::string_view range = trimmed(accept_language.substr(0, end));
        accept_language.remove_prefix(std::min(end + 1, accept_language.size()));
        const std::size_t column = column_of(range.substr(0, range.find_first_of("-; ")));
        const double weight = weight_of(range);
        if (column == codes.size() || weight <= best_weight) continue;
        best = codes[column];
        best_weight = weight;
    }
    return best;
}

std::string_view Texts::language() const {
    return codes[column_];
}

std::string_view Texts::operator()(std::string_view key) const {
    const auto at = table().find(key);
    return at == table().end() ? key : at->second[column_];
}

std::string Texts::operator()(std::string_view key,
                              std::initializer_list<std::string_view> values) const {
    return filled((*this)(key), values);
}

std::string Texts::count(std::string_view key, std::uint64_t amount) const {
    return (*this)(std::string(key) + (amount == 1 ? ".one" : ".many"), {number(amount)});
}

std::string Texts::number(std::uint64_t amount) const {
    std::string digits = std::to_string(amount);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, thousands[column_]);
    return digits;
}

std::string Texts::share(double share) const {
    std::array<char, 32> buffer{};
    const double percent = share * 100;
    std::snprintf(buffer.data(), buffer.size(), percent < 10 ? "%.1f" : "%.0f", percent);
    std::string text = buffer.data();
    if (const std::size_t point = text.find('.'); point != text.npos)
        text.replace(point, 1, decimal[column_]);
    return text + "\u00A0%";
}

std::string Texts::date(const Date& date) const {
    const std::string year = std::to_string(date.year);
    if (date.precision == Precision::year) return year;
    const std::string_view month = (*this)("month." + std::to_string(date.month));
    if (date.precision == Precision::month) return std::string(month) + " " + year;
    return (*this)("date.day", {std::to_string(date.day), month, year});
}

std::string Texts::language_name(std::string_view code) const {
    const std::string key = "lang." + std::string(code);
    const std::string_view name = (*this)(key);
    return std::string(name == key ? code : name);
}

} // namespace newshound
