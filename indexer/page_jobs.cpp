// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_jobs.hpp"

#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/pages_in_work.hpp"
#include "indexer/source/archived_member.hpp"
#include "indexer/source/file_names.hpp"
#include "indexer/source/open_container.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/warc/record.hpp"
#include "indexer/source/warc/record_picker.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace newshound {
namespace {

// What the record of a container has whose plain-text conversions, if any, were read.
const std::vector<std::uint64_t> marks_with_texts = {1};

// As it was read last, if ever.
std::optional<ContainerBefore> before(const std::optional<FileRecord>& known) {
    if (!known || !is_of_container(*known)) return std::nullopt;
    return ContainerBefore{.end = known->content,
                           .mark = known->bytes_hash,
                           .has_texts = known->marks == marks_with_texts};
}

struct Stepped {
    Container::Step step = Container::Step::end;
    SourceItem item{};
};

} // namespace

bool PageJobs::next(PageJob& job) {
    while (!is_stopped()) {
        job = {};
        if (container_) {
            if (next_of_container(job)) return true;
            continue;
        }
        if (!source_.next(job.item)) return false;
        if (!job.item.skipped.empty()) return true;
        job.is_older = is_old_file(job.item);
        if (job.is_older) return true;
        job.known = find(job.item);
        if (job.known && job.known->stamp == FileStamp{job.item.size, job.item.modified} &&
            !lacks_texts(*job.known))
            return true;
        if (!open_container(job)) return true;
    }
    return false;
}

bool PageJobs::is_old_file(const SourceItem& item) const {
    return since_ && item.modified / 1'000'000'000 < utc_seconds(*since_);
}

// Of one that does not tell when it was captured the file's time counts.
bool PageJobs::is_old_page(const SourceItem& item) const {
    if (!since_) return false;
    std::optional<Date> captured;
    if (item.record) captured = item.record->head.date;
    if (item.member) captured = item.member->captured;
    if (item.revisit) captured = item.revisit->date;
    return captured && utc_seconds(*captured) < utc_seconds(*since_);
}

bool PageJobs::lacks_texts(const FileRecord& known) const {
    return with_texts_ && is_of_container(known) && known.marks != marks_with_texts;
}

std::optional<FileRecord> PageJobs::find(const SourceItem& item) {
    std::optional<FileRecord> known = known_.find(item.name);
    // Too slow to ask of each file of a folder.
    if (known && item.is_named && !known_.is_whole(*known)) known.reset();
    if (known && with_texts_ && known->skipped == skip_reason::plain_text) known.reset();
    // An earlier program could not read containers.
    if (known && !known->skipped.empty() && is_named_like_a_container(item.path)) known.reset();
    if (known && known->skipped == no_longer_there) { // it is there again, which is to be noted
        known->skipped.clear();
        known->stamp = {};
    }
    return known;
}

bool PageJobs::pick_records(const PageJob& job) {
    const auto part = parts_->offsets.find(job.item.path);
    if (part == parts_->offsets.end()) return false;
    container_ =
        std::make_shared<RecordPicker>(job.item, part->second, page_limits::bytes, with_texts_);
    replaces_ = false;
    is_partly_read_ = true;
    if (job.known && is_of_container(*job.known)) as_known_ = job.known;
    return true;
}

bool PageJobs::open_container(const PageJob& job) {
    as_known_.reset();
    if (parts_) return pick_records(job);
    if (deadly_.contains(job.item.name)) return false;
    const std::size_t place = in_work_.begin(job.item.name, job.item.path);
    std::optional<OpenedContainer> opened =
        patient_.get([item = job.item, was = before(job.known), texts = with_texts_] {
            return newshound::open_container(item, was, page_limits::bytes, texts);
        });
    in_work_.end(place);
    if (!opened || !opened->container) return false;
    container_ = std::move(opened->container);
    replaces_ = opened->replaces;
    is_partly_read_ = false;
    return true;
}

// False when there is none yet.
bool PageJobs::next_of_container(PageJob& job) {
    const auto step = [container = container_] {
        Stepped stepped;
        stepped.step = container->next(stepped.item);
        stepped.item.reached = container->reached();
        return stepped;
    };
    std::optional<Stepped> stepped = patient_.get(step);
    job.replaces = replaces_;
    if (!stepped) {
        job.item = container_->file(); // nothing of it is touched that the read may still change
        job.item.skipped = skip_reason::too_slow;
        container_.reset();
        return true;
    }
    if (stepped->step == Container::Step::busy) return false;
    if (stepped->step == Container::Step::end) {
        end_container(job);
        return true;
    }
    job.item = std::move(stepped->item);
    job.is_older = is_old_page(job.item);
    is_partly_read_ = is_partly_read_ || job.is_older;
    if (job.item.is_in_container() && !job.is_older) job.known = find(job.item);
    return true;
}

void PageJobs::end_container(PageJob& job) {
    job.item = container_->file();
    job.item.records = container_->take_counts();
    job.item.skipped = container_->trouble();
    const std::uint64_t end = is_partly_read_ ? 0 : container_->whole_to();
    const auto mark =
        patient_.get([path = job.item.path, end] { return container_mark(path, end); });
    if (job.item.skipped.empty())
        job.container = FileRecord{
            .stamp = is_partly_read_ ? FileStamp{} : FileStamp{job.item.size, job.item.modified},
            .bytes_hash = mark.value_or(0),
            .article = {},
            .content = end,
            .skipped = {},
            .marks = {}};
    if (job.container && as_known_)
        job.container = as_known_;
    else if (job.container && container_->has_texts())
        job.container->marks = marks_with_texts;
    if (job.container) job.item.skipped = container_->lack();
    container_.reset();
}

} // namespace newshound
