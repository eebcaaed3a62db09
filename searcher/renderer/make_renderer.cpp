// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/make_renderer.hpp"

#include "common/text/fault.hpp"
#include "searcher/renderer/atom_renderer.hpp"
#include "searcher/renderer/bibtex_renderer.hpp"
#include "searcher/renderer/bulk_renderer.hpp"
#include "searcher/renderer/csl_renderer.hpp"
#include "searcher/renderer/csv_renderer.hpp"
#include "searcher/renderer/fields_renderer.hpp"
#include "searcher/renderer/id_renderer.hpp"
#include "searcher/renderer/json_renderer.hpp"
#include "searcher/renderer/kwic_renderer.hpp"
#include "searcher/renderer/overview_table.hpp"
#include "searcher/renderer/quotation_renderer.hpp"
#include "searcher/renderer/ris_renderer.hpp"
#include "searcher/renderer/terminal_renderer.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

struct Format {
    std::string_view name;
    Detail detail;
    std::unique_ptr<Renderer> (*make)(std::ostream& out, const Terminal& terminal);
    bool shows_notes = false;
};

template <class Kind>
std::unique_ptr<Renderer> plain(std::ostream& out, const Terminal&) {
    return std::make_unique<Kind>(out);
}

template <class Kind>
std::unique_ptr<Renderer> for_terminal(std::ostream& out, const Terminal& terminal) {
    return std::make_unique<Kind>(out, terminal);
}

constexpr Format formats[] = {
    {"text", Detail::snippet, for_terminal<TerminalRenderer>, true},
    {"json", Detail::full, plain<JsonRenderer>, true},
    {"ndjson", Detail::full, plain<NdjsonRenderer>},
    {"csv", Detail::snippet, plain<CsvRenderer>},
    {"ids", Detail::id, plain<IdRenderer>},
    {"kwic", Detail::matches, for_terminal<KwicRenderer>},
    {"ris", Detail::full, plain<RisRenderer>},
    {"bibtex", Detail::full, plain<BibtexRenderer>},
    {"atom", Detail::full, plain<AtomRenderer>},
    {"csl-json", Detail::full, plain<CslRenderer>},
    {"bulk", Detail::full, plain<BulkRenderer>},
};

const Format& format_named(std::string_view name) {
    return *std::ranges::find(formats, name, &Format::name);
}

} // namespace

std::span<const std::string_view> result_formats() {
    static const auto names = [] {
        std::array<std::string_view, std::size(formats)> list;
        std::ranges::transform(formats, list.begin(), &Format::name);
        return list;
    }();
    return names;
}

Detail detail_of(std::string_view format) {
    return format_named(format).detail;
}

bool shows_notes(std::string_view format) {
    return format_named(format).shows_notes;
}

std::unique_ptr<Renderer> make_renderer(std::string_view format, std::ostream& out,
                                        const Terminal& terminal) {
    return format_named(format).make(out, terminal);
}

namespace {

// The rows of CSV have not all fields, those of the others have.
std::vector<std::string> without_all(std::string_view format,
                                     const std::vector<std::string>& fields) {
    if (fields != std::vector<std::string>{"all"}) return fields;
    if (format != "csv") return {};
    return {row_fields().begin(), row_fields().end()};
}

} // namespace

Detail detail_of(std::string_view format, const std::vector<std::string>& fields, bool quotations) {
    if (quotations) return Detail::full;
    const std::vector<std::string> chosen = without_all(format, fields);
    if (chosen.empty()) return detail_of(format);
    return need_whole_articles(chosen) ? Detail::full : Detail::card;
}

std::unique_ptr<Renderer> answer_renderer(std::string_view format, std::ostream& out,
                                          const Terminal& terminal,
                                          const std::vector<std::string>& names, bool quotations) {
    const std::vector<std::string> fields = without_all(format, names);
    if (quotations && !names.empty()) throw usage_fault("fields-of-quotations");
    if (quotations) return make_quotation_renderer(format, out, terminal);
    return fields.empty() ? make_renderer(format, out, terminal)
                          : make_fields_renderer(format, out, fields);
}

std::unique_ptr<Renderer> answer_renderer(std::string_view format, std::ostream& out,
                                          const Terminal& terminal,
                                          const std::vector<std::string>& fields,
                                          const SearchRequest& request) {
    if (fields.empty())
        if (std::unique_ptr<Renderer> table = overview_table(format, out, request)) return table;
    return answer_renderer(format, out, terminal, fields, request.quotations);
}

} // namespace newshound
