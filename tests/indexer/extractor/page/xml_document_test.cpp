// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/xml_document.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(xml_document)

BOOST_AUTO_TEST_CASE(elements_stand_in_the_documents_order) {
    const XmlDocument document("<rss><channel><title>One &amp; two</title><item a='b'/><item/>"
                               "</channel></rss>");
    const NodeId channel = document.child(document.root(), "channel");
    BOOST_TEST(document.text(document.child(channel, "title")) == "One & two");
    BOOST_TEST(document.children(channel, "item").size() == 2u);
    BOOST_TEST(document.attribute(document.first(document.root(), "item"), "a") == "b");
}

// The sanitized build tells what a parser leaves behind.
BOOST_AUTO_TEST_CASE(a_document_type_gives_no_entities_and_leaves_nothing_behind) {
    const std::string declared = "<!DOCTYPE rss [<!ENTITY a \"b\">";
    const std::string body = "<rss><title>One &a; two</title></rss>";
    const XmlDocument whole(declared + "]>" + body);
    BOOST_TEST(whole.text(whole.child(whole.root(), "title")).find('b') == std::string::npos);
    for (const std::string broken : {"<channel", "<channel]>", "%p;]>", "<!ENTITY", "", "]"})
        BOOST_TEST(XmlDocument(declared + broken + body).size() <= 3u);
}

BOOST_AUTO_TEST_SUITE_END()
