// SPDX-License-Identifier: GPL-3.0-or-later
// Why something found in an archive was not read as a page.
#pragma once

#include <string_view>

namespace newshound::skip_reason {

inline constexpr std::string_view unreadable = "can't be read"; // + the system's reason
inline constexpr std::string_view cut_gzip = "gzip file cut short";
inline constexpr std::string_view damaged_gzip = "gzip file damaged";
inline constexpr std::string_view damaged_record = "damaged record"; // of a container
inline constexpr std::string_view cut_record = "record cut short";
inline constexpr std::string_view no_records = "no WARC or ARC file"; // by its name it is one
inline constexpr std::string_view wrong_digest = "not as its digest says";
inline constexpr std::string_view no_page_there = "no page begins there";     // in the container
inline constexpr std::string_view no_record_there = "no record begins there"; // where an index says
inline constexpr std::string_view not_as_described = "not as datapackage.json has it"; // of a WACZ
inline constexpr std::string_view no_listed_page = "its page is not in the WACZ";      // of a list
inline constexpr std::string_view no_index_line = "no line of a CDX index";
inline constexpr std::string_view damaged_archive = "archive damaged or cut short";
inline constexpr std::string_view damaged_member = "damaged in its archive";
inline constexpr std::string_view unsupported_member = "compressed in a way that is not read";
inline constexpr std::string_view encrypted = "encrypted";
inline constexpr std::string_view too_many_members = "more members than are read";
inline constexpr std::string_view bomb = "decompression bomb";
inline constexpr std::string_view unreadable_folder = "folder can't be read";
inline constexpr std::string_view too_slow = "can't be read in time";
inline constexpr std::string_view vanished = "vanished while reading";
inline constexpr std::string_view not_there = "not there";
inline constexpr std::string_view outside = "not below the folder"; // of a list
inline constexpr std::string_view special = "no regular file";
inline constexpr std::string_view of_too_many_bytes = " of more than 16 MB"; // behind "line"
inline constexpr std::string_view no_stories = "no stories in it";           // as a file of many
inline constexpr std::string_view beside_page = "beside the page of its name";
inline constexpr std::string_view companion = "folder of a saved page";
inline constexpr std::string_view loop = "link to a folder seen already";
inline constexpr std::string_view empty = "empty";
inline constexpr std::string_view pdf = "PDF";
inline constexpr std::string_view office = "Office document";
inline constexpr std::string_view image = "image";
inline constexpr std::string_view media = "audio or video";
inline constexpr std::string_view archive = "compressed archive";
inline constexpr std::string_view plain_text = "plain text (--texts reads it)";
inline constexpr std::string_view not_html = "not HTML";

} // namespace newshound::skip_reason
