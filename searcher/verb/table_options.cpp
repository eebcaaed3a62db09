// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/table_options.hpp"

#include "common/error.hpp"
#include "common/program/options.hpp"
#include "searcher/answer/search_options.hpp"
#include "searcher/renderer/fields_renderer.hpp"

#include <ostream>

namespace newshound {

std::vector<std::string> chosen_fields(const Options& options) {
    if (!options.has("fields")) return {};
    std::vector<std::string> fields = listed(options.text("fields"));
    if (fields.empty()) throw UsageError("--fields takes names of fields, as in --fields id,title");
    return fields;
}

void declare_fields(Options& options) {
    std::vector<std::string_view> names(row_fields().begin(), row_fields().end());
    names.push_back("all");
    options
        .value("fields", "NAMES",
               "only these fields of each result, joined by commas, for json, ndjson and csv: {}")
        .some_of(names);
}

void declare_bom(Options& options) {
    options.flag("bom", "begin CSV with a byte order mark, by which Excel knows UTF-8");
}

void write_bom(std::ostream& out, const Options& options, std::string_view format) {
    if (!options.has("bom")) return;
    if (format != "csv") throw UsageError("--bom goes with --format csv");
    out << "\xEF\xBB\xBF";
}

} // namespace newshound
