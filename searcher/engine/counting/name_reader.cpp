// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/name_reader.hpp"

namespace newshound {

NameReader::NameReader(const Xapian::Database& shard, const ShownNames& shown) : shown_(shown) {
    for (const Slot slot : shown.sources()) {
        const auto number = number_of(slot);
        streams_.push_back({shard.valuestream_begin(number), shard.valuestream_end(number)});
    }
}

std::vector<std::string> NameReader::names(Xapian::docid document) {
    std::vector<std::string> values;
    for (Stream& stream : streams_) {
        if (stream.at != stream.end) stream.at.skip_to(document);
        const bool has = stream.at != stream.end && stream.at.get_docid() == document;
        values.push_back(has ? *stream.at : std::string());
    }
    return shown_.resolved(values);
}

} // namespace newshound
