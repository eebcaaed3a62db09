// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which pages tell what they are: the table page_words.tsv by its kinds.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace newshound {

enum class PageWord {
    error,          // whole titles of errors, folded to letters and digits
    front,          // parts of titles of front pages, folded
    consent,        // what walls of consent speak of
    copy,           // what archives call their copies
    saver,          // how the comments of savers begin
    leads,          // labels of links to a story's other pages, folded
    collection,     // names in addresses whose numbers are no pages, folded
    document,       // how press databases count: "Document 3 of 25"
    of,             // "of" of these
    record,         // lines with which a record of theirs ends
    record_number,  // those that end one only among more of its fields
    record_field,   // lines that records have
    page_parameter, // what addresses call the number of a page in a query: "pagenum"
    page_segment,   // … in a path: "seite"
    page,           // what a page calls itself, without accents
    asked,          // begins, behind that, whose it is: "you", without accents
    lost,           // ends a line that says a page is not there: "doesn't exist", without accents
    seeks,          // stands before "page" in such a line: "we can't find the", without accents
    published,      // what stands before a date of publication, without accents; also within words
    updated,        // … before a date of change
    placeholder,    // whole titles that tell nothing, folded
};

// All of a kind, in lower case. Good for the whole run; any thread.
std::span<const std::string> page_words(PageWord kind);

// Whether `text`, in lower case, holds one of a kind; begins with one; is one.
bool holds_page_word(std::string_view text, PageWord kind);
bool starts_with_page_word(std::string_view text, PageWord kind);
bool is_page_word(std::string_view text, PageWord kind);

} // namespace newshound
