// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/original_route.hpp"

#include "common/schema/identity.hpp"
#include "common/text/ascii.hpp"
#include "common/text/fault.hpp"
#include "searcher/server/api/problems.hpp"
#include "searcher/server/web/page_answer.hpp"

#include <algorithm>

namespace newshound {
namespace {

// The charset that a Content-Type names; UTF-8 where it names none that a header can hold.
std::string charset_of(std::string_view type) {
    constexpr std::string_view key = "charset=";
    const std::size_t at = ascii_lower(type).find(key);
    std::string_view name = at == std::string::npos ? "" : type.substr(at + key.size());
    if (name.starts_with('"')) name.remove_prefix(1);
    const auto is_plain = [](char c) {
        return is_ascii_letter_or_digit(c) || c == '-' || c == '_';
    };
    const auto end = std::ranges::find_if_not(name, is_plain);
    const std::string charset(name.begin(), end);
    return charset.empty() ? "utf-8" : charset;
}

HttpResponse as_text(Original&& original) {
    const bool is_text = original.bytes.find('\0') == std::string::npos;
    if (!is_text) return not_found("this original is no text; it can be downloaded");
    return {.content_type = "text/plain; charset=" + charset_of(original.type),
            .body = std::move(original.bytes)};
}

HttpResponse as_download(Original&& original) {
    return {.content_type = "application/octet-stream",
            .headers = {{"Content-Disposition",
                         "attachment; filename=\"" + original.id + original.ending + "\""}},
            .body = std::move(original.bytes)};
}

} // namespace

HttpResponse original_route(RequestContext& context) {
    if (!context.site.original) return not_found("this server gives out no originals");
    constexpr std::string_view own[] = {"view"};
    refuse_unknown_on_page(context, own);
    const std::string_view view = context.request.parameter("view");
    if (!view.empty() && view != "text") throw usage_fault("view", {std::string(view)});
    std::string id;
    unsigned version = 0;
    Original original;
    std::string why;
    const OriginalState state =
        parse_id(context.captured, id, version)
            ? context.site.original(context.archive().paths, context.captured, original, why)
            : OriginalState::unknown;
    if (state == OriginalState::unknown) return not_found("no article '" + context.captured + "'");
    if (state == OriginalState::refused)
        return not_found("the original of " + context.captured + " is not to be had: " + why);
    HttpResponse response =
        view == "text" ? as_text(std::move(original)) : as_download(std::move(original));
    response.headers.emplace_back("Content-Security-Policy",
                                  "default-src 'none'; frame-ancestors 'none'; sandbox");
    return response;
}

} // namespace newshound
