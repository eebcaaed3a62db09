// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/trec_renderer.hpp"

#include <algorithm>
#include <ostream>

namespace newshound {
namespace {

std::string file_name(const std::string& path) {
    std::string name = path.substr(path.rfind('/') + 1);
    if (name.ends_with(".gz")) name.resize(name.size() - 3);
    // A run's columns are separated by blanks.
    std::ranges::replace_if(
        name, [](unsigned char c) { return c <= ' '; }, '_');
    return name;
}

} // namespace

void TrecRenderer::begin(const Summary& summary) {
    rank_ = summary.offset;
}

void TrecRenderer::take(const Result& result) {
    out() << query_id_ << " Q0 " << file_name(result.article.origin.path) << ' ' << ++rank_ << ' '
          << result.score << " newshound\n";
}

void TrecRenderer::end() {}

} // namespace newshound
