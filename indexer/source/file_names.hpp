// SPDX-License-Identifier: GPL-3.0-or-later
// What a file seems to be by the end of its name, in any case of its letters.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// Ends in .html, .htm, .xhtml, .mhtml or .mht, each also .gz.
bool is_named_like_a_page(const std::string& path);

// Ends in .json, also .gz: a file with one story in it.
bool is_named_like_json(const std::string& path);

// Ends in .jsonl or .ndjson, each also .gz or .zst: a story a line.
bool is_named_like_lines(const std::string& path);

// Ends in .txt, also .gz.
bool is_named_like_text(const std::string& path);

// Ends in .xml, .rss or .atom, each also .gz or .zst, in any case: a feed, perhaps.
bool is_named_like_xml(const std::string& path);

// The media type of a file whose name says that it tells its fields (JSON, text); "" for others.
std::string_view media_type_of_name(const std::string& path);

// Ends in .warc, .wet or .arc, each also .gz or .zst.
bool is_named_like_a_warc(const std::string& path);

// Ends in .zip, .wacz, .maff, .7z, .tar, .tar.gz, .tgz, .tar.xz, .txz, .tar.zst, .tzst, .tar.bz2,
// .tbz or .tbz2.
bool is_named_like_an_archive(const std::string& path);

// Ends in .maff: an archive too.
bool is_named_like_a_maff(const std::string& path);

// A WARC or ARC file, an archive, or JSON Lines.
bool is_named_like_a_container(const std::string& path);

// Whether the name of a file, or of a folder in front of it, begins with a dot.
bool is_hidden(std::string_view path);

} // namespace newshound
