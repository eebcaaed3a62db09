// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/node.hpp"

#include <iterator>
#include <unordered_map>

namespace newshound {
namespace {

// In the order of enum Tag, from `html` on.
constexpr std::string_view tag_names[] = {
    "html",       "head",     "title",   "meta",     "link",       "base",    "script", "style",
    "noscript",   "template", "body",    "main",     "article",    "section", "aside",  "header",
    "footer",     "nav",      "div",     "p",        "span",       "a",       "br",     "hr",
    "h1",         "h2",       "h3",      "h4",       "h5",         "h6",      "ul",     "ol",
    "li",         "dl",       "dt",      "dd",       "blockquote", "q",       "pre",    "figure",
    "figcaption", "img",      "picture", "video",    "audio",      "iframe",  "object", "embed",
    "svg",        "canvas",   "source",  "table",    "caption",    "thead",   "tbody",  "tfoot",
    "tr",         "td",       "th",      "form",     "fieldset",   "legend",  "label",  "input",
    "button",     "select",   "option",  "textarea", "time",       "address", "cite",   "b",
    "strong",     "i",        "em",      "u",        "s",          "small",   "sub",    "sup",
    "font",       "center",   "abbr",    "code",     "del",        "ins",     "mark",   "details",
    "summary",    "dialog"};
static_assert(std::size(tag_names) ==
              static_cast<std::size_t>(Tag::dialog) - static_cast<std::size_t>(Tag::html) + 1);

} // namespace

Tag tag_of(std::string_view name) {
    static const auto table = [] {
        std::unordered_map<std::string_view, Tag> tags;
        auto tag = static_cast<std::uint8_t>(Tag::html);
        for (const std::string_view each : tag_names)
            tags.emplace(each, static_cast<Tag>(tag++));
        return tags;
    }();
    const auto found = table.find(name);
    return found == table.end() ? Tag::other : found->second;
}

} // namespace newshound
