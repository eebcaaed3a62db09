// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_html.hpp"

namespace newshound::test {

std::string page_html(const PageHtml& page) {
    std::string head = "<meta charset=\"utf-8\"><title>" + page.title + "</title>" +
                       "<meta property=\"og:site_name\" content=\"" + page.outlet + "\">" +
                       "<meta property=\"og:type\" content=\"article\">";
    if (!page.url.empty()) head += "<link rel=\"canonical\" href=\"" + page.url + "\">";
    if (!page.published.empty()) {
        head += "<meta property=\"article:published_time\" content=\"" + page.published + "\">";
    }
    return "<!DOCTYPE html><html lang=\"en\"><head>" + head + "</head><body><article><h1>" +
           page.title + "</h1><p>" + page.body +
           "</p><p>The council met in the old town hall on the hill and heard the report, which "
           "took most of the evening and was read to the end.</p></article></body></html>";
}

std::string write_stories(const TemporaryFolder& folder,
                          const std::vector<std::pair<std::string, int>>& stories) {
    int number = 0;
    for (const auto& [body, times] : stories)
        for (int i = 0; i < times; ++i, ++number)
            folder.write(
                "pages/" + std::to_string(number) + ".html",
                page_html({.title = "Report number " + std::to_string(number), .body = body}));
    return (folder.path() / "pages").string();
}

} // namespace newshound::test
