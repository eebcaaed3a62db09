// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/passage/edit_passage.hpp"

#include "common/schema/article_data.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/schema.hpp"
#include "common/text/diff.hpp"
#include "searcher/engine/passage/snippet.hpp"

namespace newshound {
namespace {

bool read_before(const Xapian::Database& database, const Result& result, Article& before) {
    if (result.previous == 0) return false;
    const std::string term = std::string(identity_prefix) + version_id(result.id, result.previous);
    const auto at = database.postlist_begin(term);
    return at != database.postlist_end(term) &&
           read_article(database.get_document(*at), before, Refused::damage);
}

// One of the two texts, and where it holds what the other does not.
struct Side {
    std::string text;
    std::vector<Stretch> edited;

    void add(const Change& change) {
        const std::size_t start = text.size();
        text += change.text;
        if (change.kind != Change::Kind::kept) edited.push_back({start, text.size()});
    }
};

} // namespace

bool EditPassage::show(const std::string& before, const std::string& after, Result& result) const {
    const std::string& language = result.article.language;
    Side older;
    Side newer;
    for (const Change& change : diff_words(before, after)) {
        if (change.kind != Change::Kind::added) older.add(change);
        if (change.kind != Change::Kind::removed) newer.add(change);
    }
    Snippet found = make_snippet(older.text, removed_, older.edited, language);
    found.edit = "removed";
    if (found.hits.empty()) {
        found = make_snippet(newer.text, added_, newer.edited, language);
        found.edit = "added";
    }
    if (found.hits.empty()) return false;
    result.snippet = std::move(found);
    return true;
}

void EditPassage::show(const Xapian::Database& database, Result& result) const {
    Article before;
    if (!is_asked() || !read_before(database, result, before)) return;
    if (!show(before.text, result.article.text, result))
        show(before.title, result.article.title, result);
}

} // namespace newshound
