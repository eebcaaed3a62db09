// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/archive/archive_reader.hpp"

#include "indexer/source/bomb_bounds.hpp"
#include "indexer/source/byte_source.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/sniff.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace newshound {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t block_bytes = 64u << 10;

// libarchive gives names in the charset of the thread's locale, and none that do not fit into it.
class Utf8Names {
  public:
    Utf8Names() : before_(uselocale(utf8())) {}
    ~Utf8Names() { uselocale(before_); }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;

  private:
    static locale_t utf8() {
        static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        return locale; // null changes nothing
    }
    locale_t before_;
};

struct FreeArchive {
    void operator()(archive* each) const { archive_read_free(each); }
};
using ArchiveHandle = std::unique_ptr<archive, FreeArchive>;

// Formats of archives of files alone, and no filter that starts another program.
ArchiveHandle make_handle(bool only_tar) {
    ArchiveHandle handle(archive_read_new());
    if (!handle) throw std::bad_alloc();
    archive_read_support_format_tar(handle.get());
    if (!only_tar) {
        archive_read_support_format_zip(handle.get());
        archive_read_support_format_7zip(handle.get());
    }
    archive_read_support_filter_gzip(handle.get());
    archive_read_support_filter_bzip2(handle.get());
    archive_read_support_filter_xz(handle.get());
    archive_read_support_filter_zstd(handle.get());
    return handle;
}

int open_file(const std::string& path) {
    return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

// Whether a compressed file holds a tar.
bool holds_tar(const std::string& path) {
    const int file = open_file(path);
    if (file < 0) return false;
    const Utf8Names names;
    bool is_tar = false;
    {
        const ArchiveHandle handle = make_handle(true);
        archive_entry* entry = nullptr;
        is_tar = archive_read_open_fd(handle.get(), file, block_bytes) == ARCHIVE_OK &&
                 archive_read_next_header(handle.get(), &entry) == ARCHIVE_OK;
    }
    close(file);
    return is_tar;
}

std::string_view reason_of(archive* handle) {
    const char* text = archive_error_string(handle);
    const std::string_view message = text ? text : "";
    if (message.find("nsupported") != message.npos) return skip_reason::unsupported_member;
    if (message.find("assphrase") != message.npos) return skip_reason::encrypted;
    return skip_reason::damaged_member;
}

} // namespace

struct ArchiveReader::Impl {
    int file = -1;
    ArchiveHandle handle;
    archive_entry* entry = nullptr; // owned by the handle
    // What libarchive gave of the member and was not read yet; it is owned by the handle, too.
    std::string_view block;
    std::uint64_t block_at = 0; // in the member: a sparse one has gaps
    std::uint64_t read_to = 0;
    ~Impl() {
        handle.reset();
        if (file >= 0) close(file);
    }
};

ArchiveReader::ArchiveReader() : impl_(std::make_unique<Impl>()) {}
ArchiveReader::~ArchiveReader() = default;

std::unique_ptr<ArchiveReader> ArchiveReader::open(const std::string& path) {
    std::unique_ptr<ArchiveReader> reader(new ArchiveReader);
    Impl& impl = *reader->impl_;
    impl.file = open_file(path);
    if (impl.file < 0) return nullptr;
    struct stat status {};
    if (fstat(impl.file, &status) != 0 || !S_ISREG(status.st_mode)) {
        errno = EINVAL;
        return nullptr;
    }
    reader->file_size_ = static_cast<std::uint64_t>(status.st_size);
    const Utf8Names names;
    impl.handle = make_handle(false);
    if (archive_read_open_fd(impl.handle.get(), impl.file, block_bytes) != ARCHIVE_OK)
        reader->trouble_ = skip_reason::damaged_archive;
    return reader;
}

bool ArchiveReader::next() {
    if (!trouble_.empty()) return false;
    const Utf8Names names;
    failure_ = {};
    member_ended_ = false;
    impl_->block = {};
    impl_->block_at = impl_->read_to = 0;
    const int result = archive_read_next_header(impl_->handle.get(), &impl_->entry);
    if (result == ARCHIVE_EOF) return false;
    if (result < ARCHIVE_WARN) {
        trouble_ = archive_read_has_encrypted_entries(impl_->handle.get()) == 1
                       ? skip_reason::encrypted
                       : skip_reason::damaged_archive;
        return false;
    }
    archive_entry* const entry = impl_->entry;
    const char* name = archive_entry_pathname(entry);
    member_.name = name ? name : "";
    const auto type = archive_entry_filetype(entry);
    const bool is_file = type == AE_IFREG && !archive_entry_hardlink(entry);
    member_.kind = is_file            ? ArchiveMember::Kind::file
                   : type == AE_IFDIR ? ArchiveMember::Kind::folder
                                      : ArchiveMember::Kind::other;
    member_.is_encrypted = archive_entry_is_encrypted(entry) != 0;
    return true;
}

std::size_t ArchiveReader::read(char* to, std::size_t room) {
    Impl& impl = *impl_;
    std::size_t done = 0;
    while (done < room) {
        if (impl.block.empty() && (member_ended_ || !next_block())) break;
        const std::uint64_t gap = impl.block_at - std::min(impl.block_at, impl.read_to);
        const std::size_t left = std::min(room - done, block_bytes);
        const std::size_t count =
            gap != 0 ? std::min<std::uint64_t>(gap, left) : impl.block.copy(to + done, left);
        if (gap != 0) {
            std::fill_n(to + done, count, '\0');
        } else {
            impl.block.remove_prefix(count);
            impl.block_at += count;
        }
        impl.read_to += count;
        done += count;
        if (!is_bomb(count)) continue;
        impl.block = {};
        member_ended_ = true;
    }
    return done;
}

// False at the end. With archive_read_data() the last bytes of a member whose sum is wrong would be
// lost: it gives the error in place of them.
bool ArchiveReader::next_block() {
    has_read_ = true;
    const void* bytes = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int result = archive_read_data_block(impl_->handle.get(), &bytes, &size, &offset);
    member_ended_ = result != ARCHIVE_OK;
    if (result == ARCHIVE_EOF) return false;
    if (result != ARCHIVE_OK) failure_ = reason_of(impl_->handle.get());
    if (result == ARCHIVE_FATAL || !bytes || offset < 0) return !member_ended_;
    impl_->block = {static_cast<const char*>(bytes), size};
    impl_->block_at = static_cast<std::uint64_t>(offset);
    return true;
}

// Counts what came.
bool ArchiveReader::is_bomb(std::size_t count) {
    made_ += count;
    if (made_ <= bomb_bytes || made_ / bomb_ratio <= file_size_) return false;
    failure_ = trouble_ = skip_reason::bomb;
    return true;
}

std::uint64_t ArchiveReader::reached() const {
    const la_int64_t bytes = archive_filter_bytes(impl_->handle.get(), -1);
    return bytes > 0 ? static_cast<std::uint64_t>(bytes) : 0;
}

bool ArchiveReader::skip(std::size_t& budget) {
    archive* const handle = impl_->handle.get();
    const bool is_stream = archive_filter_count(handle) > 1;
    const bool is_solid = archive_format(handle) == ARCHIVE_FORMAT_7ZIP && has_read_;
    if (!is_stream && !is_solid) return true; // libarchive steps over it
    std::array<char, block_bytes> buffer{};
    while (!member_ended_ && budget != 0) {
        const std::size_t count = read(buffer.data(), std::min(buffer.size(), budget));
        budget -= count;
    }
    return member_ended_;
}

bool is_archive(const std::string& path) {
    const std::unique_ptr<ByteSource> bytes = open_bytes(path);
    std::array<char, 512> buffer{};
    const ssize_t count = bytes ? bytes->read_at(0, buffer.data(), buffer.size()) : 0;
    const std::string_view start(buffer.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    if (start.starts_with("PK\3\4"sv)) return is_zip_of_files(start);
    if (start.starts_with("7z\xBC\xAF\x27\x1C"sv)) return true;
    if (start.size() >= 262 && start.substr(257, 5) == "ustar") return true;
    for (const std::string_view magic : {"\x1F\x8B\x08"sv, "BZh"sv,
                                         "\xFD"
                                         "7zXZ\0"sv,
                                         "\x28\xB5\x2F\xFD"sv})
        if (start.starts_with(magic)) return holds_tar(path);
    return false;
}

} // namespace newshound
