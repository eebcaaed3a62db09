// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/rendered_search.hpp"

#include "common/error.hpp"
#include "common/text/nearest.hpp"
#include "searcher/renderer/make_renderer.hpp"

#include <algorithm>
#include <sstream>

namespace newshound {
namespace {

struct FormatType {
    std::string_view format;
    std::string_view type;
    std::string_view ending; // a file of that type; "" = shown, not kept
};

constexpr FormatType types[] = {
    {"json", "application/json", ""},
    {"ndjson", "application/x-ndjson", ""},
    {"csv", "text/csv; charset=utf-8", "csv"},
    {"ris", "application/x-research-info-systems", "ris"},
    {"bibtex", "application/x-bibtex; charset=utf-8", "bib"},
    {"csl-json", "application/vnd.citationstyles.csl+json", "json"},
};

const FormatType* type_of(std::string_view format) {
    const auto* at = std::ranges::find(types, format, &FormatType::format);
    return at == std::end(types) ? nullptr : at;
}

// Remembers the facts about the answer on their way to the renderer.
class Noting : public ResultSink {
  public:
    explicit Noting(ResultSink& sink) : sink_(sink) {}
    void begin(const Summary& its_summary) override {
        summary = its_summary;
        sink_.begin(its_summary);
    }
    void take(const Result& result) override {
        ++taken;
        sink_.take(result);
    }
    void leave_out(const std::string& reason) override { sink_.leave_out(reason); }
    void end() override { sink_.end(); }

    Summary summary{};
    std::size_t taken = 0;

  private:
    ResultSink& sink_;
};

void add_links(const RequestContext& context, const SearchRequest& request, const Noting& found,
               HttpResponse& response) {
    if (request.limit == 0) return;
    const auto add = [&](std::size_t offset, std::string_view relation) {
        response.headers.emplace_back("Link", "<" + link_with_offset(context, offset) +
                                                  ">; rel=\"" + std::string(relation) + "\"");
    };
    if (found.taken == request.limit && request.offset + found.taken < found.summary.total)
        add(request.offset + request.limit, "next");
    if (request.offset > 0) add(request.offset - std::min(request.offset, request.limit), "prev");
}

} // namespace

std::string requested_format(const HttpRequest& request, std::string_view fallback,
                             std::span<const std::string_view> more) {
    std::string format(request.parameter("format"));
    if (format.empty()) return std::string(fallback);
    std::vector<std::string_view> known(result_formats().begin(), result_formats().end());
    known.insert(known.end(), more.begin(), more.end());
    if (std::ranges::find(known, format) != known.end()) return format;
    std::string names;
    for (const std::string_view name : known)
        names += (names.empty() ? "" : ", ") + std::string(name);
    throw UsageError("format takes one of " + names + ", not '" + format + "'" +
                     did_you_mean(format, known));
}

std::vector<std::string> requested_fields(const HttpRequest& request) {
    std::string names;
    for (const auto& [name, value] : request.parameters)
        if (name == "fields") names += value + ",";
    if (names.empty()) return {};
    std::vector<std::string> fields = listed(names);
    if (fields.empty()) throw UsageError("fields takes names of fields, as in fields=id,title");
    return fields;
}

HttpResponse rendered_search(RequestContext& context, const AskedSearch& asked,
                             std::string_view format) {
    return rendered_search(context, asked.request, format,
                           [&](const SearchRequest& request, ResultSink& sink) {
                               context.answerer().answer(asked.query, request, asked.filters, sink);
                           });
}

HttpResponse rendered_search(RequestContext& context, SearchRequest request,
                             std::string_view format, const Finder& find) {
    const std::vector<std::string> fields = requested_fields(context.request);
    if (request.limit > 0) request.detail = detail_of(format, fields, request.quotations);
    std::ostringstream out;
    const auto renderer = answer_renderer(format, out, plain_terminal(), fields, request);
    Noting noting(*renderer);
    find(request, noting);
    HttpResponse response = typed_answer(std::move(out).str(), format);
    add_links(context, request, noting, response);
    if (noting.summary.is_late) response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

HttpResponse rendered_result(const Result& result, std::string_view format) {
    std::ostringstream out;
    const auto renderer = make_renderer(format, out, plain_terminal());
    Summary summary;
    summary.total = 1;
    renderer->begin(summary);
    renderer->take(result);
    renderer->end();
    return typed_answer(std::move(out).str(), format);
}

HttpResponse typed_answer(std::string body, std::string_view format) {
    const FormatType* type = type_of(format);
    HttpResponse response;
    if (type) response.content_type = type->type;
    response.body = std::move(body);
    if (type && !type->ending.empty())
        response.headers.emplace_back("Content-Disposition", "attachment; filename=\"newshound." +
                                                                 std::string(type->ending) + "\"");
    return response;
}

Terminal plain_terminal() {
    return {};
}

std::string link_with_offset(const RequestContext& context, std::size_t offset) {
    Pairs parameters;
    for (const auto& [name, value] : context.request.parameters)
        if (name != "offset" && name != "database") parameters.emplace_back(name, value);
    if (offset > 0) parameters.emplace_back("offset", std::to_string(offset));
    return context.link(context.request.path, parameters);
}

} // namespace newshound
