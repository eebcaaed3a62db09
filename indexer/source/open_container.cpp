// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/open_container.hpp"

#include "common/text/hash.hpp"
#include "common/text/record_name.hpp"
#include "indexer/source/archive/archive_container.hpp"
#include "indexer/source/archive/archive_reader.hpp"
#include "indexer/source/exports/export_container.hpp"
#include "indexer/source/file_names.hpp"
#include "indexer/source/sniff.hpp"
#include "indexer/source/stories/json_cutter.hpp"
#include "indexer/source/stories/line_cutter.hpp"
#include "indexer/source/stories/story_container.hpp"
#include "indexer/source/stories/xml_cutter.hpp"
#include "indexer/source/stories/xml_root.hpp"
#include "indexer/source/warc/container.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace newshound {
namespace {

constexpr std::size_t marked_bytes = 4096;

enum class Kind { none, warc, archive, lines, list, xml, exported };

// Decompressed; "" when it can't be read.
std::string start_of(const std::string& path) {
    const std::unique_ptr<ContainerStream> stream = ContainerStream::open(path);
    return stream ? std::string(stream->peek().substr(0, sniffed_bytes)) : "";
}

Kind kind_of(const std::string& name, const std::string& path) {
    if (is_named_like_a_warc(name)) return Kind::warc;
    if (is_named_like_an_archive(name)) return Kind::archive;
    if (is_named_like_lines(name)) return Kind::lines;
    if (is_export(name, path)) return Kind::exported;
    if (is_named_like_a_page(name)) return Kind::none;
    const std::string start = start_of(path);
    if (is_named_like_json(name)) return is_json_list(start) ? Kind::list : Kind::none;
    if (!story_element(xml_root(start)).empty()) return Kind::xml;
    if (is_warc(path)) return Kind::warc;
    return is_archive(path) ? Kind::archive : Kind::none;
}

// Null when it is no file of stories.
std::unique_ptr<StoryCutter> cutter_for(Kind kind) {
    if (kind == Kind::lines) return std::make_unique<LineCutter>();
    if (kind == Kind::list) return std::make_unique<JsonCutter>();
    return kind == Kind::xml ? std::make_unique<XmlCutter>() : nullptr;
}

std::unique_ptr<Container> open_records(Kind kind, const SourceItem& file, const RecordPlace& place,
                                        std::size_t limit, bool with_texts) {
    if (kind == Kind::exported) return ExportContainer::open(file, place, limit);
    if (auto cutter = cutter_for(kind))
        return StoryContainer::open(file, place, limit, std::move(cutter));
    return WarcContainer::open(file, place, limit, with_texts);
}

} // namespace

bool is_container(const std::string& path) {
    return kind_of(path, path) != Kind::none;
}

std::uint64_t container_mark(const std::string& path, std::uint64_t end) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return 0;
    const std::size_t size = static_cast<std::size_t>(std::min<std::uint64_t>(marked_bytes, end));
    std::string bytes(2 * size, '\0');
    const bool is_read = pread(file, bytes.data(), size, 0) == static_cast<ssize_t>(size) &&
                         pread(file, bytes.data() + size, size, static_cast<off_t>(end - size)) ==
                             static_cast<ssize_t>(size);
    close(file);
    return is_read ? hash64(bytes) : 0;
}

OpenedContainer open_container(const SourceItem& file, const std::optional<ContainerBefore>& before,
                               std::size_t limit, bool with_texts) {
    const Kind kind = kind_of(file.name, file.path);
    if (kind == Kind::none) return {};
    // Once read, texts are read again: else they would be gone when the file is another.
    const bool had_texts = before && before->has_texts;
    if (kind == Kind::archive)
        return {ArchiveContainer::open(file, limit, {}, with_texts || had_texts),
                before.has_value()};
    // Exports, feeds and lists are written anew as a whole.
    if (kind != Kind::warc && kind != Kind::lines)
        return {open_records(kind, file, {}, limit, false), before.has_value()};
    const bool is_same = before && container_mark(file.path, before->end) == before->mark;
    const bool goes_on = is_same && (!with_texts || had_texts);
    const RecordPlace place = {goes_on ? before->end : 0, 0};
    return {open_records(kind, file, place, limit, with_texts || had_texts), before && !is_same};
}

std::unique_ptr<Container> open_container_at(const SourceItem& file, std::string_view place,
                                             std::size_t limit) {
    const Kind kind = kind_of(file.name, file.path);
    if (kind == Kind::archive) return ArchiveContainer::open(file, limit, std::string(place), true);
    errno = 0;
    const std::optional<RecordPlace> at = parse_record_place(place);
    if (!at) return nullptr;
    return open_records(kind, file, *at, limit, true);
}

} // namespace newshound
