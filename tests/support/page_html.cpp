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

} // namespace newshound::test
