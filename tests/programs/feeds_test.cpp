// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds, OpenSearch and SRU of the live server, read as other programs read them.
#include "tests/support/live_server.hpp"
#include "tests/support/sample_archive.hpp"
#include "tests/support/xml_schema.hpp"

#include <boost/property_tree/xml_parser.hpp>
#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace newshound::test;
using Tree = boost::property_tree::ptree;

namespace {

const LiveServer& server() {
    static const LiveServer live({"--database", sample_archive().database()});
    return live;
}

Tree get_xml(const std::string& target, const std::string& type) {
    const HttpAnswer answer = server().get(target);
    BOOST_REQUIRE_MESSAGE(answer.status == 200, target << answer.body);
    BOOST_TEST(answer.header("content-type") == type + "; charset=utf-8");
    std::istringstream in(answer.body);
    Tree tree;
    boost::property_tree::read_xml(in, tree);
    return tree;
}

std::string link_of(const Tree& parent, const std::string& element, const std::string& relation) {
    for (const auto& [name, child] : parent)
        if (name == element && child.get<std::string>("<xmlattr>.rel") == relation)
            return child.get<std::string>("<xmlattr>.href");
    return {};
}

} // namespace

BOOST_AUTO_TEST_SUITE(feeds)

BOOST_AUTO_TEST_CASE(atom_has_stable_ids_and_the_next_part) {
    const Tree feed =
        get_xml("/api/v1/search?q=*&format=atom&limit=5", "application/atom+xml").get_child("feed");
    BOOST_TEST(feed.count("entry") == 5U);
    BOOST_TEST(feed.get<std::string>("entry.id").starts_with("urn:newshound:article:"));
    BOOST_TEST(!feed.get<std::string>("updated").empty());
    BOOST_TEST(feed.get<std::string>("opensearch:itemsPerPage") == "5");
    const std::string next = link_of(feed, "link", "next");
    BOOST_TEST(next == "http://a/api/v1/search?q=%2A&format=atom&limit=5&offset=5");
    const Tree second = get_xml(next.substr(8), "application/atom+xml").get_child("feed");
    BOOST_TEST(second.get<std::string>("id") == feed.get<std::string>("id"));
    BOOST_TEST(second.get<std::string>("entry.id") != feed.get<std::string>("entry.id"));
    BOOST_TEST(link_of(second, "link", "previous") != "");
}

BOOST_AUTO_TEST_CASE(rss_has_the_dates_that_readers_read) {
    const Tree channel =
        get_xml("/api/v1/search?q=bortnikov&format=rss&sort=oldest", "application/rss+xml")
            .get_child("rss.channel");
    BOOST_TEST(channel.count("item") == 2U);
    BOOST_TEST(channel.get<std::string>("item.pubDate") == "Thu, 17 Oct 2019 21:14:05 -0400");
    BOOST_TEST(channel.get<std::string>("item.guid").starts_with("urn:newshound:article:"));
}

BOOST_AUTO_TEST_CASE(a_query_can_not_break_out_of_the_feed) {
    const Tree feed =
        get_xml("/api/v1/search?q=%22%3C%2Ftitle%3E%26%22&format=atom", "application/atom+xml");
    BOOST_TEST(feed.get<std::string>("feed.title") == "Newshound: \"</title>&\"");
}

BOOST_AUTO_TEST_CASE(opensearch_names_the_addresses) {
    const Tree description = get_xml("/opensearch.xml", "application/opensearchdescription+xml")
                                 .get_child("OpenSearchDescription");
    BOOST_TEST(description.get<std::string>("ShortName").size() <= 16U);
    BOOST_TEST(description.get<std::string>("Url.<xmlattr>.template") ==
               "http://a/?q={searchTerms}&offset={startIndex?}");
    std::size_t counted = 0; // a page has its own length, the others as many as are asked for
    for (const auto& [name, url] : description)
        if (name == "Url" &&
            url.get<std::string>("<xmlattr>.template").find("&limit={count?}") != std::string::npos)
            ++counted;
    BOOST_TEST(counted == 3U);
}

BOOST_AUTO_TEST_CASE(sru_explains_itself) {
    const Tree record = get_xml("/sru", "text/xml").get_child("explainResponse.record");
    BOOST_TEST(record.get<std::string>("recordSchema") == "http://explain.z3950.org/dtd/2.0/");
    const Tree explain = record.get_child("recordData.explain");
    BOOST_TEST(explain.get<std::string>("serverInfo.host") == "a");
    BOOST_TEST(explain.get<std::string>("serverInfo.database") == "sru");
    BOOST_TEST(explain.get_child("indexInfo").count("index") > 20U);
}

BOOST_AUTO_TEST_CASE(sru_retrieves_records_in_parts) {
    const std::string target = "/sru?operation=searchRetrieve&version=1.2&query=cql.allRecords%3D1"
                               "&maximumRecords=3&startRecord=4";
    const Tree found = get_xml(target, "text/xml").get_child("searchRetrieveResponse");
    BOOST_TEST(found.get_child("records").count("record") == 3U);
    BOOST_TEST(found.get<int>("records.record.recordPosition") == 4);
    BOOST_TEST(found.get<int>("nextRecordPosition") == 7);
    BOOST_TEST(!found.get<std::string>("records.record.recordData.srw_dc:dc.dc:title").empty());
    const Tree two = get_xml("/sru?operation=searchRetrieve&version=1.2&recordPacking=string&query="
                             "dc.date+within+%222019+2021%22+and+bortnikov",
                             "text/xml")
                         .get_child("searchRetrieveResponse");
    BOOST_TEST(two.get<int>("numberOfRecords") == 2);
    BOOST_TEST(two.get<std::string>("records.record.recordData").starts_with("<srw_dc:dc "));
    BOOST_TEST(two.count("nextRecordPosition") == 0U);
}

BOOST_AUTO_TEST_CASE(sru_finds_by_codes_names_and_ids_and_sorts) {
    const std::string search = "/sru?operation=searchRetrieve&version=1.1&maximumRecords=2&query=";
    const auto found = [&](const std::string& query) {
        return get_xml(search + query, "text/xml").get_child("searchRetrieveResponse");
    };
    BOOST_TEST(found("dc.language%3Dger").get<int>("numberOfRecords") > 0);
    BOOST_TEST(found("dc.language%3Dger").get<int>("numberOfRecords") ==
               found("dc.language%3Dde").get<int>("numberOfRecords"));
    BOOST_TEST(found("rec.identifier%3Dssnej3hj0vbj")
                   .get<std::string>("records.record.recordIdentifier") == "ssnej3hj0vbj");
    BOOST_TEST(found("dc.subject%3Dbortnikov").get<int>("numberOfRecords") == 2);
    const std::string date = "records.record.recordData.srw_dc:dc.dc:date";
    const std::string first =
        found("serverChoice%3Dbortnikov+sortBy+dc.date").get<std::string>(date);
    const std::string last =
        found("bortnikov+sortBy+dc.date/sort.descending").get<std::string>(date);
    BOOST_TEST(first.substr(0, 4) == "2019");
    BOOST_TEST(last.substr(0, 4) == "2021");
}

BOOST_AUTO_TEST_CASE(sru_speaks_the_version_that_is_asked_for) {
    for (const std::string version : {"1.1", "1.2"}) {
        const std::string parameters = "&version=" + version;
        BOOST_TEST(get_xml("/sru?operation=explain" + parameters, "text/xml")
                       .get<std::string>("explainResponse.version") == version);
        const Tree found =
            get_xml("/sru?operation=searchRetrieve&query=moon" + parameters, "text/xml")
                .get_child("searchRetrieveResponse");
        BOOST_TEST(found.get<std::string>("version") == version);
        BOOST_TEST(found.get<std::string>("echoedSearchRetrieveRequest.version") == version);
    }
    const Tree refused = get_xml("/sru?operation=explain&version=2.0", "text/xml");
    const Tree diagnostic = refused.get_child("explainResponse.diagnostics.diagnostic");
    BOOST_TEST(diagnostic.get<std::string>("uri") == "info:srw/diagnostic/1/5");
    BOOST_TEST(diagnostic.get<std::string>("details") == "1.2"); // the newest that is spoken
}

BOOST_AUTO_TEST_CASE(sru_tells_what_is_wrong_in_diagnostics) {
    const std::pair<const char*, const char*> table[] = {
        {"operation=scan", "4"},
        {"operation=searchRetrieve&version=9&query=a", "5"},
        {"operation=searchRetrieve&version=1.2&query=a&maximumRecords=x", "6"},
        {"operation=searchRetrieve&version=1.2", "7"},
        {"operation=searchRetrieve&version=1.2&query=a&nonsense=1", "8"},
        {"operation=searchRetrieve&version=1.2&query=a+b", "10"},
        {"operation=searchRetrieve&version=1.2&query=nonsense%3Da", "16"},
        {"operation=searchRetrieve&version=1.2&query=bortnikov&startRecord=900", "61"},
        {"operation=searchRetrieve&version=1.2&query=a&recordSchema=marcxml", "66"},
        {"operation=searchRetrieve&version=1.2&query=a&recordPacking=zip", "71"},
        {"operation=searchRetrieve&version=1.2&query=a&sortKeys=title", "80"},
    };
    for (const auto& [parameters, code] : table) {
        const Tree found = get_xml(std::string("/sru?") + parameters, "text/xml");
        BOOST_TEST(found.get<std::string>("searchRetrieveResponse.diagnostics.diagnostic.uri") ==
                       std::string("info:srw/diagnostic/1/") + code,
                   parameters);
    }
}

BOOST_AUTO_TEST_CASE(sru_answers_have_the_form_that_sru_prescribes) {
    const std::string search = "/sru?operation=searchRetrieve&version=1.2&query=";
    const std::string targets[] = {
        "/sru",
        "/sru?operation=explain&version=1.2",
        "/sru?operation=explain&version=2.0",
        search + "bortnikov+sortBy+dc.date",
        search + "cql.allRecords%3D1&maximumRecords=100",
        search + "bortnikov&maximumRecords=1&startRecord=2&recordPacking=xml&recordSchema=dc",
        search + "bortnikov&recordPacking=string",
        search + "bortnikov&maximumRecords=0",
        search + "nothingatallhasthisword",
        search + "bortnikov&startRecord=900",
        search + "a+b",
        search + "%22%3C%2Fquery%3E%26%22",
        "/sru?operation=scan",
        "/sru?operation=searchRetrieve&version=1.2",
    };
    for (const std::string& target : targets)
        BOOST_TEST(schema_errors(server().get(target).body, "sru/srw.xsd") == "", target);
    // The schema is not one that takes anything.
    BOOST_TEST(schema_errors("<searchRetrieveResponse xmlns=\"http://www.loc.gov/zing/srw/\">"
                             "<numberOfRecords>1</numberOfRecords><version>1.2</version>"
                             "</searchRetrieveResponse>",
                             "sru/srw.xsd") != "");
}

BOOST_AUTO_TEST_SUITE_END()
