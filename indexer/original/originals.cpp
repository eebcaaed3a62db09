// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/original/originals.hpp"

#include "common/error.hpp"
#include "common/schema/database.hpp"
#include "common/schema/shard_place.hpp"
#include "common/text/ascii.hpp"
#include "common/text/record_name.hpp"
#include "indexer/source/text_sidecar.hpp"
#include "indexer/writer/whole_reading.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace newshound {
namespace {

// With the bytes that name_in_utf8 (indexer/source/root.hpp) wrote as %E9.
std::string with_bytes(std::string_view path) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string plain;
    for (std::size_t at = 0; at < path.size(); ++at) {
        const std::size_t high =
            path[at] == '%' && at + 2 < path.size() ? hex.find(path[at + 1]) : hex.npos;
        const std::size_t low = high != hex.npos && high >= 8 ? hex.find(path[at + 2]) : hex.npos;
        if (low == hex.npos) {
            plain += path[at];
            continue;
        }
        plain += static_cast<char>(16 * high + low);
        at += 2;
    }
    return plain;
}

// "" when that went well, else why not.
std::string read_at(const AllowedFolders& allowed, const std::string& path, FoundOriginal& found) {
    std::string why;
    std::string name = path;
    HeldFile file = allowed.open(path, why);
    for (const std::string& container : possible_containers(path)) {
        if (file || why != AllowedFolders::not_there) break;
        std::string other; // folders may have the sign in their names, too
        name = container;
        file = allowed.open(container, other);
        if (other == AllowedFolders::outside) why = other;
    }
    if (!file) return why;
    found.is_contained = name.size() < path.size();
    found.place = file.place();
    const std::string place = found.is_contained ? path.substr(name.size() + 1) : std::string();
    const std::string sidecar = sidecar_of(name);
    const HeldFile beside = sidecar.empty() ? HeldFile() : allowed.open(sidecar, why);
    return read_stored_page({file.path(), name, beside ? beside.path() : ""}, place, found.stored);
}

std::string read(const AllowedFolders& allowed, bool changed, FoundOriginal& found) {
    const PageOrigin& origin = found.origin;
    if (!changed && !origin.stale.empty()) return origin.stale;
    std::string why = "the database does not know its folder";
    for (const std::string& told : origin.paths) {
        why = read_at(allowed, told, found);
        if (const std::string plain = with_bytes(told); !why.empty() && plain != told)
            why = read_at(allowed, plain, found);
        if (why.empty() && !changed && found.stored.hash != origin.bytes_hash)
            why = "it has changed since it was indexed";
        if (why.empty()) return {};
    }
    return why;
}

// That of a file's name: ".html", ".html.gz"; "" where it has none, or what could be none.
std::string ending_of(std::string_view name) {
    const std::string_view file = name.substr(name.find_last_of("/#") + 1);
    std::size_t dot = file.rfind('.');
    if (dot == file.npos) return {};
    if (ascii_lower(file).ends_with(".gz") && dot != 0)
        if (const std::size_t before = file.rfind('.', dot - 1); before != file.npos) dot = before;
    const std::string_view ending = file.substr(dot);
    const bool is_plain = ending.size() <= 9 && std::ranges::all_of(ending, [](char c) {
                              return c == '.' || is_ascii_letter_or_digit(c);
                          });
    return is_plain ? ascii_lower(ending) : std::string();
}

// Of a page whose name has none.
std::string ending_of_type(std::string_view type) {
    if (type.empty() || type.find("html") != type.npos) return ".html";
    if (type.starts_with("application/json")) return ".json";
    if (type.starts_with("application/xml")) return ".xml";
    return type.starts_with("text/") ? ".txt" : ".html";
}

} // namespace

OriginalState find_original(const AllowedFolders& allowed,
                            const std::vector<std::string>& databases, const std::string& name,
                            bool changed, FoundOriginal& found, std::string& why) {
    found = {};
    std::exception_ptr unasked; // why the last shard on another machine was not
    for (const std::string& path : databases) {
        std::optional<PageOrigin> origin;
        try {
            origin = read_whole(path, [&] {
                return find_page_origin(open_database({&path, 1}).all, name);
            });
        } catch (const DatabaseError&) {
            if (!remote_of(path)) throw;
            unasked = std::current_exception();
        }
        if (!origin) continue;
        found.origin = std::move(*origin);
        why = read(allowed, changed, found);
        return why.empty() ? OriginalState::found : OriginalState::refused;
    }
    if (unasked) std::rethrow_exception(unasked);
    return OriginalState::unknown;
}

Original as_original(const FoundOriginal& found) {
    const std::string& type = found.stored.page.content_type;
    std::string ending = ending_of(found.origin.file);
    if (ending.empty()) ending = ending_of_type(type);
    return {.id = found.origin.id,
            .file = found.origin.file,
            .bytes = found.stored.bytes,
            .ending = std::move(ending),
            .type = type};
}

ReadOriginal originals_below(const std::vector<std::string>& folders) {
    return [allowed = AllowedFolders(folders)](const std::vector<std::string>& databases,
                                               const std::string& name, Original& original,
                                               std::string& why) {
        FoundOriginal found;
        const OriginalState state = find_original(allowed, databases, name, false, found, why);
        if (state == OriginalState::found) original = as_original(found);
        return state;
    };
}

} // namespace newshound
