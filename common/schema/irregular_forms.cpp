// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/irregular_forms.hpp"

#include "common/schema/analysis.hpp"
#include "common/text/table_reader.hpp"

#include <algorithm>
#include <map>

namespace newshound {
namespace {

constexpr char one_way_mark = '>'; // behind a form that is a word of its own as well

struct Group {
    std::string base;
    std::vector<std::string> forms;
};

// Of one language. A word may be in several groups.
struct Table {
    std::vector<Group> groups;
    std::multimap<std::string, std::size_t, std::less<>> by_form; // groups that a form asks
    std::multimap<std::string, std::size_t, std::less<>> by_stem; // of the base
};

using Tables = std::map<std::string, Table, std::less<>>;

std::string_view cut_word(std::string_view& rest) {
    const std::size_t end = rest.find(' ');
    const std::string_view piece = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    return piece;
}

void add_row(const TableReader& row, Tables& tables) {
    const std::string language(row.column(0));
    Table& table = tables[language];
    const std::size_t number = table.groups.size();
    Group& group = table.groups.emplace_back();
    group.base = row.column(1);
    table.by_stem.emplace(stem(group.base, language), number);
    for (std::string_view rest = row.column(2); !rest.empty();) {
        std::string_view form = cut_word(rest);
        const bool is_one_way = form.ends_with(one_way_mark);
        if (is_one_way) form.remove_suffix(1);
        group.forms.emplace_back(form);
        if (!is_one_way) table.by_form.emplace(form, number);
    }
}

Tables read_tables() {
    Tables tables;
    for (const EmbeddedFile& file : irregular_form_lists())
        for (TableReader row(file.bytes); row.next();)
            add_row(row, tables);
    return tables;
}

} // namespace

IrregularForms irregular_forms(std::string_view term, std::string_view language) {
    static const Tables tables = read_tables();
    IrregularForms result;
    const auto table = tables.find(language);
    if (table == tables.end()) return result;
    std::vector<std::size_t> numbers;
    const auto take = [&](const auto& range) {
        for (auto at = range.first; at != range.second; ++at)
            if (std::ranges::find(numbers, at->second) == numbers.end())
                numbers.push_back(at->second);
    };
    take(table->second.by_form.equal_range(term));
    take(table->second.by_stem.equal_range(stem(term, language)));
    for (const std::size_t number : numbers) {
        const Group& group = table->second.groups[number];
        result.bases.push_back(group.base);
        std::ranges::copy(group.forms, std::back_inserter(result.forms));
    }
    return result;
}

} // namespace newshound
