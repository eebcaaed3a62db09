// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/csv.hpp"

#include <algorithm>

namespace newshound {
namespace {

std::string without_apostrophe(std::string cell) {
    constexpr std::string_view formula = "=+-@\t\r";
    if (cell.size() > 1 && cell[0] == '\'' && formula.find(cell[1]) != formula.npos)
        cell.erase(0, 1);
    return cell;
}

} // namespace

// Takes one cell off the rest, up to the comma or line end behind it.
std::string CsvReader::cell() {
    if (!rest_.starts_with('"')) {
        const std::size_t end = std::min(rest_.find_first_of(",\n"), rest_.size());
        std::string plain(rest_.substr(0, end));
        rest_.remove_prefix(end);
        if (plain.ends_with('\r')) plain.pop_back();
        return without_apostrophe(std::move(plain));
    }
    std::string quoted;
    rest_.remove_prefix(1);
    while (!rest_.empty()) {
        const std::size_t end = std::min(rest_.find('"'), rest_.size());
        quoted += rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        if (!rest_.starts_with('"')) break; // two of them are one
        quoted += '"';
        rest_.remove_prefix(1);
    }
    rest_.remove_prefix(std::min(rest_.find_first_of(",\n"), rest_.size()));
    return without_apostrophe(std::move(quoted));
}

bool CsvReader::next(std::vector<std::string>& cells) {
    cells.clear();
    if (rest_.empty()) return false;
    cells.push_back(cell());
    while (rest_.starts_with(',')) {
        rest_.remove_prefix(1);
        cells.push_back(cell());
    }
    if (!rest_.empty()) rest_.remove_prefix(1); // the line end
    return true;
}

} // namespace newshound
