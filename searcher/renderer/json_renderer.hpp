// SPDX-License-Identifier: GPL-3.0-or-later
// Results as JSON: one object for the whole answer, or one line a hit.
//
// The whole: {format_version, query, total, total_is_exact, total_of, offset, notes, results: […]},
// and where asked for facets: {FIELD: {values: [{value, count}], distinct, without, is_exact}} and
// timeline: {unit, from, to, bins: [{start, count, archive, share}], coarse, undated, is_exact}
// with days as YYYY-MM-DD, months as YYYY-MM, years and the first years of decades as YYYY, and
// overview_of for what both count. total_of and overview_of are "articles" or "stories". A hit: id,
// version, versions (of the article), previous (number of the version before it, or null),
// indexed (when the article first came to the archive, UTC), score, story, copies, folded (how many
// other matches of its story it stands for), title_hits, snippet {text, hits: [{start, end}]}, with
// edit or certainty where it is a passage edited or said (see Snippet), captures and last_captured
// where the archive found it more than once, and
// all keys of common/article/article_json. Offsets count code points.
#pragma once

#include "searcher/renderer/renderer.hpp"

#include <functional>
#include <string>
#include <utility>

namespace newshound {

inline constexpr int json_format_version = 1;

// A hit as one line without a line break.
std::string to_json(const Result& result);

// Writes a hit in the place of to_json: one line without a line break.
using RowText = std::function<std::string(const Result&)>;

class JsonRenderer : public Renderer {
  public:
    explicit JsonRenderer(std::ostream& out, RowText row = nullptr)
        : Renderer(out), row_(std::move(row)) {}
    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void tell_shards(const std::vector<ShardAnswer>& shards) override { shards_ = shards; }
    void end() override;

  private:
    RowText row_;
    bool any_ = false;
    std::vector<ShardAnswer> shards_{}; // told behind the results: one may go meanwhile
};

class NdjsonRenderer : public Renderer {
  public:
    explicit NdjsonRenderer(std::ostream& out, RowText row = nullptr)
        : Renderer(out), row_(std::move(row)) {}
    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void end() override;

  private:
    RowText row_;
};

} // namespace newshound
