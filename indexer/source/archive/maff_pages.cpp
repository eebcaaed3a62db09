// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archive/maff_pages.hpp"

#include "common/text/url.hpp"
#include "indexer/source/mail_date.hpp"

#include <array>
#include <utility>

namespace newshound {
namespace {

constexpr std::size_t longest_value = 4096;

// The five entities of XML alone: programs write no others there.
std::string without_entities(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    std::string plain;
    while (!text.empty()) {
        std::size_t length = 1;
        char c = text.front();
        for (const auto& [entity, meant] : entities) {
            if (!text.starts_with(entity)) continue;
            length = entity.size();
            c = meant;
        }
        plain += c;
        text.remove_prefix(length);
    }
    return plain;
}

// That of <MAF:property RDF:resource="…"/>; "" = there is none.
std::string value_of(std::string_view rdf, std::string_view property) {
    const std::size_t at = rdf.find("<MAF:" + std::string(property));
    if (at == rdf.npos) return {};
    const std::string_view tag = rdf.substr(at, rdf.substr(at).find('>'));
    constexpr std::string_view attribute = ":resource=";
    const std::size_t value = tag.find(attribute);
    if (value == tag.npos || value + attribute.size() >= tag.size()) return {};
    const char quote = tag[value + attribute.size()];
    const std::string_view rest = tag.substr(value + attribute.size() + 1);
    const std::size_t end = rest.find(quote);
    if ((quote != '"' && quote != '\'') || end == rest.npos) return {};
    return without_entities(rest.substr(0, end));
}

} // namespace

bool MaffPages::is_description(std::string_view member) {
    return member.ends_with("/index.rdf");
}

void MaffPages::add(std::string_view member, std::string_view text) {
    if (pages_.size() >= most_pages) return;
    std::string file = value_of(text, "indexfilename");
    if (file.empty() || file.size() > longest_value) file = "index.html";
    SavedPage page{.address = value_of(text, "originalurl"),
                   .captured = parse_mail_date(value_of(text, "archivetime"))};
    if (!is_web_address(page.address) || page.address.size() > longest_value) page.address.clear();
    const std::string_view folder = member.substr(0, member.rfind('/') + 1);
    pages_.emplace(std::string(folder) + file, std::move(page));
}

const SavedPage* MaffPages::find(const std::string& member) const {
    const auto at = pages_.find(member);
    return at == pages_.end() ? nullptr : &at->second;
}

} // namespace newshound
