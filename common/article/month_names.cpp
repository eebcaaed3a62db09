// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/month_names.hpp"

#include "common/article/month_tables.hpp"
#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace newshound {
namespace {

std::vector<MonthName> read_names() {
    std::vector<MonthName> names;
    for (const EmbeddedFile& file : month_tables()) {
        for (TableReader row(file.bytes); row.next();) {
            const std::string_view number = row.column(1);
            const int month = number.size() == 2 ? 10 + (number[1] - '0') : number[0] - '0';
            names.push_back({row.column(0), month, row.column(2) == "short", row.column(3)});
        }
    }
    std::ranges::stable_sort(names, {}, &MonthName::name);
    return names;
}

struct FoldedName {
    std::string folded;
    const MonthName* name;
};

// One letter, as some scripts' names have when their vowel signs are folded away, is a word of
// other meanings.
std::vector<FoldedName> folded_names() {
    std::vector<FoldedName> folded;
    for (const MonthName& each : month_names())
        if (std::string plain = fold_accents(each.name); code_point_count(plain) > 1)
            folded.push_back({std::move(plain), &each});
    std::ranges::sort(folded, {}, &FoldedName::folded);
    return folded;
}

} // namespace

std::span<const MonthName> month_names() {
    static const std::vector<MonthName> names = read_names();
    return names;
}

bool is_of_language(const MonthName& name, std::string_view language) {
    for (std::string_view rest = name.languages; !rest.empty();) {
        const std::size_t blank = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, blank) == language) return true;
        rest.remove_prefix(std::min(blank + 1, rest.size()));
    }
    return false;
}

const MonthName* find_month_name(std::string_view word, std::string_view language) {
    // Not equal_range: clang 14 can't read the ranges of this standard library.
    const std::span<const MonthName> names = month_names();
    for (auto at = std::ranges::lower_bound(names, word, {}, &MonthName::name);
         at != names.end() && at->name == word; ++at)
        if (is_of_language(*at, language)) return &*at;
    return nullptr;
}

int month_named(std::string_view folded, std::string_view language) {
    static const std::vector<FoldedName> names = folded_names();
    int shared = 0;
    bool differ = false;
    for (auto at = std::ranges::lower_bound(names, folded, {}, &FoldedName::folded);
         at != names.end() && at->folded == folded; ++at) {
        if (is_of_language(*at->name, language)) return at->name->month;
        differ = differ || (shared != 0 && shared != at->name->month);
        shared = at->name->month;
    }
    return differ ? 0 : shared;
}

} // namespace newshound
