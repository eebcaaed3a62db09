// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/exports/export_container.hpp"

#include "common/text/ascii.hpp"
#include "common/text/hash.hpp"
#include "indexer/source/archived_member.hpp"
#include "indexer/source/byte_source.hpp"
#include "indexer/source/file_names.hpp"
#include "indexer/source/skip_reasons.hpp"

#include <algorithm>
#include <cerrno>

namespace newshound {
namespace {

// Bytes that may go by without a document until next() comes back.
constexpr std::size_t step_budget = 16u << 20;

// The first bytes of a file, decompressed where it is text.
std::string start_of(const std::string& path, bool is_text) {
    const std::unique_ptr<ByteSource> bytes = open_bytes(path);
    if (!bytes) return {};
    std::string start(std::min<std::uint64_t>(export_start_bytes, bytes->size()), '\0');
    const ssize_t count = bytes->read_at(0, start.data(), start.size());
    start.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
    if (!is_text || !start.starts_with("\x1F\x8B")) return start;
    start.clear();
    const std::unique_ptr<ContainerStream> stream = ContainerStream::open(path);
    while (stream && start.size() < export_start_bytes && !stream->peek().empty()) {
        const std::string_view more = stream->peek();
        start += more.substr(0, export_start_bytes - start.size());
        stream->skip(more.size());
    }
    return start;
}

ExportForm form_of(const std::string& name, const std::string& path, std::string& start) {
    const bool is_text = is_named_like_text(name);
    if (!is_text && !is_named_like_a_page(name)) return ExportForm::none;
    start = start_of(path, is_text);
    return is_text ? form_of_text(start) : form_of_html(start);
}

// One byte in front of it.
RecordPlace before(RecordPlace place) {
    if (place.within > 0)
        --place.within;
    else if (place.member > 0)
        --place.member;
    return place;
}

} // namespace

bool is_export(const std::string& name, const std::string& path) {
    std::string start;
    return form_of(name, path, start) != ExportForm::none;
}

std::unique_ptr<ExportContainer> ExportContainer::open(SourceItem file, const RecordPlace& place,
                                                       std::size_t limit) {
    std::string start;
    const ExportForm form = form_of(file.name, file.path, start);
    std::unique_ptr<ContainerStream> stream = ContainerStream::open(file.path, place);
    if (!stream) return nullptr;
    if (place != before(place) && (place.within > 0 || !stream->is_compressed())) {
        const auto front = ContainerStream::open(file.path, before(place));
        errno = 0;
        if (!front || !front->peek().starts_with(piece_end(form))) return nullptr;
    }
    auto container = std::unique_ptr<ExportContainer>(new ExportContainer(
        std::move(file), std::move(stream), {form, content_type_of(form, start)}, limit));
    container->has_documents_ = place != RecordPlace{};
    return container;
}

Container::Step ExportContainer::next(SourceItem& item) {
    for (std::size_t read = 0; read < step_budget;) {
        if (has_ended_) return Step::end;
        const std::size_t size = stream_->peek().size();
        if (size == 0) return end_file(item) ? Step::item : Step::end;
        read += size;
        if (take_piece() && end_piece(item)) return Step::item;
    }
    return Step::busy;
}

// Takes what is at hand of the piece. Whether it is whole.
bool ExportContainer::take_piece() {
    if (!is_piece_begun_) {
        piece_place_ = stream_->place();
        piece_ = document_.size();
        is_piece_begun_ = true;
    }
    const std::string_view bytes = stream_->peek();
    const std::size_t end = bytes.find(piece_end(start_.form));
    const std::string_view piece = bytes.substr(0, end == bytes.npos ? end : end + 1);
    if (document_.size() + piece.size() > limit_) {
        is_long_ = is_document_;
        document_.erase(0, piece_); // the next document may begin with this piece
        piece_ = 0;
        if (document_.size() + piece.size() > limit_) document_.clear(); // but none is so long
    }
    document_ += piece.substr(piece.size() - std::min(piece.size(), limit_));
    stream_->skip(piece.size());
    return end != bytes.npos;
}

// Whether a document ended with it, or in front of it.
bool ExportContainer::end_piece(SourceItem& item) {
    is_piece_begun_ = false;
    const std::string_view piece = std::string_view(document_).substr(piece_);
    switch (mark_of(start_.form, piece)) {
    case ExportMark::begins: {
        const bool is_given = end_document(piece_, is_document_, item);
        place_ = piece_place_;
        is_document_ = true;
        return is_given;
    }
    case ExportMark::ends:
        return end_document(document_.size(), is_document_, item);
    case ExportMark::none:
        break;
    }
    if (is_document_) return false;
    // Where only ends are marked the first words behind one begin the next document.
    is_document_ = start_.form == ExportForm::factiva_text && !trimmed(piece).empty();
    place_ = piece_place_;
    if (!is_document_) document_.clear();
    return false;
}

// Takes the first `size` bytes off document_. False when they are none to give.
bool ExportContainer::end_document(std::size_t size, bool is_one, SourceItem& item) {
    std::string bytes = document_.substr(0, size);
    document_.erase(0, size);
    piece_ = 0;
    const bool was_long = std::exchange(is_long_, false);
    is_document_ = false;
    if (!is_one) return false;
    has_documents_ = true;
    count("document");
    item = item_at(to_string(place_));
    item.size = bytes.size();
    item.modified = static_cast<std::int64_t>(hash64(bytes));
    if (was_long)
        item.skipped = std::string("document").append(skip_reason::of_too_many_bytes);
    else
        item.member = std::make_shared<ArchivedMember>(ArchivedMember{
            .bytes = std::move(bytes), .is_named_so = true, .content_type = start_.content_type});
    return true;
}

// What is cut off by damage, or where a document's end is marked by the end of the file, is told.
bool ExportContainer::end_file(SourceItem& item) {
    const bool is_whole = stream_->state() == ContainerStream::State::ended;
    if (is_whole && is_piece_begun_ && end_piece(item)) return true; // a last line without its end
    has_ended_ = true;
    const bool is_rest = start_.form == ExportForm::factiva_text;
    const bool has_words = !trimmed(document_).empty();
    const bool is_story = is_document_ && has_words &&
                          (!is_rest || form_of_text(document_) == ExportForm::factiva_text);
    if (!is_story && is_whole) {
        if (has_words) count("text behind the last document");
        return false;
    }
    if (!stream_->trouble().empty()) return false;
    if (!end_document(document_.size(), is_story, item)) item = item_at(to_string(place_));
    if (is_whole && !is_rest) return true;
    has_documents_ = true;
    item.member.reset();
    item.skipped = stream_->state() == ContainerStream::State::damaged ? skip_reason::damaged_record
                                                                       : skip_reason::cut_record;
    return true;
}

std::string_view ExportContainer::lack() const {
    return has_documents_ ? std::string_view() : skip_reason::empty;
}

} // namespace newshound
