// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/list_option.hpp"

#include "common/error.hpp"
#include "indexer/source/file_list.hpp"
#include "indexer/verb/cdx_option.hpp"

#include <cerrno>
#include <fstream>
#include <iostream>
#include <iterator>

namespace newshound {
namespace {

std::string all_of(std::istream& in) {
    return {std::istreambuf_iterator<char>(in), {}};
}

// "-" is standard input.
std::string read_text(const std::string& path) {
    if (path == "-") return all_of(std::cin);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::string text = file ? all_of(file) : std::string();
    if (!file || errno == EISDIR) throw SystemError("can't read " + path, errno);
    return text;
}

} // namespace

void declare_lists(Options& options) {
    options
        .values("from", "FILE",
                "read the files that FILE lists (- is stdin), by lines or NULs, as find writes "
                "them, instead of PATHs")
        .values("cdx", "FILE",
                "read the records alone that FILE names, a CDX or CDXJ index (- is stdin), of the "
                "WARC files below --root DIR, instead of PATHs")
        .values("root", "DIR",
                "with --from: the folder whose archive they are (default: the deepest that holds "
                "them all); with --cdx: the folder of the WARC files; OLD=NEW: the folder that was "
                "OLD, its name or path, is now NEW");
}

void read_lists(const Options& options, IndexOptions& result) {
    const std::vector<std::string> lists = options.texts("from");
    const std::vector<std::string> indexes = options.texts("cdx");
    for (const std::string& text : options.texts("root")) {
        const std::size_t sign = text.find('=');
        if (sign == text.npos && !(lists.empty() && indexes.empty()) && result.list_root.empty()) {
            result.list_root = text;
            continue;
        }
        if (sign == text.npos || sign == 0 || sign == text.size() - 1)
            throw UsageError(
                "--root takes OLD=NEW, as in --root archive=/disk/archive-2019, or one "
                "folder beside --from or --cdx, not '" +
                text + "'");
        result.moved_roots.push_back({.old = text.substr(0, sign), .now = text.substr(sign + 1)});
    }
    if (lists.empty() && indexes.empty()) return;
    if (indexes.empty() && !result.paths.empty())
        throw UsageError("name paths or --from, not both");
    if (!indexes.empty() && !(result.paths.empty() && lists.empty()))
        throw UsageError("name paths, --from or --cdx, not two of them");
    if (options.has("prune"))
        throw UsageError("--prune asks which files of a folder are gone; a list can't tell");
    if (!indexes.empty() && result.list_root.empty())
        throw UsageError("--cdx needs --root DIR, the folder of the WARC files that it names");
    result.is_list = true;
    if (!indexes.empty()) read_cdx(indexes, result.list_root, result);
    for (const std::string& list : lists)
        for (std::string& path : read_file_list(read_text(list)))
            result.paths.push_back(std::move(path));
}

} // namespace newshound
