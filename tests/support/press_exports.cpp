// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/press_exports.hpp"

namespace newshound::test {

std::string nexis_document(const std::string& count, const std::string& title,
                           const std::string& body, const std::string& foot) {
    return "                               " + count +
           "\n\n\n                              The Harbour Courier\n\n"
           "                             March 3, 2009 Tuesday\n"
           "                                 Final Edition\n\n" +
           title + "\n\nBYLINE: By Jane Roe and John Doe\n\nSECTION: A SECTION; Pg. A01\n\n" +
           "LENGTH: 523 words\n\nDATELINE: LINDAU\n\n" + body + "\n\n" + foot +
           "                   Copyright 2009 The Harbour Courier\n"
           "                          All Rights Reserved\n\n\n";
}

std::string nexis_html_document(const std::string& count, const std::string& title,
                                const std::string& body) {
    const auto part = [](const std::string& box, const std::string& form, const std::string& label,
                         const std::string& value) {
        return "<BR><DIV CLASS=\"" + box + "\"><P CLASS=\"" + form + "\"><SPAN CLASS=\"c8\">" +
               label + "</SPAN><SPAN CLASS=\"c2\">" + value + "</SPAN></P>\n</DIV>\n";
    };
    return "<!-- Hide XML section from browser\n<DOC NUMBER=1>\n<DOCFULL> -->" +
           part("c0", "c1", "", count) + part("c0", "c1", "", "The Harbour Courier") +
           part("c3", "c1", "", "March 3,</SPAN><SPAN CLASS=\"c2\"> 2009 Tuesday") +
           part("c0", "c1", "", "Late City Final") + part("c5", "c6", "", title) +
           part("c5", "c6", "BYLINE: ", "By Jane Roe and John Doe") +
           part("c5", "c6", "SECTION: ", "A SECTION; Pg. A01") +
           part("c5", "c6", "LENGTH: ", "523 words") + part("c5", "c9", "", body) +
           part("c5", "c6", "LOAD-DATE: ", "March 9, 2009") +
           part("c5", "c6", "LANGUAGE: ", "ENGLISH") +
           part("c0", "c1", "", "Copyright 2009 The Harbour Courier") +
           "<!-- Hide XML section from browser\n</DOCFULL> -->"
           "<!-- Hide XML section from browser\n</DOC> -->\n";
}

std::string html_head() {
    return "<HTML><HEAD><META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">"
           "</HEAD><BODY>\n";
}

std::string factiva_document(const std::string& title, const std::string& body,
                             const std::string& day) {
    return "Local\n" + title +
           "\nBy Jane Roe and John Doe\n523 words\n3 March 2009\n05:11 GMT\nThe Harbour Courier\n"
           "HRBCR\nA1\nEnglish\n(c) 2009 The Harbour Courier. All rights reserved.\n\n" +
           body + "\n\nDocument HRBCR000" + day + "e5330000k\n\n";
}

std::string factiva_coded(const std::string& title, const std::string& body,
                          const std::string& day) {
    return "SE  A SECTION\nHD  " + title +
           "\nBY  By Jane Roe and John Doe\nWC  523 words\nPD  3 March 2009\nET  05:11\n"
           "SN  The Harbour Courier\nSC  HRBCR\nPG  A1\nLA  English\nCY  (c) 2009 The Harbour "
           "Courier. All rights reserved.\n\nLP\n\n" +
           body +
           "\n\nCO  lindpt : Lindau Port\n\nNS  gdis : Disasters\n\nPUB  Harbour Press\n\n"
           "AN  Document HRBCR000" +
           day + "e5330000k\n\n";
}

std::string factiva_html(const std::string& title, const std::string& body) {
    return "<div id=\"article-HRBCR00020090303e5330000k\" class=\"article enArticle\">"
           "<div>Local</div><div id=\"hd\"><span class=\"enHeadline\">" +
           title +
           "</span></div><div class=\"author\">By Jane Roe and John Doe</div><div>523 words</div>"
           "<div>3 March 2009</div><div>The Harbour Courier</div><div>HRBCR</div>"
           "<div>English</div><div>(c) 2009 The Harbour Courier.</div>"
           "<p class=\"articleParagraph enarticleParagraph\">" +
           body + "</p><p>Document HRBCR00020090303e5330000k</p></div>\n";
}

std::string factiva_coded_html(const std::string& title, const std::string& body) {
    const auto row = [](const std::string& code, const std::string& value) {
        return "<tr><td><b>" + code + "</b>&nbsp;</td><td>" + value + "</td></tr>";
    };
    return "<div class=\"article enArticle\"><table>" +
           row("HD", "<span class=\"enHeadline\">" + title + "</span>") +
           row("BY", "By Jane Roe and John Doe") + row("WC", "523 words") +
           row("PD", "3 March 2009") + row("SN", "The Harbour Courier") + row("LA", "English") +
           row("TD", "<p class=\"articleParagraph enarticleParagraph\">" + body + "</p>") +
           row("NS", "gdis : Disasters") + row("AN", "Document HRBCR00020090303e5330000k") +
           "</table></div>\n";
}

} // namespace newshound::test
