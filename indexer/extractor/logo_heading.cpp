// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/logo_heading.hpp"

#include "indexer/extractor/page/visible_text.hpp"
#include "indexer/extractor/page_marks.hpp"

#include <algorithm>
#include <array>

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
    const std::string_view address = original_address(document.attribute(link, "href"));
    const std::size_t host = address.find("://");
    const std::size_t path =
        host == address.npos ? 0 : std::min(address.find('/', host + 3), address.size());
    const std::string_view rest = address.substr(path);
    return document.has_attribute(link, "href") &&
           (rest.empty() || rest == "/" || rest == "/index.html" || rest == "/index.php");
}

} // namespace

bool is_logo(const HtmlDocument& document, NodeId heading) {
    return !part_among(document.attribute(heading, "class"), logo_words).empty() ||
           !part_among(document.attribute(heading, "id"), logo_words).empty() ||
           leads_home(document, heading);
}

} // namespace newshound
