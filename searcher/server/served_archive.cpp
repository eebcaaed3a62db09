// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/served_archive.hpp"

#include "common/schema/schema.hpp"

namespace newshound {
namespace {

SearchRequest whole_archive(std::chrono::milliseconds time_limit) {
    SearchRequest request;
    request.limit = 0;
    for (const Field& field : fields())
        if (field.facet) request.facets.emplace_back(field.name);
    request.facet_limit = 8;
    request.wants_timeline = true;
    request.time_limit = time_limit;
    return request;
}

} // namespace

void ServedArchive::renew() {
    if (!answerer_) answerer_.emplace(paths_, synonyms_, corrections_);
    answerer_->renew();
}

const Summary& ServedArchive::overview(std::chrono::milliseconds time_limit) {
    std::string state = answerer_->state();
    if (state == overview_state_) return overview_;
    overview_ = answerer_->answer(Query{}, whole_archive(time_limit));
    // Without all shards it is of this moment alone.
    overview_state_ = is_partial(answerer_->shards()) ? "" : std::move(state);
    return overview_;
}

} // namespace newshound
