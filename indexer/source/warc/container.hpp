// SPDX-License-Identifier: GPL-3.0-or-later
// WARC and ARC files as containers: their records that are pages.
#pragma once

#include "indexer/source/container.hpp"
#include "indexer/source/warc/record_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace newshound {

// Whether the file begins as a WARC or ARC file does, however it is compressed and called.
bool is_warc(const std::string& path);

class WarcContainer : public Container {
  public:
    // `file` is the container as a source lists it; reads from the record at `place` on. Of a block
    // at most `limit` bytes are kept. Null with errno when it can't be opened. `with_texts`:
    // conversions to plain text are pages, too.
    static std::unique_ptr<WarcContainer> open(SourceItem file, const RecordPlace& place,
                                               std::size_t limit, bool with_texts = false);
    // The same, and nothing behind that record. Where it begins elsewhere, or what stands there is
    // damaged, the first item says so.
    static std::unique_ptr<WarcContainer> open_one(SourceItem file, const RecordPlace& place,
                                                   std::size_t limit, bool with_texts);
    // The same as open() of bytes that are no file of their own.
    WarcContainer(SourceItem file, std::unique_ptr<ByteSource> bytes, const RecordPlace& place,
                  std::size_t limit, bool with_texts)
        : WarcContainer(std::move(file), std::make_unique<ContainerStream>(std::move(bytes), place),
                        place == RecordPlace{}, limit, with_texts) {}

    // Is told of each record that is found, also of those that are no pages; not of what stands
    // beside them: requests and metadata.
    using Witness = std::function<void(const RecordHead&, const RecordPlace&)>;
    void show_records_to(Witness witness) { witness_ = std::move(witness); }

    // The stamp of an item is its size and the hash of its head.
    Step next(SourceItem& item) override;
    std::string trouble() const override { return reader_.stream().trouble(); }
    std::string_view lack() const override;
    std::uint64_t whole_to() const override { return reader_.whole_to(); }
    std::uint64_t reached() const override { return reader_.stream().reached(); }
    bool has_texts() const override { return with_texts_; }

  private:
    WarcContainer(SourceItem file, std::unique_ptr<ContainerStream> stream, bool is_whole,
                  std::size_t limit, bool with_texts)
        : Container(std::move(file)), reader_(std::move(stream)), holds_records_(!is_whole),
          limit_(limit), with_texts_(with_texts) {}

    Step take_found(RecordReader::Found found, SourceItem& item);
    bool take_record(SourceItem& item);
    void hold(SourceItem item, std::shared_ptr<ArchivedRecord> record);
    bool take_metadata();
    void note_metadata(ArchivedRecord record);
    std::string block_of_metadata(std::string start);

    RecordReader reader_;
    bool holds_records_; // or was begun behind some
    bool holds_bytes_ = false;
    std::size_t limit_;
    bool with_texts_;
    bool is_alone_ = false; // only the first record is wanted
    bool has_ended_ = false;
    Witness witness_;                          // empty = none
    std::optional<RecordReader::Found> found_; // and not taken yet
    // A page is held until no more is told of it: metadata records follow it, or stand in front.
    std::optional<SourceItem> held_;
    std::shared_ptr<ArchivedRecord> held_record_;
    std::size_t beside_ = 0; // records behind it that are about it
    struct Metadata {
        RecordHead head;
        std::string json;
    };
    std::vector<Metadata> in_front_; // of the page that may come
};

} // namespace newshound
