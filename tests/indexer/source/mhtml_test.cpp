// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/mhtml.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

const std::string head = "From: <Saved by Blink>\r\n"
                         "Snapshot-Content-Location: https://n.example/a\r\n"
                         "Date: Sat, 4 Jan 2020 10:11:12 -0000\r\n"
                         "MIME-Version: 1.0\r\n"
                         "Content-Type: multipart/related;\r\n"
                         "\ttype=\"text/html\"; boundary=\"--b1\"\r\n\r\n";

std::string part(const std::string& headers, const std::string& body) {
    return "----b1\r\n" + headers + "\r\n\r\n" + body + "\r\n";
}

Page unpacked(const std::string& bytes) {
    Page page;
    page.bytes = bytes;
    BOOST_TEST(is_mhtml(bytes));
    BOOST_TEST(unpack_mhtml(page));
    return page;
}

} // namespace

BOOST_AUTO_TEST_SUITE(mhtml)

BOOST_AUTO_TEST_CASE(the_page_is_taken_out_of_its_message) {
    const std::string quoted = part(
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
        "<p class=3D\"x\">caf=C3=A9 and a line that=\r\n goes on</p>");
    const Page page =
        unpacked(head + quoted + part("Content-Type: image/png", "x") + "----b1--\r\n");
    BOOST_TEST(page.bytes == "<p class=\"x\">caf\xC3\xA9 and a line that goes on</p>");
    BOOST_TEST(page.content_type == "text/html; charset=utf-8");
    BOOST_TEST(page.address == "https://n.example/a");
    BOOST_TEST((page.captured ? to_iso(*page.captured) : "") == "2020-01-04T10:11:12Z");
    BOOST_TEST(!page.cut);
}

BOOST_AUTO_TEST_CASE(parts_come_in_any_order_and_coding) {
    const std::string frame = part(
        "Content-Type: text/html\r\nContent-Location: https://n.example/ad", "<p>advertisement");
    const std::string page = part("content-type: text/html\r\nCONTENT-TRANSFER-ENCODING: Base64\r\n"
                                  "Content-Location: https://n.example/a",
                                  "PHA+c3Rv\r\ncnk=");
    BOOST_TEST(
        unpacked(head + part("Content-Type: image/png", "x") + frame + page + "----b1--").bytes ==
        "<p>story");
    // Without lines' returns, a page alone, and a mail whose page is a part of a part.
    std::string plain = head + frame;
    std::erase(plain, '\r');
    BOOST_TEST(unpacked(plain).bytes == "<p>advertisement\n");
    BOOST_TEST(unpacked("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>x").bytes == "<p>x");
    BOOST_TEST(unpacked("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n"
                        "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: "
                        "text/plain\n\nx\n--b\nContent-Type: text/html\n\n<p>y\n--b--\n--a--\n")
                   .bytes == "<p>y");
}

BOOST_AUTO_TEST_CASE(boundaries_are_whole_lines_and_a_mark_of_byte_order_is_none_of_the_head) {
    BOOST_TEST(
        unpacked("\xEF\xBB\xBF" + head + part("Content-Type: text/html", "<p>x") + "----b1--")
            .bytes == "<p>x");
    // The parts' boundary begins as the message's does, and the story has a line that does too.
    BOOST_TEST(
        unpacked("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n"
                 "Content-Type: multipart/alternative; boundary=ab\n\n--ab\nContent-Type: "
                 "text/plain\n\nx\n--ab \nContent-Type: text/html\n\n<p>y\n--abc\nz\n--ab--\n"
                 "--a--\n")
            .bytes == "<p>y\n--abc\nz");
}

BOOST_AUTO_TEST_CASE(what_is_cut_says_so_and_what_is_none_stays) {
    BOOST_TEST(unpacked(head + "----b1\nContent-Type: text/html\n\n<p>half").cut);
    Page none;
    none.bytes = head + part("Content-Type: image/png", "x") + "----b1--";
    BOOST_TEST(!unpack_mhtml(none));
    for (const char* text :
         {"<p>MIME-Version: 1.0", "", "MIME-Version: 1.0", "Title: x\nDate: y\n\nz",
          "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>x"})
        BOOST_TEST(!is_mhtml(text));
}

BOOST_AUTO_TEST_SUITE_END()
