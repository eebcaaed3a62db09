// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/companion_folder.hpp"

#include "common/text/ascii.hpp"
#include "indexer/source/file_names.hpp"
#include "indexer/source/page_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <string_view>
#include <system_error>
#include <vector>

namespace newshound {
namespace {

// What is behind the page's name, from the "connected files" of Windows (FileFolderSuffix) and of
// Firefox in its languages; sorted, lower case.
constexpr auto endings = std::to_array<std::string_view>(
    {"-dateien", "-fajlovi",     "-filer",    ".files",    "_archivos",  "_arquivos", "_bestanden",
     "_bylos",   "_dateien",     "_datoteke", "_dosyalar", "_elemei",    "_failai",   "_failid",
     "_fails",   "_fajlovi",     "_fajlok",   "_fichiers", "_ficheiros", "_file",     "_files",
     "_fisiere", "_fitxategiak", "_fitxers",  "_pliki",    "_soubory",   "_subory",   "_tiedostot",
     "_αρχεία",  "_файли",       "_файлове",  "_файлы",    "_קבצים",     "_ملفات",    "_ファイル",
     "_文件",    "_檔案",        "_파일"});

// The pages among `names` (in descending order) that are called `stem`.
std::vector<std::string> pages_called(std::string_view stem, std::span<const std::string> names) {
    std::vector<std::string> pages;
    auto at = std::ranges::upper_bound(names, stem, std::greater<>());
    while (at != names.begin() && (--at)->starts_with(stem)) {
        const std::string rest = ascii_lower(at->substr(stem.size()));
        if (rest.starts_with(".htm") || rest.starts_with(".xht") || rest.starts_with(".shtm"))
            pages.push_back(*at);
    }
    return pages;
}

// As links write it: anything but letters, digits and a few signs in percent signs.
std::string escaped(std::string_view name) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~()!'*,";
    std::string text;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
        if (letter || (c >= '0' && c <= '9') || plain.find(c) != plain.npos) {
            text += c;
        } else {
            text += {'%', digits[byte >> 4U], digits[byte & 15U]};
        }
    }
    return text;
}

// Whether `attribute="FOLDER/…` or `attribute="./FOLDER/…` stands in the page.
bool refers(std::string_view page, std::string_view attribute, std::string_view folder) {
    for (std::size_t at = page.find(folder); at != page.npos; at = page.find(folder, at + 1)) {
        std::string_view before = page.substr(0, at);
        if (before.ends_with("./")) before.remove_suffix(2);
        if (before.ends_with('"') || before.ends_with('\'')) before.remove_suffix(1);
        if (before.ends_with(attribute)) return true;
    }
    return false;
}

// Links of styles and of pages are both "href": of pages they end so.
bool links_to_page(std::string_view page, std::string_view folder) {
    for (std::size_t at = page.find(folder); at != page.npos; at = page.find(folder, at + 1)) {
        const std::string_view rest = page.substr(at, page.substr(at).find_first_of("\"' >"));
        const std::size_t tag = page.rfind('<', at);
        if (tag != page.npos && ascii_lower(page.substr(tag, 3)) == "<a " &&
            is_named_like_a_page(std::string(rest.substr(0, rest.find_first_of("?#")))))
            return true;
    }
    return false;
}

// Any language: the page takes what it shows from there.
bool shows_from(const std::string& path, const std::string& name) {
    constexpr std::size_t most = 4u << 20; // bytes of the page
    Page page;
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return false;
    if (!read_page_file(path, most, page).empty()) return false;
    return std::ranges::any_of(
        std::array{name + "/", escaped(name) + "/"}, [&](const std::string& folder) {
            return refers(page.bytes, "src=", folder) && !links_to_page(page.bytes, folder);
        });
}

} // namespace

bool is_named_like_a_companion(std::string_view name, std::span<const std::string> names) {
    const std::string lower = ascii_lower(name);
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        if (!lower.ends_with(ending) || lower.size() == ending.size()) return false;
        return !pages_called(name.substr(0, name.size() - ending.size()), names).empty();
    });
}

bool is_part_of_page(std::string_view file, std::span<const std::string> names) {
    for (std::size_t at = file.find('/'); at != file.npos; at = file.find('/', at + 1))
        if (is_named_like_a_companion(file.substr(0, at), names)) return true;
    return false;
}

bool is_companion(const std::string& path, const std::string& name,
                  std::span<const std::string> names) {
    if (is_named_like_a_companion(name, names)) return true;
    const std::size_t sign = name.find_last_of("-_.");
    if (sign == name.npos || sign == 0) return false;
    const std::string_view stem = std::string_view(name).substr(0, sign);
    return std::ranges::any_of(pages_called(stem, names), [&](const std::string& each) {
        return shows_from(path + "/" + each, name);
    });
}

bool is_beside_its_page(const std::string& name, std::span<const std::string> names) {
    const bool is_json = is_named_like_json(name);
    if (!is_json && !is_named_like_text(name)) return false;
    const std::string stem = name.substr(0, ascii_lower(name).rfind(is_json ? ".json" : ".txt"));
    const bool is_page =
        is_named_like_a_page(stem) && std::ranges::binary_search(names, stem, std::greater<>());
    return is_page || !pages_called(stem, names).empty();
}

bool holds_pages(const std::string& folder) {
    namespace fs = std::filesystem;
    constexpr std::size_t most = 1000; // files
    std::error_code error;
    fs::recursive_directory_iterator each(folder, fs::directory_options::skip_permission_denied,
                                          error);
    for (std::size_t count = 0; !error && each != fs::end(each) && count < most; ++count) {
        if (is_named_like_a_page(each->path().filename().string())) return true;
        each.increment(error);
    }
    return false;
}

} // namespace newshound
