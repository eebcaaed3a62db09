// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/page_file.hpp"

#include "indexer/source/file_names.hpp"
#include "indexer/source/mhtml.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/sniff.hpp"
#include "indexer/source/text_sidecar.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>

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
        const std::string name = at->path().filename().string();
        if (at->is_regular_file(ignored) &&
            (is_named_like_a_page(name) || is_named_like_json(name) || is_named_like_xml(name) ||
             is_named_like_a_container(name)))
            found.push_back(at->path().string());
    }
    std::ranges::sort(found);
    paths.insert(paths.end(), found.begin(), found.end());
}

std::string failure(int error) {
    return std::string(skip_reason::unreadable) + ": " + std::generic_category().message(error);
}

// -1 with errno when that fails.
int open_to_read(const std::string& path) {
    if (path == "-") return dup(STDIN_FILENO);
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return -1;
    // Of pipes a person names reading may wait.
    const int waiting = S_ISREG(status.st_mode) ? O_NONBLOCK : 0;
    return open(path.c_str(), O_RDONLY | O_CLOEXEC | waiting);
}

// Why reading ended before the end of the file; "" when it did not. `system`: errno of the last
// read.
std::string what_failed(gzFile file, int system) {
    int error = Z_OK;
    gzerror(file, &error);
    if (error == Z_OK || error == Z_STREAM_END) return {};
    if (error == Z_ERRNO) return failure(system);
    if (error == Z_BUF_ERROR) return std::string(skip_reason::cut_gzip);
    return error == Z_MEM_ERROR ? failure(ENOMEM) : std::string(skip_reason::damaged_gzip);
}

} // namespace

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

std::string read_page_file(const std::string& path, std::size_t limit, Page& page) {
    return read_page_file(PageFile{path, path, sidecar_of(path)}, limit, page);
}

std::string read_page_file(const PageFile& told, std::size_t limit, Page& page) {
    page = {};
    page.path = told.path;
    page.content_type = media_type_of_name(told.name);
    const int descriptor = open_to_read(told.path);
    if (descriptor < 0) return failure(errno);
    // zlib hands a file that is not gzip through as it is.
    const std::unique_ptr<gzFile_s, decltype(&gzclose)> file(gzdopen(descriptor, "rb"), &gzclose);
    if (!file) {
        close(descriptor);
        return failure(ENOMEM);
    }
    gzbuffer(file.get(), 128u << 10);
    char buffer[64u << 10];
    int count = 0;
    errno = 0;
    while (page.bytes.size() < limit && (count = gzread(file.get(), buffer, sizeof buffer)) > 0) {
        page.bytes.append(buffer, static_cast<std::size_t>(count));
    }
    const bool is_full = page.bytes.size() >= limit;
    page.cut = is_full && (count > 0 && gzgetc(file.get()) >= 0);
    std::string why = is_full ? "" : what_failed(file.get(), errno);
    if (!why.empty()) page.bytes.clear();
    // Pages are saved under any name.
    if (is_named_like_text(told.name) && sniff(page.bytes, true).empty()) page.content_type = "";
    if (page.content_type == "text/plain") page.beside = read_sidecar(told.beside);
    if (is_xml_story(page.bytes)) page.content_type = "application/xml";
    if (is_mhtml(page.bytes) && !unpack_mhtml(page)) why = skip_reason::not_html;
    return why;
}

} // namespace newshound
