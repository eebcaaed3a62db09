// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/record_picker.hpp"

#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/warc/container.hpp"

#include <cerrno>
#include <memory>
#include <system_error>

namespace newshound {

Container::Step RecordPicker::next(SourceItem& item) {
    if (at_ == offsets_.size()) return Step::end;
    const RecordPlace place = {offsets_[at_++], 0};
    const std::unique_ptr<WarcContainer> one =
        WarcContainer::open_one(file(), place, limit_, with_texts_);
    if (!one) {
        trouble_ =
            std::string(skip_reason::unreadable) + ": " + std::generic_category().message(errno);
        at_ = offsets_.size();
        return Step::end;
    }
    const Step step = one->next(item);
    reached_ = one->reached();
    const std::string name = file().name + "#" + to_string(place);
    if (step == Step::item && item.name == name && item.skipped.empty()) {
        for (const auto& [kind, number] : take_counts())
            item.records[kind] += number;
        return Step::item;
    }
    const auto counts = one->take_counts();
    if (step == Step::end && !counts.empty()) { // a record, and no page
        for (const auto& [kind, number] : counts)
            count(kind, number);
        return Step::busy;
    }
    item = item_at(to_string(place));
    item.skipped = skip_reason::no_record_there;
    return Step::item;
}

} // namespace newshound
