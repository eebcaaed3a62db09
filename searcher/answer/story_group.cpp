// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/story_group.hpp"

#include "searcher/answer/answer.hpp"

#include <map>

namespace newshound {

StoryGroup story_group(Answerer& archive, const std::string& story, std::size_t limit) {
    const Query members{.op = Query::Op::words, .field = "story", .text = story};
    SearchRequest request;
    request.sort = Sort::oldest;
    request.detail = Detail::card;
    request.limit = limit;
    Results found = archive.answer(members, request);
    StoryGroup group{
        .id = story, .total = found.total, .members = std::move(found.results), .wire = {}};
    std::map<std::string, std::size_t> credits;
    for (const Result& member : group.members)
        if (!member.article.wire.empty()) ++credits[member.article.wire];
    std::size_t most = 0;
    for (const auto& [wire, count] : credits) {
        if (count <= most) continue;
        most = count;
        group.wire = wire;
    }
    return group;
}

} // namespace newshound
