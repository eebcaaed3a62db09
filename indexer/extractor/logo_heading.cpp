// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/logo_heading.hpp"

#include "common/text/url.hpp"
#include "indexer/extractor/page/archived_address.hpp"
#include "indexer/extractor/page/visible_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace newshound {
namespace {

// Class names. Sorted.
constexpr auto logo_words =
    std::to_array<std::string_view>({"brand", "branding", "logo", "sitename", "slogan"});

// A heading around a link to the front page is the site's name.
bool leads_home(const HtmlDocument& document, NodeId id) {
    NodeId link = document[id].parent != no_node && document[document[id].parent].tag == Tag::a
                      ? document[id].parent
                      : no_node;
    for (NodeId at = id; at < document[id].end && link == no_node; ++at)
        if (document[at].tag == Tag::a) link = at;
    if (link == no_node) return false;
    if (!document.has_attribute(link, "href")) return false;
    const std::string_view address = original_address(document.attribute(link, "href"));
    if (address.empty()) return true;
    const std::optional<Url> url =
        parse_url(resolve_url(address, "http://page.invalid/section/page"));
    if (!url || url->fragment) return false;
    return is_front_page(*url) ||
           (!url->query && (url->path == "/index.html" || url->path == "/index.php"));
}

} // namespace

bool is_logo(const HtmlDocument& document, NodeId heading) {
    return !part_among(document.attribute(heading, "class"), logo_words).empty() ||
           !part_among(document.attribute(heading, "id"), logo_words).empty() ||
           leads_home(document, heading);
}

} // namespace newshound
