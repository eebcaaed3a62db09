// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archive_bytes.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <memory>
#include <stdexcept>

namespace newshound::test {
namespace {

la_ssize_t append(archive*, void* out, const void* bytes, std::size_t size) {
    static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

void require(archive* made, int result) {
    if (result < ARCHIVE_WARN) throw std::runtime_error(archive_error_string(made));
}

void choose(archive* made, const Packing& how) {
    require(made, how.format == "zip"   ? archive_write_set_format_zip(made)
                  : how.format == "tar" ? archive_write_set_format_pax_restricted(made)
                                        : archive_write_set_format_7zip(made));
    if (how.stored) require(made, archive_write_zip_set_compression_store(made));
    if (how.filter == "gz") require(made, archive_write_add_filter_gzip(made));
    if (how.filter == "xz") require(made, archive_write_add_filter_xz(made));
    if (how.filter == "zst") require(made, archive_write_add_filter_zstd(made));
    if (how.filter == "bz2") require(made, archive_write_add_filter_bzip2(made));
    if (how.password.empty()) return;
    require(made, archive_write_set_options(made, "zip:encryption=zipcrypt"));
    require(made, archive_write_set_passphrase(made, how.password.c_str()));
}

void add(archive* made, const PackedFile& file) {
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              &archive_entry_free);
    archive_entry_set_pathname(entry.get(), file.name.c_str());
    archive_entry_set_filetype(entry.get(), file.is_folder      ? AE_IFDIR
                                            : file.link.empty() ? AE_IFREG
                                                                : AE_IFLNK);
    if (!file.link.empty()) archive_entry_set_symlink(entry.get(), file.link.c_str());
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_mtime(entry.get(), 1'577'934'245, 0);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.bytes.size()));
    require(made, archive_write_header(made, entry.get()));
    if (!file.bytes.empty() && archive_write_data(made, file.bytes.data(), file.bytes.size()) < 0)
        throw std::runtime_error(archive_error_string(made));
}

} // namespace

std::string packed(const std::vector<PackedFile>& files, const Packing& how) {
    const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    const locale_t before =
        uselocale(utf8); // names are given to libarchive in the locale's charset
    std::string bytes;
    {
        const std::unique_ptr<archive, decltype(&archive_write_free)> made(archive_write_new(),
                                                                           &archive_write_free);
        choose(made.get(), how);
        archive_write_set_bytes_in_last_block(made.get(), 1);
        require(made.get(), archive_write_open(made.get(), &bytes, nullptr, append, nullptr));
        for (const PackedFile& file : files)
            add(made.get(), file);
        require(made.get(), archive_write_close(made.get()));
    }
    uselocale(before);
    freelocale(utf8);
    return bytes;
}

} // namespace newshound::test
