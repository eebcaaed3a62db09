// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/feed.hpp"

#include "common/text/hash.hpp"
#include "searcher/renderer/atom_entry.hpp"
#include "searcher/renderer/xml.hpp"
#include "searcher/server/api/rendered_search.hpp"
#include "searcher/server/http/target.hpp"

#include <algorithm>

namespace newshound {
namespace {

struct Feed {
    const RequestContext& context;
    const std::string typed; // the query, with its filters
    const SearchRequest& request;
    const Results& found;

    std::string title() const { return context.site.name + ": " + typed; }
    std::string page(const Result& result) const {
        return context.full_link("/article/" + encode_component(result.id));
    }
    std::string part(std::size_t offset) const {
        return context.origin + link_with_offset(context, offset);
    }
    // Links to itself and to the parts before and behind.
    std::string links(std::string_view element) const {
        std::string text;
        const auto add = [&](std::string_view relation, const std::string& address) {
            text += "<" + std::string(element) + " rel=\"" + std::string(relation) + "\" href=\"" +
                    escape_xml(address) + "\"/>\n";
        };
        add("self", part(request.offset));
        add("first", part(0));
        if (request.offset > 0)
            add("previous", part(request.offset - std::min(request.offset, request.limit)));
        if (request.limit > 0 && request.offset + found.results.size() < found.total)
            add("next", part(request.offset + request.limit));
        return text;
    }
    std::string open_search() const {
        return xml_element("opensearch:totalResults", std::to_string(found.total)) +
               xml_element("opensearch:startIndex", std::to_string(request.offset)) +
               xml_element("opensearch:itemsPerPage", std::to_string(request.limit)) +
               "<opensearch:Query role=\"request\" searchTerms=\"" + escape_xml(typed) + "\"/>\n";
    }
};

// When there was news of it for a reader of the feed: the article came to the archive, or its page
// was changed after that. What a story of 1985 says of itself is no news.
Date last_touched(const Result& result) {
    Date touched = result.indexed.value_or(Date{});
    for (const std::optional<Date>& date : {result.article.updated, result.article.captured})
        if (date && utc_seconds(*date) > utc_seconds(touched)) touched = *date;
    return touched;
}

// Of a feed without entries the start of time.
Date last_touched(const Results& found) {
    Date newest;
    for (const Result& result : found.results)
        if (const Date touched = last_touched(result); utc_seconds(touched) > utc_seconds(newest))
            newest = touched;
    return newest;
}

std::string atom(const Feed& feed) {
    std::string text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                       "<feed xmlns=\"http://www.w3.org/2005/Atom\" "
                       "xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\" "
                       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<id>urn:newshound:search:" +
                       digest(feed.typed, 20) + "</id>\n" + xml_element("title", feed.title()) +
                       xml_element("updated", rfc3339(last_touched(feed.found))) + "<author>" +
                       xml_element("name", feed.context.site.name) + "</author>\n" +
                       feed.links("link") + feed.open_search();
    for (const Result& result : feed.found.results)
        text += atom_entry(result, rfc3339(last_touched(result)), feed.page(result));
    return text + "</feed>\n";
}

std::string rss_item(const Feed& feed, const Result& result) {
    const Article& article = result.article;
    std::string text =
        "<item>\n<title>" + escape_xml(article.title) + "</title>\n" +
        xml_element("link", feed.page(result)) +
        "<guid isPermaLink=\"false\">urn:newshound:article:" + escape_xml(result.id) + "</guid>\n";
    if (article.published && article.published->precision >= Precision::day)
        text += xml_element("pubDate", rfc822(*article.published));
    for (const std::string& author : article.authors)
        text += xml_element("dc:creator", author);
    text += xml_element("atom:updated", rfc3339(last_touched(result)));
    return text + xml_element("dc:publisher", article.outlet) +
           xml_element("description", result.snippet.text) + "</item>\n";
}

std::string rss(const Feed& feed) {
    std::string text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                       "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" "
                       "xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\" "
                       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n" +
                       xml_element("title", feed.title()) +
                       xml_element("link", feed.context.full_link("/", {{"q", feed.typed}})) +
                       xml_element("description", "Articles of the archive that match") +
                       xml_element("lastBuildDate", rfc822(last_touched(feed.found))) +
                       feed.links("atom:link") + feed.open_search();
    for (const Result& result : feed.found.results)
        text += rss_item(feed, result);
    return text + "</channel>\n</rss>\n";
}

} // namespace

bool is_feed_format(std::string_view format) {
    return format == "atom" || format == "rss";
}

HttpResponse feed(RequestContext& context, const AskedSearch& asked, std::string_view format) {
    SearchRequest request = asked.request;
    if (context.request.parameter("sort").empty()) request.sort = Sort::indexed;
    request.detail = Detail::snippet;
    const Results found = context.answerer().answer(asked.query, request, asked.filters);
    std::string typed(context.request.parameter("q"));
    if (!asked.filters.empty())
        typed = to_string(confined(asked.query, asked.filters), Days::as_typed);
    const Feed parts{context, std::move(typed), request, found};
    const bool is_atom = format == "atom";
    return {.content_type = is_atom ? "application/atom+xml; charset=utf-8"
                                    : "application/rss+xml; charset=utf-8",
            .body = is_atom ? atom(parts) : rss(parts)};
}

} // namespace newshound
