// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/rendered_search.hpp"

#include "common/text/ascii.hpp"
#include "common/text/fault.hpp"
#include "common/text/utf8.hpp"
#include "searcher/answer/typed_query.hpp"
#include "searcher/renderer/make_renderer.hpp"
#include "searcher/server/http/target.hpp"

#include <algorithm>
#include <sstream>

namespace newshound {
namespace {

struct FormatType {
    std::string_view format;
    std::string_view type;
    std::string_view ending; // of a file of that type
    bool is_kept = true;     // else shown
};

constexpr FormatType types[] = {
    {"json", "application/json", "json", false},
    {"ndjson", "application/x-ndjson", "ndjson", false},
    {"csv", "text/csv; charset=utf-8", "csv"},
    {"ris", "application/x-research-info-systems", "ris"},
    {"bibtex", "application/x-bibtex; charset=utf-8", "bib"},
    {"csl-json", "application/vnd.citationstyles.csl+json", "json"},
    {"bulk", "application/x-ndjson", "ndjson"},
};

const FormatType* type_of(std::string_view format) {
    const auto* at = std::ranges::find(types, format, &FormatType::format);
    return at == std::end(types) ? nullptr : at;
}

std::string byte_order_mark(const HttpRequest& request, std::string_view format) {
    if (!is_on(request, "bom")) return {};
    if (format != "csv") throw usage_fault("bom-format");
    return "\xEF\xBB\xBF";
}

// What a request asks, joined by hyphens: letters and digits of any script.
std::string asked_in_short(const RequestContext& context) {
    constexpr std::size_t longest = 60; // bytes
    std::string text = context.captured;
    for (const auto& [name, value] : context.request.parameters)
        if (name == "q" || name == "filter" ||
            std::ranges::find(filter_parameters(), name) != filter_parameters().end())
            text += " " + value;
    std::string name;
    for (const char c : text) {
        const bool is_part = is_ascii_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (is_part)
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    name = utf8_prefix(name, longest);
    while (name.ends_with('-'))
        name.pop_back();
    return name;
}

// RFC 6266: in ASCII, and beside it as it is where that is more.
void add_file_name(const RequestContext& context, std::string_view ending, HttpResponse& response) {
    const std::string asked = asked_in_short(context);
    const std::string tail = "-" + to_iso(local_today()) + "." + std::string(ending);
    std::string plain = asked;
    std::erase_if(plain, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    plain.erase(0, plain.find_first_not_of('-'));
    std::string value =
        "attachment; filename=\"" + (plain.empty() ? "newshound" : plain) + tail + "\"";
    if (plain != asked) value += "; filename*=UTF-8''" + encode_component(asked + tail);
    response.headers.emplace_back("Content-Disposition", value);
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
    void tell_shards(const std::vector<ShardAnswer>& shards) override { sink_.tell_shards(shards); }
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
    if (request.offset == 0) return;
    // Of what stands behind the last result the part before is the last that has any.
    const std::size_t end = std::min(request.offset, found.summary.total);
    add(end - std::min(end, request.limit), "prev");
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
    throw usage_fault("choice", {"format", names, format}, format, known);
}

std::vector<std::string> requested_fields(const HttpRequest& request) {
    std::string names;
    for (const auto& [name, value] : request.parameters)
        if (name == "fields") names += value + ",";
    if (names.empty()) return {};
    std::vector<std::string> fields = listed(names);
    if (fields.empty()) throw usage_fault("fields-missing");
    return fields;
}

std::vector<std::string> fields_of_answer(const HttpRequest& request, std::string_view format) {
    std::vector<std::string> fields = requested_fields(request);
    const bool is_object = format == "json" || format == "ndjson";
    const auto has = [&](std::string_view name) {
        return std::ranges::find(fields, name) != fields.end();
    };
    if (is_object && !fields.empty() && !has("id") && !has("all"))
        fields.insert(fields.begin(), "id");
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
    const std::vector<std::string> fields = fields_of_answer(context.request, format);
    if (request.limit > 0) request.detail = detail_of(format, fields, request.quotations);
    std::ostringstream out;
    const auto renderer = answer_renderer(format, out, plain_terminal(), fields, request);
    Noting noting(*renderer);
    find(request, noting);
    HttpResponse response = typed_answer(context, std::move(out).str(), format);
    add_links(context, request, noting, response);
    if (noting.summary.is_late) response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

HttpResponse rendered_result(const RequestContext& context, const Result& result,
                             std::string_view format) {
    std::ostringstream out;
    const auto renderer = answer_renderer(format, out, plain_terminal(),
                                          fields_of_answer(context.request, format), false);
    Summary summary;
    summary.total = 1;
    renderer->begin(summary);
    renderer->take(result);
    renderer->end();
    return typed_answer(context, std::move(out).str(), format);
}

HttpResponse typed_answer(const RequestContext& context, std::string body,
                          std::string_view format) {
    const FormatType* type = type_of(format);
    HttpResponse response;
    if (type) response.content_type = type->type;
    response.body = byte_order_mark(context.request, format) + std::move(body);
    if (type && type->is_kept) add_file_name(context, type->ending, response);
    return response;
}

HttpResponse kept_answer(const RequestContext& context, std::string_view format) {
    HttpResponse response = typed_answer(context, {}, format);
    const FormatType* type = type_of(format);
    if (type == nullptr || !type->is_kept)
        add_file_name(context, type ? type->ending : "txt", response);
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
