// SPDX-License-Identifier: GPL-3.0-or-later
// Writes HTML that is well-formed and escaped by construction: there is no way to put markup in.
//
//     HtmlWriter html;
//     html.open("p", {{"class", "note"}}).text(anything).close();
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct HtmlAttribute {
    std::string_view name;
    std::string_view value; // `absent`: the attribute is left out
};

inline constexpr std::string_view absent{}; // told from "" by its null pointer

class HtmlWriter {
  public:
    using Attributes = std::initializer_list<HtmlAttribute>;

    // `tag` and names of attributes are ours, never input. Values are escaped; in href, src and
    // action only addresses of http, https or our own ("/…", "?…", "#…") are written, so that no
    // "javascript:" of an archived page becomes a link.
    HtmlWriter& open(std::string_view tag, Attributes attributes = {});
    HtmlWriter& close();                     // the innermost open element
    HtmlWriter& text(std::string_view text); // control characters are left out
    // open, text, close.
    HtmlWriter& element(std::string_view tag, Attributes attributes, std::string_view text);
    // An element without an end tag: input, meta, link, rect of an SVG ("<rect …/>").
    HtmlWriter& single(std::string_view tag, Attributes attributes);
    // <script type="application/ld+json">: data, which no browser runs. `json` is well-formed.
    HtmlWriter& json_data(std::string_view json);

    // REQUIRES: every element is closed.
    std::string take();

  private:
    void start(std::string_view tag, Attributes attributes);

    std::string out_ = {};
    std::vector<std::string_view> open_ = {};
};

} // namespace newshound
