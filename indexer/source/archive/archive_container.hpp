// SPDX-License-Identifier: GPL-3.0-or-later
// Zip, tar and 7z files of saved pages as containers.
//
// Members are judged as files of a folder are. A first look at all names tells which folders hold
// the parts of pages beside them, and whether the file is a WACZ
// (https://specs.webrecorder.net/wacz/1.1.1/), whose WARC files are containers within it; other
// containers within are counted. Of a WACZ and a MAFF file it reads what is told of the pages.
#pragma once

#include "indexer/source/archive/archive_reader.hpp"
#include "indexer/source/archive/maff_pages.hpp"
#include "indexer/source/archive/member_bytes.hpp"
#include "indexer/source/archive/member_list.hpp"
#include "indexer/source/archive/member_names.hpp"
#include "indexer/source/archive/wacz_package.hpp"
#include "indexer/source/archived_member.hpp"
#include "indexer/source/container.hpp"
#include "indexer/source/file_names.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

class ArchiveContainer : public Container {
  public:
    // `file` as a source lists it. Of a page at most `limit` bytes are kept. With `place`, what
    // stands behind the '#' of a page's name, that page alone. `with_texts`: as of
    // a WARC file, of those in a WACZ. Null with errno when it can't be opened.
    static std::unique_ptr<ArchiveContainer> open(SourceItem file, std::size_t limit,
                                                  std::string place = {}, bool with_texts = false);

    // The stamp of an item is its size and the hash of its bytes.
    Step next(SourceItem& item) override;
    std::string trouble() const override { return std::string(trouble_); }
    std::string_view lack() const override;
    std::uint64_t whole_to() const override { return file_size_; }
    std::uint64_t reached() const override;
    bool has_texts() const override { return with_texts_ || !list_.is_wacz(); }

  private:
    ArchiveContainer(SourceItem file, std::unique_ptr<ArchiveReader> reader, std::size_t limit,
                     std::string place, bool with_texts)
        : Container(std::move(file)), limit_(limit), place_(std::move(place)),
          with_texts_(with_texts), reader_(std::move(reader)), file_size_(reader_->file_size()),
          is_maff_(is_named_like_a_maff(Container::file().name)),
          is_listed_(!place_.empty() && !is_maff_ && place_.find('#') == place_.npos) {}

    void list(bool is_there);
    void describe();
    void end_list();
    void end(bool has_more);
    Step next_finding(SourceItem& item);
    bool take_member(SourceItem& item, std::size_t& budget);
    bool count_beside(const std::string& member);
    bool take_page(SourceItem& item, std::size_t& budget);
    bool pass_over(SourceItem& item, const ArchivedMember& member, std::string_view why);
    void open_warc();
    Step next_of_warc(SourceItem& item);
    void add_told(SourceItem& item) const;
    void count_member(std::string_view kind);

    std::size_t limit_;
    std::string place_; // "" = all
    bool with_texts_;
    std::unique_ptr<ArchiveReader> reader_;
    std::uint64_t file_size_;
    bool is_maff_;
    bool is_listed_; // names were looked at, or need not be
    MemberList list_;
    MaffPages maff_pages_;
    std::vector<WaczPackage::Part> parts_; // of a WACZ, as names tell
    std::optional<WaczPackage> package_;   // nothing = it is no WACZ
    MemberNames names_;
    std::uint64_t passed_ = 0; // members, with the one that is read
    std::string name_;         // of the member that is read
    bool has_ended_ = false;
    std::string_view trouble_;
    std::unique_ptr<Container> warc_;         // within, being read; null = none
    const MemberBytes* warc_bytes_ = nullptr; // of it
};

} // namespace newshound
