// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/sniff.hpp"

#include "common/text/ascii.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/stories/xml_root.hpp"

#include <algorithm>
#include <string>

namespace newshound {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view start;
    std::string_view reason;
};

// Registered file signatures (Wikipedia, "List of file signatures"; file(1)).
constexpr Magic magics[] = {
    {"%PDF-"sv, skip_reason::pdf},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, skip_reason::office},
    {"{\\rtf"sv, skip_reason::office},
    {"\x89PNG\r\n"sv, skip_reason::image},
    {"\xFF\xD8\xFF"sv, skip_reason::image},
    {"GIF87a"sv, skip_reason::image},
    {"GIF89a"sv, skip_reason::image},
    {"II*\0"sv, skip_reason::image},
    {"MM\0*"sv, skip_reason::image},
    {"\0\0\1\0"sv, skip_reason::image},
    {"ID3"sv, skip_reason::media},
    {"OggS"sv, skip_reason::media},
    {"fLaC"sv, skip_reason::media},
    {"\x1A\x45\xDF\xA3"sv, skip_reason::media},
    {"BZh"sv, skip_reason::archive},
    {"\xFD"
     "7zXZ\0"sv,
     skip_reason::archive},
    {"7z\xBC\xAF\x27\x1C"sv, skip_reason::archive},
    {"Rar!\x1A\x07"sv, skip_reason::archive},
    {"\x28\xB5\x2F\xFD"sv, skip_reason::archive},
};

// Zip files are Office documents when their first member says so.
std::string_view zip_reason(std::string_view start) {
    for (const std::string_view sign :
         {"[Content_Types].xml", "word/", "xl/", "ppt/", "mimetype", "_rels/", "docProps/"})
        if (start.substr(30).starts_with(sign)) return skip_reason::office;
    return skip_reason::archive;
}

std::string_view magic_reason(std::string_view start) {
    for (const Magic& magic : magics)
        if (start.starts_with(magic.start)) return magic.reason;
    if (start.starts_with("PK\3\4") && start.size() > 30) return zip_reason(start);
    if (start.size() >= 12 && start.starts_with("RIFF"))
        return start.substr(8, 4) == "WEBP" ? skip_reason::image : skip_reason::media;
    if (start.size() >= 12 && start.substr(4, 4) == "ftyp") return skip_reason::media;
    return {};
}

// ASCII letters in lower case, without NULs: so that UTF-16 shows its tags too.
std::string plain(std::string_view start) {
    std::string text;
    for (const char c : start)
        if (c != '\0') text += ascii_lower(c);
    return text;
}

// Without blanks and byte order marks (of UTF-8, UTF-16) at its start.
std::string_view behind_marks(std::string_view text) {
    while (!text.empty()) {
        const std::string_view rest = text;
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFE\xFF", "\xFF\xFE"})
            if (text.starts_with(mark)) text.remove_prefix(mark.size());
        if (text.size() == rest.size()) break;
    }
    return text;
}

bool looks_like_html(std::string_view start) {
    static constexpr std::string_view signs[] = {
        "<!doctype html", "<html",  "<head", "<body",   "<title",  "<meta",
        "<div",           "<table", "<h1",   "<h2",     "<p>",     "<p ",
        "<a href",        "<br",    "<font", "<center", "<article"};
    const std::string text = plain(start);
    // A page begins with a tag; a text that speaks of tags does not.
    if (!behind_marks(text).starts_with('<')) return false;
    // A feed or a drawing may hold HTML, but it is none.
    for (const std::string_view other : {"<rss", "<feed", "<svg", "<rdf:rdf", "<urlset"})
        if (text.find(other) < 1024) return false;
    return std::ranges::any_of(signs,
                               [&](std::string_view sign) { return text.find(sign) != text.npos; });
}

} // namespace

bool is_xml_story(std::string_view start) {
    return is_story_root(xml_root(start.substr(0, sniffed_bytes)));
}

bool is_zip_of_files(std::string_view start) {
    return start.size() > 30 && zip_reason(start) == skip_reason::archive &&
           !start.substr(30).starts_with("META-INF/");
}

std::string_view sniff(std::string_view start, bool strict) {
    start = start.substr(0, sniffed_bytes);
    if (start.find_first_not_of(" \t\r\n\0"sv) == start.npos) return skip_reason::empty;
    if (const std::string_view reason = magic_reason(start); !reason.empty()) return reason;
    return !strict || is_xml_story(start) || looks_like_html(start) ? std::string_view()
                                                                    : skip_reason::not_html;
}

} // namespace newshound
