// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/verbs.hpp"

#include "searcher/verb/coverage.hpp"
#include "searcher/verb/diff.hpp"
#include "searcher/verb/entity.hpp"
#include "searcher/verb/info.hpp"
#include "searcher/verb/names.hpp"
#include "searcher/verb/query.hpp"
#include "searcher/verb/search.hpp"
#include "searcher/verb/serve.hpp"
#include "searcher/verb/show.hpp"
#include "searcher/verb/similar.hpp"
#include "searcher/verb/sources.hpp"
#include "searcher/verb/suggest.hpp"
#include "searcher/verb/verify.hpp"
#include "searcher/verb/watch.hpp"

namespace newshound {

std::span<const Verb> searcher_verbs() {
    static const Verb verbs[] = {
        search_verb, show_verb,     similar_verb, suggest_verb, diff_verb,
        info_verb,   coverage_verb, sources_verb, entity_verb,  names_verb,
        verify_verb, watch_verb,    serve_verb,   query_verb,
    };
    return verbs;
}

} // namespace newshound
