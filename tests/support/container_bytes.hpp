// SPDX-License-Identifier: GPL-3.0-or-later
// Small WARC and ARC files, made record by record.
#pragma once

#include <string>
#include <string_view>

namespace newshound::test {

// An HTML page with a story of that title.
std::string story(const std::string& title);

// The header of a page.
inline constexpr std::string_view html_type = "Content-Type: text/html; charset=utf-8\r\n";

// "HTTP/1.1 200 OK", the headers (each ended by CR LF), an empty line, the body.
std::string http_answer(std::string_view body, std::string_view headers = html_type,
                        std::string_view status = "200 OK");

struct WarcRecord {
    std::string type = "response";
    std::string address = "https://one.example/a";
    std::string block = {};
    std::string date = "2020-01-02T03:04:05Z";
    std::string content_type = "application/http; msgtype=response";
    std::string more = {}; // header lines, each ended by CR LF
    std::string version = "WARC/1.0";
};

// With its two line ends behind it.
std::string warc_record(const WarcRecord& record);

// An answer with status 200 that is the story.
std::string story_record(const std::string& title, const std::string& address,
                         const std::string& date = "2020-01-02T03:04:05Z");

std::string warcinfo();

// Version 1 of the format; with its line end behind it.
std::string arc_record(const std::string& address, const std::string& block,
                       const std::string& date = "20080430204825");
std::string arc_start(); // the record that every ARC file begins with

std::string gzip_member(std::string_view bytes);
std::string deflated(std::string_view bytes, bool framed);
// Of Zstandard; `dictionary` "" = without one.
std::string zstd_frame(std::string_view bytes, std::string_view dictionary = {});
// What holds it at the beginning of a .warc.zst.
std::string dictionary_frame(std::string_view dictionary);
std::string chunked(std::string_view bytes, std::size_t chunk);

} // namespace newshound::test
