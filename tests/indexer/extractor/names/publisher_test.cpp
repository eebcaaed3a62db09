// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/publisher.hpp"
#include "tests/support/built_in.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

// The outlet of a page that declares these names, the surest first.
std::string publisher(const std::vector<std::string>& declared, std::string_view url) {
    const HtmlDocument document("<p>Rain again.</p>");
    Candidates candidates;
    float confidence = 0.95F;
    for (const std::string& name : declared) {
        candidates.add(Fact::outlet, name, "meta og:site_name", no_node, confidence);
        confidence -= 0.05F;
    }
    const std::optional<Candidate> found =
        find_publisher(document, candidates, url, test::built_in_outlets());
    return found ? found->value : "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(publisher_names)

BOOST_AUTO_TEST_CASE(a_section_is_no_outlet) {
    struct Row {
        std::vector<std::string> declared;
        const char* url;
        const char* outlet;
    };
    const Row table[] = {
        {{"Sport", "The Daily Lantern"}, "https://lantern.example/sport/rain", "The Daily Lantern"},
        {{"Daily Blog", "The Lantern"}, "https://lantern.example/daily/blog/rain", "The Lantern"},
        // Elsewhere the name may be the outlet's own …
        {{"Sport", "The Daily Lantern"}, "https://lantern.example/world/rain", "Sport"},
        // … as where the host bears it, or nothing else is known.
        {{"Sport", "The Daily Lantern"}, "https://sport.example/sport/rain", "Sport"},
        {{"Sport"}, "https://lantern.example/sport/rain", "Sport"},
    };
    for (const Row& row : table)
        BOOST_TEST_CONTEXT(row.url) BOOST_TEST(publisher(row.declared, row.url) == row.outlet);
}

BOOST_AUTO_TEST_CASE(a_headline_that_holds_a_word_of_the_host_is_no_outlet) {
    const auto named = [](const std::string& title, const std::string& body) {
        const HtmlDocument document("<title>" + title + "</title>" + body);
        const std::optional<Candidate> found = find_publisher(
            document, Candidates(), "https://lantern.example/a", test::built_in_outlets());
        return found ? found->value : "";
    };
    BOOST_TEST(named("Lantern.example - The Lantern of Hope Is Back",
                     "<h1>The Lantern of Hope Is Back</h1>") == "Lantern.example");
    BOOST_TEST(named("The Lantern of Hope Is Back - The Lantern",
                     "<h1>The Lantern</h1><h2>The Lantern of Hope Is Back</h2>") == "The Lantern");
    BOOST_TEST(named("Rain", "<p>\u00A9 2019 Lantern Group - All Rights Reserved</p>") ==
               "Lantern Group");
}

BOOST_AUTO_TEST_CASE(the_site_is_the_outlet_whoever_wrote_the_text) {
    const HtmlDocument document("<p>Rain again.</p>");
    const auto named = [&](const char* name, const char* rule, const char* url) {
        Candidates candidates;
        candidates.add(Fact::outlet, name, rule, no_node, 0.96F);
        const std::optional<Candidate> found =
            find_publisher(document, candidates, url, test::built_in_outlets());
        return found ? found->value : "";
    };
    // Linked data tells whose text it is …
    BOOST_TEST(named("Washington Post", "json-ld publisher", "https://www.seattletimes.com/a") ==
               "The Seattle Times");
    // … a site's own name holds where its page declares another one's address.
    BOOST_TEST(named("The Seattle Times", "meta og:site_name", "https://www.nytimes.com/a") ==
               "The Seattle Times");
    BOOST_TEST(named("The Lantern, LLC", "meta og:site_name", "https://lantern.example/a") ==
               "The Lantern");
    // Domains that one paper alone claims are its own; of platforms nobody's.
    for (const auto& [url, outlet] : {std::pair{"https://www.ohio.com/a", "Akron Beacon Journal"},
                                      {"https://www.delawareonline.com/a", "News Journal"},
                                      {"https://abc7ny.com/a", "WABC"},
                                      {"https://sites.google.com/a", "sites.google.com"}})
        BOOST_TEST(named("", "meta og:site_name", url) == outlet);
}

BOOST_AUTO_TEST_SUITE_END()
