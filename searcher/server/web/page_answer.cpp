// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/page_answer.hpp"

#include "common/article/today.hpp"
#include "common/program/option_value.hpp"
#include "common/text/fault.hpp"
#include "common/text/json.hpp"
#include "common/text/json_document.hpp"
#include "searcher/server/api/search_parameters.hpp"
#include "searcher/server/site_token.hpp"
#include "searcher/server/web/search_state.hpp"

#include <algorithm>
#include <vector>

namespace newshound {
namespace {

// The reader's choice, what the browser asks for, or the site's own language, in this order.
std::string_view language_for(const RequestContext& context) {
    const std::string_view chosen = context.request.parameter("ui");
    if (std::ranges::find(Texts::languages(), chosen) != Texts::languages().end()) return chosen;
    const std::string_view accepted = context.request.header("accept-language");
    if (!accepted.empty()) return Texts::choose(accepted);
    return context.site.languages.empty() ? std::string_view("en")
                                          : std::string_view(context.site.languages.front());
}

// What a problem says is wrong, in that language; "" where it has no code.
std::string reason_in(std::string_view problem, std::string_view language) {
    const JsonDocument document(problem);
    std::vector<std::string> values;
    for (const JsonValue each : document.root()["values"])
        values.emplace_back(each.text());
    return fault_sentence(document.root()["code"].text(), values, language);
}

} // namespace

PageContext page_context(const RequestContext& context) {
    PageContext page;
    page.texts = Texts(language_for(context));
    page.name = context.site.name;
    page.base = context.site.base_path;
    page.replay = context.site.replay;
    page.gives_originals = static_cast<bool>(context.site.original);
    page.feed_token = [&site = context.site](const Pairs& parameters) {
        return feed_token(parameters, site);
    };
    page.missing = [&context] { return names_of_missing(context.shards()); };
    page.path = context.request.path;
    page.parameters = context.request.parameters;
    page.address = context.full_link(context.request.path, page.parameters);
    page.today = utc_today();
    for (const NamedArchive& archive : context.site.archives)
        page.databases.push_back(archive.name);
    for (const std::string_view name : {"ui", "database"})
        if (const std::string_view value = context.request.parameter(name); !value.empty())
            page.kept.emplace_back(name, value);
    return page;
}

void refuse_unknown_on_page(const RequestContext& context, std::span<const std::string_view> own,
                            std::span<const std::string_view> lists) {
    std::vector<std::string_view> singles(own.begin(), own.end());
    singles.emplace_back("ui");
    refuse_unknown_parameters(context.request, singles, lists);
}

void refuse_unknown_of_search(const RequestContext& context, std::span<const std::string_view> own,
                              std::span<const std::string_view> lists) {
    std::vector<std::string_view> singles(state_parameters().begin(), state_parameters().end());
    singles.insert(singles.end(), own.begin(), own.end());
    std::vector<std::string_view> several(state_lists().begin(), state_lists().end());
    several.insert(several.end(), lists.begin(), lists.end());
    refuse_unknown_on_page(context, singles, several);
    search_choices(context.request, context.site); // for what it refuses
    constexpr std::string_view measures[] = {"number", "share"};
    refuse_other_choice(context.request, "measure", measures);
    refuse_other_choice(context.request, "more", state_facets());
}

void refuse_other_choice(const HttpRequest& request, std::string_view name,
                         std::span<const std::string_view> choices) {
    for (const auto& [parameter, value] : request.parameters)
        if (parameter == name && !value.empty()) choice_index(name, value, choices);
}

HttpResponse page_answer(std::string html) {
    HttpResponse response;
    response.content_type = "text/html; charset=utf-8";
    response.headers.emplace_back("Vary", "Accept-Language");
    response.body = std::move(html);
    return response;
}

HttpResponse error_page(RequestContext& context, const HttpResponse& failure) {
    const PageContext page = page_context(context);
    if (failure.status == 404)
        return page_answer(write_message_page(page, page.texts("error.missing"),
                                              page.texts("error.missing.text")));
    if (failure.status >= 500)
        return page_answer(write_message_page(page, page.texts("error.unavailable"),
                                              page.texts("error.unavailable.text")));
    const std::string reason = reason_in(failure.body, page.texts.language());
    if (!reason.empty())
        return page_answer(write_message_page(page, page.texts("error.request"), reason));
    return page_answer(write_message_page(page, page.texts("error.request"),
                                          text_in_json(failure.body, "detail"), "en"));
}

} // namespace newshound
