// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/fields_renderer.hpp"

#include "common/text/escape.hpp"
#include "common/text/fault.hpp"
#include "common/text/json.hpp"
#include "searcher/renderer/json_renderer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <ostream>

namespace newshound {
namespace {

std::string date_text(const std::optional<Date>& date) {
    return date ? to_iso(*date) : "";
}

using Texts = std::vector<std::string>;

struct RowField {
    enum class Kind : std::uint8_t { text, number, list }; // of the first two "" is null

    std::string_view name;
    Texts (*values)(const Result&); // one, but of a list
    Kind kind = Kind::text;
    bool is_of_whole = false; // is not in Detail::card
};

using enum RowField::Kind;

constexpr RowField fields[] = {
    {"id", [](const Result& r) { return Texts{r.id}; }},
    {"version", [](const Result& r) { return Texts{std::to_string(r.version)}; }, number},
    {"score", [](const Result& r) { return Texts{std::to_string(r.score)}; }, number},
    {"title", [](const Result& r) { return Texts{r.article.title}; }},
    {"outlet", [](const Result& r) { return Texts{r.article.outlet}; }},
    {"authors", [](const Result& r) { return r.article.authors; }, list},
    {"published", [](const Result& r) { return Texts{date_text(r.article.published)}; }},
    {"updated", [](const Result& r) { return Texts{date_text(r.article.updated)}; }},
    {"captured", [](const Result& r) { return Texts{date_text(r.article.captured)}; }},
    {"indexed", [](const Result& r) { return Texts{date_text(r.indexed)}; }},
    {"lang", [](const Result& r) { return Texts{r.article.language}; }},
    {"section", [](const Result& r) { return Texts{r.article.section}; }},
    {"wire", [](const Result& r) { return Texts{r.article.wire}; }},
    {"url", [](const Result& r) { return Texts{r.article.url}; }},
    {"file", [](const Result& r) { return Texts{r.article.origin.path}; }},
    {"story", [](const Result& r) { return Texts{r.story}; }},
    {"copies", [](const Result& r) { return Texts{std::to_string(r.copies)}; }, number},
    {"versions", [](const Result& r) { return Texts{std::to_string(r.versions)}; }, number},
    {"previous",
     [](const Result& r) { return Texts{r.previous == 0 ? "" : std::to_string(r.previous)}; },
     number},
    {"folded", [](const Result& r) { return Texts{std::to_string(r.folded)}; }, number},
    {"description", [](const Result& r) { return Texts{r.article.description}; }, text, true},
    {"keywords", [](const Result& r) { return r.article.keywords; }, list, true},
    {"persons", [](const Result& r) { return marked_names(r.article, EntityType::person); }, list,
     true},
    {"orgs", [](const Result& r) { return marked_names(r.article, EntityType::org); }, list, true},
    {"places", [](const Result& r) { return marked_names(r.article, EntityType::place); }, list,
     true},
    {"text", [](const Result& r) { return Texts{r.article.text}; }, text, true},
};

std::string all() {
    std::string list;
    for (const RowField& each : fields)
        list.append(list.empty() ? "" : ", ").append(each.name);
    return list;
}

const RowField& field_named(const std::string& name) {
    const auto* at = std::ranges::find(fields, name, &RowField::name);
    if (at != std::end(fields)) return *at;
    throw usage_fault("no-row-field", {name, all()}, name, row_fields());
}

std::string json_value(const RowField& field, const Result& result) {
    const Texts values = field.values(result);
    if (field.kind == list) return Json(values).text();
    if (values.front().empty()) return "null";
    return field.kind == number ? values.front() : Json(values.front()).text();
}

std::string json_row(const std::vector<const RowField*>& chosen, const Result& result) {
    std::string row;
    for (const RowField* field : chosen)
        row.append(row.empty() ? "{" : ",")
            .append("\"")
            .append(field->name)
            .append("\":")
            .append(json_value(*field, result));
    return row + "}";
}

std::string csv_cell(const RowField& field, const Result& result) {
    std::string joined;
    for (const std::string& each : field.values(result))
        joined += (joined.empty() ? "" : "; ") + each;
    return escape_csv(joined);
}

class CsvRows : public Renderer {
  public:
    CsvRows(std::ostream& out, std::vector<const RowField*> chosen)
        : Renderer(out), chosen_(std::move(chosen)) {}

    void begin(const Summary&) override {
        write([](const RowField& field) { return std::string(field.name); });
    }
    void take(const Result& result) override {
        write([&](const RowField& field) { return csv_cell(field, result); });
    }
    void end() override {}

  private:
    void write(const auto& cell) {
        line_.clear();
        for (std::size_t i = 0; i < chosen_.size(); ++i)
            line_.append(i == 0 ? "" : ",").append(cell(*chosen_[i]));
        line_ += "\r\n";
        out().write(line_.data(), static_cast<std::streamsize>(line_.size()));
    }

    std::vector<const RowField*> chosen_;
    std::string line_;
};

} // namespace

std::span<const std::string_view> row_fields() {
    static const auto names = [] {
        std::array<std::string_view, std::size(fields)> list;
        std::ranges::transform(fields, list.begin(), &RowField::name);
        return list;
    }();
    return names;
}

bool need_whole_articles(const std::vector<std::string>& names) {
    return std::ranges::any_of(fields, [&](const RowField& field) {
        return field.is_of_whole && std::ranges::find(names, field.name) != names.end();
    });
}

std::unique_ptr<Renderer> make_fields_renderer(std::string_view format, std::ostream& out,
                                               const std::vector<std::string>& names) {
    std::vector<const RowField*> chosen;
    for (const std::string& name : names)
        chosen.push_back(&field_named(name));
    if (chosen.empty()) throw usage_fault("fields-names", {all()});
    if (format == "csv") return std::make_unique<CsvRows>(out, std::move(chosen));
    const auto row = [chosen](const Result& result) { return json_row(chosen, result); };
    if (format == "ndjson") return std::make_unique<NdjsonRenderer>(out, row);
    if (format == "json") return std::make_unique<JsonRenderer>(out, row);
    throw usage_fault("fields-format", {std::string(format)});
}

} // namespace newshound
