// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/page_file.hpp"

#include "common/text/ascii.hpp"

#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace newshound {
namespace {

namespace fs = std::filesystem;

void add_folder(const fs::path& folder, std::vector<std::string>& paths) {
    std::vector<std::string> found;
    std::error_code error;
    constexpr auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator at(folder, options, error), end; !error && at != end;
         at.increment(error)) {
        std::error_code ignored;
        if (at->is_regular_file(ignored) && is_named_like_a_page(at->path().filename().string())) {
            found.push_back(at->path().string());
        }
    }
    std::ranges::sort(found);
    paths.insert(paths.end(), found.begin(), found.end());
}

} // namespace

bool is_named_like_a_page(const std::string& path) {
    const std::string name = ascii_lower(path);
    std::string_view rest = name;
    if (rest.ends_with(".gz")) rest.remove_suffix(3);
    return rest.ends_with(".html") || rest.ends_with(".htm") || rest.ends_with(".xhtml");
}

std::vector<std::string> page_paths(std::span<const std::string> words) {
    std::vector<std::string> paths;
    for (const std::string& word : words) {
        std::error_code error;
        if (fs::is_directory(word, error)) {
            add_folder(word, paths);
        } else {
            paths.push_back(word);
        }
    }
    return paths;
}

bool read_page_file(const std::string& path, std::size_t limit, Page& page) {
    page = {};
    page.path = path;
    std::error_code error;
    if (path != "-" && fs::is_directory(path, error)) return false;
    // zlib hands a file that is not gzip through as it is.
    std::unique_ptr<gzFile_s, decltype(&gzclose)> file(
        path == "-" ? gzdopen(dup(STDIN_FILENO), "rb") : gzopen(path.c_str(), "rb"), &gzclose);
    if (!file) return false;
    gzbuffer(file.get(), 128u << 10);
    char buffer[64u << 10];
    int count = 0;
    while (page.bytes.size() < limit && (count = gzread(file.get(), buffer, sizeof buffer)) > 0) {
        page.bytes.append(buffer, static_cast<std::size_t>(count));
    }
    // A gzip stream that is cut or damaged gives what it holds before the damage.
    page.cut = count < 0 || (count > 0 && gzgetc(file.get()) >= 0) ||
               gzclose(file.release()) == Z_BUF_ERROR;
    return count >= 0 || !page.bytes.empty();
}

} // namespace newshound
