// SPDX-License-Identifier: GPL-3.0-or-later
// Writes small files of stories into a folder, for the fuzzer of these to begin with.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: story_seeds FOLDER\n";
        return 2;
    }
    const std::string files[] = {
        R"({"title":"Delta","text":"One.\n\nTwo.","date":"2019-05-04","authors":["Jane Roe"]})"
        "\n{}\n",
        R"([{"title":"Delta","text":"One \"two\".","tags":[{"name":"a"}]},7,"{",[{}],{}])",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!DOCTYPE rss [<!ENTITY a \"b\">]>"
        "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
        "<channel><title>The Courier</title><link>https://one.example/</link><item><title>Delta"
        "</title><link>a</link><pubDate>Sat, 04 May 2019 10:30:00 +0200</pubDate><author>"
        "j@one.example (Jane Roe)</author><category>Ships</category><content:encoded><![CDATA["
        "<p>One.</p><p>Two &amp; three.</p>]]></content:encoded></item><item/></channel></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\" "
        "xml:base=\"https://one.example/"
        "\"><!-- a --><entry><title type=\"html\">&lt;b>Delta</title><link href=\"a\"/><published>"
        "2019-05-04</published><author><name>Jane Roe</name></author><content type=\"xhtml\"><div>"
        "<p>One &nbsp; &#8217;</p></div></content></entry></feed>",
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet><newsItem><itemMeta>"
        "<provider "
        "qcode=\"a:AFP\"/><versionCreated>2019-05-04T10:30:00Z</versionCreated></itemMeta>"
        "<contentMeta><headline>Delta</headline><by>By Jane Roe</by></contentMeta><contentSet>"
        "<inlineXML><nitf><head><docdata><date.issue "
        "norm=\"20190504T103000+0200\"/></docdata></head>"
        "<body><body.head><byline>By <person>Jane "
        "Roe</person></byline></body.head><body.content><p>"
        "One.</p><media><p>a</p></media><hl2>Two</hl2></body.content></body></nitf></inlineXML>"
        "<inlineXML><html><body><p>One</p></body></html></inlineXML></contentSet></newsItem>"
        "</itemSet></newsMessage>",
        "<alto><Layout><Page><PrintSpace><TextBlock LANG=\"eng\"><TextLine><String CONTENT=\"Del\" "
        "SUBS_TYPE=\"HypPart1\" SUBS_CONTENT=\"Delta\"/><HYP CONTENT=\"-\"/></TextLine><TextLine>"
        "<String CONTENT=\"ta\" SUBS_TYPE=\"HypPart2\" SUBS_CONTENT=\"Delta\"/></TextLine>"
        "</TextBlock></PrintSpace></Page></Layout></alto>",
        "<div class='ocr_page'><p class='ocr_par' lang='eng'><span class='ocr_line'>Del-</span>"
        "<span class='ocr_line'>ta</span></p></div>",
    };
    std::filesystem::create_directories(words[1]);
    int number = 0;
    for (const std::string& bytes : files)
        std::ofstream(std::string(words[1]) + "/seed" + std::to_string(number++), std::ios::binary)
            << bytes;
}
