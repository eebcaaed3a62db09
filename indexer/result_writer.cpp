// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/result_writer.hpp"

#include "common/schema/identity.hpp"
#include "common/text/hash.hpp"
#include "indexer/archive_share.hpp"
#include "indexer/extractor/capture_time.hpp"
#include "indexer/source/container.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/warc/record_marks.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace newshound {
namespace {

constexpr const char* removed_before = "removed before";

// What could not be read may be readable next time.
bool worth_a_record(const FileRecord& record) {
    return record.skipped.empty() || record.bytes_hash != hash64("");
}

bool is_elsewhere(const FileRecord& record) {
    return record.skipped == of_another_shard;
}

} // namespace

void ResultWriter::take(PageResult&& result) {
    for (const auto& [kind, count] : result.item.records)
        (kind == listed_page_kind ? report_.listed_pages : report_.records[kind]) += count;
    count_bytes(result.item);
    if (result.replaces) standing_.insert(result.item.name);
    if (result.is_older)
        ++report_.older;
    else if (result.is_container)
        take_container(result);
    else if (result.item.revisit)
        take_revisit(*result.item.revisit, result.record);
    else if (!result.read && is_of_container(result.record))
        ++report_.containers_unchanged;
    else
        take_page(result);
    writer_.commit_when_due();
    if (events_.progress) events_.progress(report_);
}

void ResultWriter::count_revisits() {
    report_.revisits_here = writer_.count_revisits_here();
    report_.revisits_elsewhere = revisits_ - report_.revisits_here;
}

void ResultWriter::count_bytes(const SourceItem& item) {
    if (!item.reached) passed_ += item.size;
    report_.file_bytes = std::max(report_.file_bytes, passed_ + item.reached.value_or(0));
}

// All its pages were taken before.
void ResultWriter::take_container(const PageResult& result) {
    if (result.item.skipped.empty())
        ++report_.containers;
    else
        skip(result.item.path, result.item.skipped);
    if (result.replaces) mark_what_is_gone(result.item.name);
    writer_.note_file(result.item.name, result.record);
}

void ResultWriter::take_revisit(const RecordHead& head, const FileRecord& record) {
    const std::string address = url_key(head.address);
    const std::optional<Date> captured = possible_capture(head.date, today_);
    if (address.empty() || !captured) return;
    if (is_elsewhere(record)) return;
    ++revisits_;
    writer_.note_revisit(
        address,
        {.captured = *captured, .referred = marks_referred_to(head), .own = marks_of(head)});
}

// Pages of a container of which it held others, as MovedFiles and prune() have to know.
void ResultWriter::mark_what_is_gone(const std::string& container) {
    std::map<std::string, FileRecord> gone;
    writer_.each_file([&](const std::string& name, const FileRecord& record) {
        if (!name.starts_with(container + "#") || standing_.contains(name)) return;
        gone.emplace(name, record).first->second.skipped = no_longer_there;
    });
    for (const auto& [name, record] : gone)
        writer_.note_file(name, record);
    standing_.clear();
}

void ResultWriter::take_page(PageResult& result) {
    ++report_.files;
    report_.bytes += result.bytes;
    if (!result.document) result.record.article = writer_.current_id(result.record.article);
    if (writer_.is_removed(result.record.article)) result.record.skipped = removed_before;
    if (result.document && !(result.is_new && take_moved(result))) {
        write(result);
    } else if (result.record.skipped.empty()) {
        ++report_.unchanged;
    }
    if (is_elsewhere(result.record))
        ++report_.of_other_shards;
    else if (!result.record.skipped.empty())
        skip(result.item.path, result.record.skipped);
    // That its container was read says all of a page that is elsewhere.
    const bool is_told =
        is_elsewhere(result.record) && result.is_new && result.item.is_in_container();
    if (result.read && !is_told && worth_a_record(result.record))
        writer_.note_file(result.item.name, result.record);
}

// Whether the page is one that stood elsewhere and is gone from there.
bool ResultWriter::take_moved(PageResult& result) {
    std::optional<MovedFiles::Found> found = moved_.find(result.record.bytes_hash);
    if (!found) return false;
    found->record.article = writer_.current_id(found->record.article);
    found->record.stamp = result.record.stamp;
    found->record.skipped.clear();
    writer_.move_file(found->name, result.item.name, found->record);
    result.record = std::move(found->record);
    ++report_.moved;
    return true;
}

void ResultWriter::write(PageResult& result) {
    switch (writer_.put(std::move(*result.document), result.record.article)) {
    case Written::kept_apart:
        ++report_.kept_apart;
        [[fallthrough]];
    case Written::added:
        ++report_.indexed;
        break;
    case Written::updated:
        ++report_.updated;
        break;
    case Written::unchanged:
        ++report_.unchanged;
        break;
    case Written::healed:
        ++report_.healed;
        break;
    case Written::removed_before:
        result.record.skipped = removed_before;
        break;
    }
}

void ResultWriter::skip(const std::string& path, const std::string& reason) {
    ++report_.skipped[reason];
    if (events_.skipped) events_.skipped(path, reason);
}

} // namespace newshound
