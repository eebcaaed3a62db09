// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_limits.hpp"

#include "common/text/utf8.hpp"
#include "indexer/enricher/all_enrichers.hpp"

namespace newshound {
namespace {

namespace limits = article_limits;

static_assert(limits::text >= most_enriched_bytes);

void cut(std::string& text, std::size_t bytes) {
    if (text.size() > bytes) text.resize(utf8_prefix(text, bytes).size());
}

template <typename List>
void cut_list(List& list, std::size_t most) {
    if (list.size() > most)
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(most), list.end());
}

void cut_all(std::vector<std::string>& list, std::size_t most, std::size_t bytes) {
    cut_list(list, most);
    for (std::string& each : list)
        cut(each, bytes);
}

void drop_long(std::string& address) {
    if (address.size() > limits::address) address.clear();
}

void cut_text(Article& article) {
    if (article.text.size() <= limits::text) return;
    cut(article.text, limits::text);
    article.truncated = true;
    const std::size_t end = code_point_count(article.text);
    std::erase_if(article.links, [&](const Link& link) { return link.end > end; });
}

void cut_mentions(Article& article) {
    cut_list(article.entities, limits::mentions);
    for (EntityMention& each : article.entities) {
        cut(each.name, limits::name);
        cut(each.text, limits::name);
    }
    cut_list(article.quotes, limits::mentions);
    for (Quotation& each : article.quotes) {
        cut_list(each.speakers, limits::speakers);
        for (QuotationSpeaker& speaker : each.speakers) {
            cut(speaker.name, limits::name);
            cut(speaker.role, limits::name);
        }
    }
    cut_list(article.times, limits::mentions);
    for (TimeMention& each : article.times) {
        cut(each.text, limits::name);
        cut(each.value, limits::name);
    }
    cut_list(article.cites, limits::mentions);
}

} // namespace

void keep_within_limits(Article& article) {
    cut(article.title, limits::title);
    cut(article.description, limits::description);
    for (std::string* each : {&article.outlet, &article.section, &article.wire, &article.language})
        cut(*each, limits::name);
    cut_all(article.authors, limits::authors, limits::name);
    cut_all(article.keywords, limits::keywords, limits::name);
    cut_all(article.captions, limits::captions, limits::caption);
    for (std::string* each : {&article.url, &article.image, &article.origin.address})
        drop_long(*each);
    cut_text(article);
    cut_list(article.links, limits::links);
    for (Link& each : article.links)
        cut(each.host, limits::name);
    cut_mentions(article);
    cut_list(article.found, limits::found);
    for (Found& each : article.found)
        cut(each.value, limits::title);
}

} // namespace newshound
