// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/given_name_gender.hpp"

#include "common/text/table_reader.hpp"
#include "indexer/data/name_list_files.hpp"

#include <unordered_map>

namespace newshound {
namespace {

std::unordered_map<std::string_view, Gender> read_table() {
    std::unordered_map<std::string_view, Gender> table;
    for (const EmbeddedFile& file : name_list_files()) {
        if (file.name != "given_names.txt") continue;
        for (TableReader row(file.bytes); row.next();) {
            if (row.column(1) == "m") table.emplace(row.column(0), Gender::male);
            if (row.column(1) == "f") table.emplace(row.column(0), Gender::female);
        }
    }
    return table;
}

} // namespace

Gender gender_of(std::string_view name) {
    static const std::unordered_map<std::string_view, Gender> table = read_table();
    const auto at = table.find(name.substr(0, name.find(' ')));
    return at == table.end() ? Gender::unknown : at->second;
}

} // namespace newshound
