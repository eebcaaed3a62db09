// SPDX-License-Identifier: GPL-3.0-or-later
// The forms in which press databases write several documents into one file, and where in its bytes
// each document begins.
//
// LexisNexis counts its documents, in text on a line of its own ("3 of 100 DOCUMENTS", "Dokument 3
// von 100"), in HTML behind a <DOCFULL> tag, which stands in a comment. Factiva ends each in text
// with a line that names its record ("Document ABCD000020090303e5330000k": a source's code filled
// up with zeros to eight signs, the day, nine signs more) and begins each in HTML with <div
// class="article enArticle">. (As programs that read these files know them: tm.plugin.lexisnexis
// and tm.plugin.factiva for R, AmCAT, newspapers for R.)
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

enum class ExportForm { none, nexis_text, nexis_html, factiva_text, factiva_html };

// How many bytes of a file tell its form.
inline constexpr std::size_t export_start_bytes = 64u << 10;

// By the first bytes of a text. LexisNexis: within 4 kB a line that counts documents, and below it
// a label in capitals ("LENGTH:"). Factiva: a line that names a record; or lines of four of its
// codes, the first of them the first line. Of UTF-16 none.
ExportForm form_of_text(std::string_view start);

// By the first bytes of a page. LexisNexis: <DOCFULL>, and behind it such a label. Factiva: an
// article's <div>, and in it its codes or a headline of the same language's class.
ExportForm form_of_html(std::string_view start);

// The type that says to the extractor how to read a document, with the file's charset where its
// first bytes declare one.
std::string content_type_of(ExportForm form, std::string_view start);

// The last byte of a piece: lines of text, and of HTML what ends with a tag.
char piece_end(ExportForm form);

enum class ExportMark {
    none,
    begins, // the piece begins a document
    ends,   // it is a document's last
};

// What a piece, with its last byte or at the end of the file, is.
ExportMark mark_of(ExportForm form, std::string_view piece);

} // namespace newshound
