// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/text_links.hpp"

#include "common/article/outlet.hpp"
#include "common/text/url.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extractor/page/archived_address.hpp"
#include "indexer/extractor/page/visible_text.hpp"

namespace newshound {
namespace {

constexpr int levels = 6;            // of inline elements between a link and its words
constexpr std::size_t longest = 400; // bytes of a link's words; longer ones are whole cards
constexpr std::size_t longest_host = 80;

NodeId link_around(const HtmlDocument& document, NodeId text) {
    NodeId at = document[text].parent;
    for (int level = 0; level < levels && at != no_node; ++level, at = document[at].parent)
        if (document[at].tag == Tag::a) return at;
    return no_node;
}

std::string host_of_link(std::string_view address) {
    constexpr std::string_view anywhere = "http://page.invalid/"; // relative ones lead nowhere
    const std::string host = host_of(resolve_url(original_address(address), anywhere));
    if (host == host_of(anywhere)) return {};
    return host.size() <= longest_host && host.find('.') != host.npos ? host : std::string();
}

} // namespace

std::uint32_t TextLinks::code_points_to(std::string_view text, std::size_t byte) {
    code_points_ += static_cast<std::uint32_t>(code_point_count(text.substr(byte_, byte - byte_)));
    byte_ = byte;
    return code_points_;
}

void TextLinks::add(const Block& block, std::string_view text, std::size_t start) {
    if (block.link_words == 0 || block.link_words >= block.words) return;
    std::size_t from = text.find(block.text, start);
    if (from == text.npos) return;
    NodeId last = no_node;
    for (NodeId id = block.first; id <= block.last && links_.size() < most; ++id) {
        if (document_[id].tag != Tag::text) continue;
        const NodeId link = link_around(document_, id);
        if (link == no_node || link == last) continue;
        last = link;
        std::string host = host_of_link(document_.attribute(link, "href"));
        if (host.empty()) continue;
        const std::string words = visible_text(document_, link, longest);
        const std::size_t at = words.empty() ? text.npos : text.find(words, from);
        if (at == text.npos) continue;
        from = at + words.size();
        const std::uint32_t begin = code_points_to(text, at);
        links_.push_back({std::move(host), begin, code_points_to(text, from)});
    }
}

} // namespace newshound
