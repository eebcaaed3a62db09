// SPDX-License-Identifier: GPL-3.0-or-later
// Files into which a press database wrote several documents (export_form.hpp) as containers: each
// document tells its fields (indexer/extractor/told/). Plain, or gzip.
#pragma once

#include "indexer/source/container.hpp"
#include "indexer/source/container_stream.hpp"
#include "indexer/source/exports/export_form.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace newshound {

// Whether the file at `path` is such an export: its name ends in .txt, also .gz, or as a page's
// does, and its first bytes say so.
bool is_export(const std::string& name, const std::string& path);

class ExportContainer : public Container {
  public:
    // `file` is the container as a source lists it; reads from the document at `place` on. One of
    // more than `limit` bytes is skipped. Null with errno when it can't be opened, with errno 0
    // when no document can begin there.
    static std::unique_ptr<ExportContainer> open(SourceItem file, const RecordPlace& place,
                                                 std::size_t limit);

    // What stands in front of the first document is passed over; what follows Factiva's last in
    // text, such as a list of results, is counted. The stamp of an item is its size and the hash of
    // its bytes.
    Step next(SourceItem& item) override;
    std::string trouble() const override { return stream_->trouble(); }
    std::string_view lack() const override;
    // Such a file is written once: it is always read from its beginning.
    std::uint64_t whole_to() const override { return 0; }
    std::uint64_t reached() const override { return stream_->reached(); }

  private:
    struct Start {
        ExportForm form = ExportForm::none;
        std::string content_type;
    };

    ExportContainer(SourceItem file, std::unique_ptr<ContainerStream> stream, Start start,
                    std::size_t limit)
        : Container(std::move(file)), stream_(std::move(stream)), start_(std::move(start)),
          limit_(limit) {}

    bool take_piece();
    bool end_piece(SourceItem& item);
    bool end_document(std::size_t size, bool is_one, SourceItem& item);
    bool end_file(SourceItem& item);

    std::unique_ptr<ContainerStream> stream_;
    Start start_;
    std::size_t limit_;
    std::string document_;        // what is read of it, the piece in work at its end
    std::size_t piece_ = 0;       // where in it that begins
    RecordPlace place_;           // of its first byte
    RecordPlace piece_place_;     // of the piece's
    bool is_piece_begun_ = false; // piece_place_ is known
    bool is_document_ = false;    // its beginning was seen
    bool is_long_ = false;        // it is more than limit_
    bool has_ended_ = false;      // nothing comes behind
    bool has_documents_ = false;  // or was begun behind some
};

} // namespace newshound
