// SPDX-License-Identifier: GPL-3.0-or-later
// Files as press databases write them, of invented stories.
#pragma once

#include <string>

namespace newshound::test {

// A document of LexisNexis in text; `foot` stands behind the text, up to the copyright.
std::string nexis_document(const std::string& count, const std::string& title,
                           const std::string& body,
                           const std::string& foot = "LOAD-DATE: March 9, 2009\n\n"
                                                     "LANGUAGE: ENGLISH\n\n"
                                                     "PUBLICATION-TYPE: Newspaper\n\n");
// One in HTML, in its comments.
std::string nexis_html_document(const std::string& count, const std::string& title,
                                const std::string& body);
std::string html_head();

// A document of Factiva without codes, and with them.
std::string factiva_document(const std::string& title, const std::string& body,
                             const std::string& day = "20090303");
std::string factiva_coded(const std::string& title, const std::string& body,
                          const std::string& day = "20090303");
// The same in HTML.
std::string factiva_html(const std::string& title, const std::string& body);
std::string factiva_coded_html(const std::string& title, const std::string& body);

} // namespace newshound::test
