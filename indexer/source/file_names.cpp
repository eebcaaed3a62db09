// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/file_names.hpp"

#include "common/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace newshound {
namespace {

// In lower case, without such an ending.
std::string name_without(std::initializer_list<std::string_view> endings, const std::string& path) {
    std::string name = ascii_lower(path);
    for (const std::string_view ending : endings)
        if (name.ends_with(ending)) name.resize(name.size() - ending.size());
    return name;
}

// Of a file that may hold one story.
std::string name_of_one(const std::string& path) {
    return name_without({".gz"}, path);
}

// Of one that may hold many.
std::string name_of_many(const std::string& path) {
    return name_without({".gz", ".zst"}, path);
}

} // namespace

bool is_named_like_a_page(const std::string& path) {
    const std::string name = name_of_one(path);
    return std::ranges::any_of(
        std::array<std::string_view, 5>{".html", ".htm", ".xhtml", ".mhtml", ".mht"},
        [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_named_like_json(const std::string& path) {
    return name_of_one(path).ends_with(".json");
}

bool is_named_like_lines(const std::string& path) {
    const std::string name = name_of_many(path);
    return name.ends_with(".jsonl") || name.ends_with(".ndjson");
}

bool is_named_like_text(const std::string& path) {
    return name_of_one(path).ends_with(".txt");
}

bool is_named_like_xml(const std::string& path) {
    const std::string name = name_of_many(path);
    return name.ends_with(".xml") || name.ends_with(".rss") || name.ends_with(".atom");
}

std::string_view media_type_of_name(const std::string& path) {
    if (is_named_like_json(path)) return "application/json";
    return is_named_like_text(path) ? "text/plain" : "";
}

bool is_named_like_a_warc(const std::string& path) {
    const std::string name = name_of_many(path);
    return name.ends_with(".warc") || name.ends_with(".wet") || name.ends_with(".arc");
}

bool is_named_like_an_archive(const std::string& path) {
    static constexpr auto endings = std::to_array<std::string_view>(
        {".zip", ".wacz", ".maff", ".7z", ".tar", ".tar.gz", ".tgz", ".tar.xz", ".txz", ".tar.zst",
         ".tzst", ".tar.bz2", ".tbz", ".tbz2"});
    const std::string name = ascii_lower(path);
    return std::ranges::any_of(endings,
                               [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_named_like_a_maff(const std::string& path) {
    return ascii_lower(path).ends_with(".maff");
}

bool is_named_like_a_container(const std::string& path) {
    return is_named_like_a_warc(path) || is_named_like_an_archive(path) ||
           is_named_like_lines(path);
}

bool is_hidden(std::string_view path) {
    while (!path.empty()) {
        const std::string_view part = path.substr(0, path.find('/'));
        if (part.starts_with('.') && part != "." && part != "..") return true;
        path.remove_prefix(std::min(part.size() + 1, path.size()));
    }
    return false;
}

} // namespace newshound
