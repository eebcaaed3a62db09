// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_reader.hpp"

#include "indexer/archive_share.hpp"
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/page_hash.hpp"
#include "indexer/pages_in_work.hpp"
#include "indexer/read_page.hpp"
#include "indexer/source/archived_member.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/warc/record.hpp"
#include "indexer/source/warc/record_digest.hpp"
#include "indexer/source/warc/record_marks.hpp"
#include "indexer/stages.hpp"

namespace newshound {
namespace {

constexpr const char* ended_a_run = "ended an earlier run";

} // namespace

PageResult PageReader::read(const PageJob& job) const {
    PageResult result{.item = job.item, .record = {}, .document = {}};
    result.item.record.reset(); // their bytes are needed here alone
    result.item.member.reset();
    result.is_container = job.container.has_value();
    result.replaces = job.replaces;
    result.is_older = job.is_older;
    FileRecord& record = result.record;
    if (job.container) {
        record = *job.container;
        result.read = true;
        return result;
    }
    if (job.is_older) return result;
    if (is_of_another_shard(job)) record.skipped = of_another_shard;
    if (job.item.revisit || !record.skipped.empty()) return result;
    record.skipped = job.item.skipped;
    if (job.item.record) record.marks = marks_of(job.item.record->head);
    record.stamp = {job.item.size, job.item.modified};
    if (!record.skipped.empty()) return result;
    if (job.known && job.known->stamp == record.stamp) {
        record = *job.known;
        return result;
    }
    result.is_new = !job.known;
    result.read = true;
    if (deadly_.contains(job.item.name)) {
        record.skipped = ended_a_run; // without a hash: it is read again when it is touched
    } else {
        const std::size_t place = in_work_.begin(job.item.name, job.item.path);
        read_bytes(job, result);
        in_work_.end(place);
    }
    if (job.known && !record.skipped.empty()) {
        record.article = job.known->article;
        record.content = job.known->content;
    }
    return result;
}

// As far as its container tells, without its bytes. What was read before is looked at as a whole.
bool PageReader::is_of_another_shard(const PageJob& job) const {
    if (!share_ || job.known) return false;
    std::string key;
    if (job.item.revisit) key = share_key(job.item.revisit->address);
    if (job.item.record) key = share_key(job.item.record->head.address);
    if (job.item.member) key = share_key(job.item.member->address);
    return !key.empty() && !share_->holds(key);
}

void PageReader::read_bytes(const PageJob& job, PageResult& result) const {
    FileRecord& record = result.record;
    Page page;
    record.skipped = source_.load(job.item, page_limits::bytes, page);
    result.bytes = page.bytes.size();
    record.bytes_hash = page_hash(job.item, page);
    if (check_digests_ && job.item.record && is_not_as_digested(*job.item.record))
        record.skipped = skip_reason::wrong_digest;
    if (!record.skipped.empty()) return;
    if (job.known && job.known->bytes_hash == record.bytes_hash) {
        const FileStamp stamp = record.stamp;
        record = *job.known;
        record.stamp = stamp;
        return;
    }
    understand(page, result);
}

void PageReader::understand(const Page& page, PageResult& result) const {
    ReadPage read = read_page(page, stages_, share_);
    result.record.skipped = std::move(read.skipped);
    if (!result.record.skipped.empty()) return;
    result.document = make_document(read.article, read.words, stages_.outlets());
    result.record.content = result.document->content;
}

} // namespace newshound
