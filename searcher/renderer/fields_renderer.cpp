// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/fields_renderer.hpp"

#include "common/error.hpp"
#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "common/text/nearest.hpp"
#include "searcher/renderer/json_renderer.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace newshound {
namespace {

std::string date_text(const std::optional<Date>& date) {
    return date ? to_iso(*date) : "";
}

std::string authors_text(const Article& article) {
    std::string text;
    for (const std::string& author : article.authors)
        text += (text.empty() ? "" : "; ") + author;
    return text;
}

struct RowField {
    std::string_view name;
    std::string (*text)(const Result&);
    bool is_number = false; // "" is null
};

constexpr RowField fields[] = {
    {"id", [](const Result& r) { return r.id; }},
    {"version", [](const Result& r) { return std::to_string(r.version); }, true},
    {"score", [](const Result& r) { return std::to_string(r.score); }, true},
    {"title", [](const Result& r) { return r.article.title; }},
    {"outlet", [](const Result& r) { return r.article.outlet; }},
    {"authors", [](const Result& r) { return authors_text(r.article); }},
    {"published", [](const Result& r) { return date_text(r.article.published); }},
    {"updated", [](const Result& r) { return date_text(r.article.updated); }},
    {"captured", [](const Result& r) { return date_text(r.article.captured); }},
    {"indexed", [](const Result& r) { return date_text(r.indexed); }},
    {"lang", [](const Result& r) { return r.article.language; }},
    {"section", [](const Result& r) { return r.article.section; }},
    {"wire", [](const Result& r) { return r.article.wire; }},
    {"url", [](const Result& r) { return r.article.url; }},
    {"file", [](const Result& r) { return r.article.origin.path; }},
    {"story", [](const Result& r) { return r.story; }},
    {"copies", [](const Result& r) { return std::to_string(r.copies); }, true},
    {"versions", [](const Result& r) { return std::to_string(r.versions); }, true},
    {"previous", [](const Result& r) { return r.previous == 0 ? "" : std::to_string(r.previous); },
     true},
    {"folded", [](const Result& r) { return std::to_string(r.folded); }, true},
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
    const std::string hint = did_you_mean(name, row_fields());
    throw UsageError("no field '" + name + "'" + (hint.empty() ? "; there are " + all() : hint));
}

std::string json_row(const std::vector<const RowField*>& chosen, const Result& result) {
    std::string row;
    for (const RowField* field : chosen) {
        const std::string text = field->text(result);
        row.append(row.empty() ? "{" : ",").append("\"").append(field->name).append("\":");
        if (field->is_number)
            row += text.empty() ? "null" : text;
        else
            row += Json(text).text();
    }
    return row + "}";
}

class CsvRows : public Renderer {
  public:
    CsvRows(std::ostream& out, std::vector<const RowField*> chosen)
        : Renderer(out), chosen_(std::move(chosen)) {}

    void begin(const Summary&) override {
        write([](const RowField& field) { return std::string(field.name); });
    }
    void take(const Result& result) override {
        write([&](const RowField& field) { return escape_csv(field.text(result)); });
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

std::unique_ptr<Renderer> make_fields_renderer(std::string_view format, std::ostream& out,
                                               const std::vector<std::string>& names) {
    std::vector<const RowField*> chosen;
    for (const std::string& name : names)
        chosen.push_back(&field_named(name));
    if (chosen.empty()) throw UsageError("fields takes names, as in id,title; there are " + all());
    if (format == "csv") return std::make_unique<CsvRows>(out, std::move(chosen));
    const auto row = [chosen](const Result& result) { return json_row(chosen, result); };
    if (format == "ndjson") return std::make_unique<NdjsonRenderer>(out, row);
    if (format == "json") return std::make_unique<JsonRenderer>(out, row);
    throw UsageError("fields can be chosen of the formats json, ndjson and csv, not of " +
                     std::string(format));
}

} // namespace newshound
