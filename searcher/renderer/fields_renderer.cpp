// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/fields_renderer.hpp"

#include "common/error.hpp"
#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "common/text/nearest.hpp"

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

} // namespace

std::span<const std::string_view> row_fields() {
    static const auto names = [] {
        std::array<std::string_view, std::size(fields)> list;
        std::ranges::transform(fields, list.begin(), &RowField::name);
        return list;
    }();
    return names;
}

FieldsRenderer::FieldsRenderer(std::ostream& out, std::string_view format,
                               const std::vector<std::string>& wanted)
    : Renderer(out), is_csv_(format == "csv") {
    if (!is_csv_ && format != "ndjson")
        throw UsageError("--fields goes with --format ndjson or csv");
    for (const std::string& name : wanted) {
        const auto at = std::ranges::find(row_fields(), name);
        if (at == row_fields().end()) {
            std::string list;
            for (const std::string_view each : row_fields())
                list += (list.empty() ? "" : ", ") + std::string(each);
            const std::string hint = did_you_mean(name, row_fields());
            throw UsageError("no field '" + name + "'" +
                             (hint.empty() ? "; there are " + list : hint));
        }
        columns_.push_back(static_cast<std::size_t>(at - row_fields().begin()));
    }
}

void FieldsRenderer::begin(const Summary&) {
    if (!is_csv_) return;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        out() << (i == 0 ? "" : ",") << fields[columns_[i]].name;
    out() << "\r\n";
}

void FieldsRenderer::take(const Result& result) {
    line_ = is_csv_ ? "" : "{";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const RowField& field = fields[columns_[i]];
        const std::string text = field.text(result);
        if (i > 0) line_ += ',';
        if (is_csv_) {
            line_ += escape_csv(text);
        } else {
            line_.append("\"").append(field.name).append("\":");
            if (field.is_number)
                line_ += text.empty() ? "null" : text;
            else
                line_ += Json(text).text();
        }
    }
    line_ += is_csv_ ? "\r\n" : "}\n";
    out().write(line_.data(), static_cast<std::streamsize>(line_.size()));
}

void FieldsRenderer::end() {}

} // namespace newshound
