// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what stands between quotation marks, in the styles of the supported languages.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace newshound {

// Words between marks, inside one paragraph (a line of the text). All offsets are bytes.
struct QuotedSpan {
    std::size_t open = 0;  // of the opening mark
    std::size_t start = 0; // of the words
    std::size_t end = 0;
    std::size_t close = 0;           // behind the closing mark
    std::size_t paragraph = 0;       // counted from 0
    std::size_t paragraph_start = 0; // and where it lies
    std::size_t paragraph_end = 0;
    bool unclosed = false; // the paragraph ends inside: the next one opens again
    bool whole = false;    // nothing else stands in the paragraph
    bool dash = false;     // a dialogue's dash and no marks
};

// “ ” „ “ « » » « ‹ › " ' ‘ ’ ‚ ‘ 「 」 『 』 and a dash at a paragraph's start. An apostrophe is
// no mark. A paragraph that ends inside a quotation counts when the next one opens with the same
// mark again, or when the quotation is all of the paragraph. Quotations inside quotations are left
// out. Spans come in order without overlap. Linear in the text's length.
std::vector<QuotedSpan> quoted_spans(std::string_view text);

} // namespace newshound
