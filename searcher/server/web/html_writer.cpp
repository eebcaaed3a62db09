// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/html_writer.hpp"

#include "common/text/ascii.hpp"
#include "common/text/escape.hpp"
#include "common/text/url.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace newshound {
namespace {

bool is_address(std::string_view attribute) {
    return attribute == "href" || attribute == "src" || attribute == "action";
}

bool is_safe(std::string_view address) {
    if (address.empty() || address[0] == '?' || address[0] == '#') return true;
    if (address[0] == '/') return !address.starts_with("//");
    return is_web_address(address);
}

// C0 but line breaks and tabs, and DEL: no meaning in HTML, and parse errors.
std::string without_controls(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte >= 0x20 && byte != 0x7F) || c == '\n' || c == '\t') clean.push_back(c);
    }
    return clean;
}

} // namespace

void HtmlWriter::start(std::string_view tag, Attributes attributes) {
    out_.append("<").append(tag);
    for (const HtmlAttribute& attribute : attributes) {
        if (attribute.value.data() == nullptr) continue;
        if (is_address(attribute.name) && !is_safe(attribute.value)) continue;
        out_.append(" ").append(attribute.name).append("=\"");
        out_.append(escape_html(without_controls(attribute.value))).append("\"");
    }
}

HtmlWriter& HtmlWriter::open(std::string_view tag, Attributes attributes) {
    start(tag, attributes);
    out_.append(">");
    open_.push_back(tag);
    return *this;
}

HtmlWriter& HtmlWriter::close() {
    assert(!open_.empty());
    out_.append("</").append(open_.back()).append(">");
    open_.pop_back();
    return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view text) {
    out_.append(escape_html(without_controls(text)));
    return *this;
}

HtmlWriter& HtmlWriter::element(std::string_view tag, Attributes attributes,
                                std::string_view content) {
    return open(tag, attributes).text(content).close();
}

HtmlWriter& HtmlWriter::single(std::string_view tag, Attributes attributes) {
    start(tag, attributes);
    out_.append("/>");
    return *this;
}

HtmlWriter& HtmlWriter::json_data(std::string_view json) {
    open("script", {{"type", "application/ld+json"}});
    for (const char c : json) {
        // Inside strings only, since JSON has them nowhere else; so no "</script" can stand here.
        if (c == '<') {
            out_.append("\\u003C");
        } else if (c == '&') {
            out_.append("\\u0026");
        } else {
            out_.push_back(c);
        }
    }
    return close();
}

std::string HtmlWriter::take() {
    assert(open_.empty());
    return std::exchange(out_, {});
}

} // namespace newshound
