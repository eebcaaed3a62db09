// SPDX-License-Identifier: GPL-3.0-or-later
// Articles whose links are to be looked for anew are *fresh*: what is touched and tells other texts
// than before, all members of a group that may have lost a link, and all that share a band of which
// other leaders are compared now. Any other group is whole, and stands as one piece under its name.
// Fresh articles and such pieces are joined (union-find) by the links that are found.
#include "indexer/writer/stories.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/near_copies.hpp"
#include "common/schema/schema.hpp"
#include "indexer/writer/compared_documents.hpp"
#include "indexer/writer/copy_candidates.hpp"
#include "indexer/writer/stored_values.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <vector>

namespace newshound {
namespace {

using Names = std::set<std::string>; // of articles: ids; of stories: the least of these

// Of days as Slot::published has them; false where one is not known.
bool are_far_apart(const std::string& day, const std::string& other) {
    return !day.empty() && !other.empty() &&
           std::abs(unsortable(day) - unsortable(other)) > days_of_copies;
}

std::vector<Xapian::docid> documents_of(const Xapian::Database& database, const std::string& term) {
    return {database.postlist_begin(term), database.postlist_end(term)};
}

std::string article_term(const std::string& id) {
    return std::string(article_prefix) + id;
}

// Texts with a fingerprint, as fingerprint, content and day of publication.
using Texts = std::set<std::array<std::string, 3>>;

// What of an article decides about its story.
struct Telling {
    Texts texts;
    std::string story; // of its newest version
};

Telling telling_of(const Xapian::Database& database, const std::string& id) {
    Telling telling;
    for (const Xapian::docid docid : documents_of(database, article_term(id))) {
        const Xapian::Document document = database.get_document(docid);
        const std::string fingerprint = value_of(document, Slot::fingerprint);
        if (!fingerprint.empty())
            telling.texts.insert({fingerprint, value_of(document, Slot::content),
                                  value_of(document, Slot::published)});
        if (!has_term(document, superseded_term)) telling.story = value_of(document, Slot::story);
    }
    return telling;
}

// A group that is whole, named by its story; sorted just behind the article of that id.
std::string piece_of(const std::string& story) {
    return story + "+";
}

std::string story_of(const std::string& name) {
    return name.ends_with('+') ? name.substr(0, name.size() - 1) : name;
}

// Which names have become one: the least of them.
class Union {
  public:
    const std::string& root(const std::string& name) {
        std::string* parent = &parents_.try_emplace(name, name).first->second;
        while (*parent != parents_.at(*parent))
            *parent = parents_.at(*parent);
        return *parent;
    }

    void join(const std::string& a, const std::string& b) {
        const std::string one = root(a);
        const std::string other = root(b);
        parents_[std::max(one, other)] = std::min(one, other);
    }

  private:
    std::map<std::string, std::string> parents_;
};

class Settling {
  public:
    Settling(Xapian::WritableDatabase& database, const Xapian::Database& before, KnownRuns& known)
        : database_(database), before_(before), compared_(database, known) {}

    void settle(const Names& touched) {
        for (const std::string& id : touched)
            look_at(id);
        for (const std::string& band : joined_)
            if (comparing_level(database_, band) != 0) left_.insert(band);
        for (const std::string& band : left_)
            look_at_band(band);
        for (const std::string& story : loosened_)
            for (const Xapian::docid docid : documents_of(before_, story_term(story)))
                add_fresh(value_of(before_.get_document(docid), Slot::article));
        for (const std::string& id : fresh_)
            link(id);
        write();
    }

  private:
    void look_at(const std::string& id) {
        const Telling was = telling_of(before_, id);
        const Telling now = telling_of(database_, id);
        if (now.texts == was.texts && now.story == was.story && is_right(id, now)) {
            // Its documents may be new.
            set_story(id, now.story, database_.get_termfreq(story_term(now.story)) > 1);
            return;
        }
        if (!std::ranges::includes(now.texts, was.texts)) loosened_.insert(was.story);
        if (!is_right(id, was)) loosened_.insert(was.story);
        note_bands(now.texts, was.texts, joined_);
        note_bands(was.texts, now.texts, left_);
        add_fresh(id);
    }

    // The bands of the texts that are not among the others.
    static void note_bands(const Texts& texts, const Texts& others, Names& bands) {
        for (const auto& text : texts) {
            if (others.contains(text)) continue;
            for (std::string& band : band_terms(text.front()))
                bands.insert(std::move(band));
        }
    }

    // Whether the story that it names may be its own: it is that of the article that it is named
    // by.
    bool is_right(const std::string& id, const Telling& telling) const {
        const std::string& story = telling.story;
        if (telling.texts.empty() || story.empty()) return telling.texts.empty() == story.empty();
        return story == id || (story < id && telling_of(database_, story).story == story);
    }

    void look_at_band(const std::string& band) {
        const unsigned level = comparing_level(database_, band);
        const unsigned old = comparing_level(before_, band);
        if (level == old) return;
        for (const Xapian::docid docid : documents_of(database_, band)) {
            const Xapian::Document document = database_.get_document(docid);
            add_fresh(value_of(document, Slot::article));
            if (level > old) loosened_.insert(value_of(document, Slot::story));
        }
    }

    void add_fresh(const std::string& id) {
        if (database_.term_exists(article_term(id))) fresh_.insert(id);
    }

    void link(const std::string& id) {
        for (const Xapian::docid docid : documents_of(database_, article_term(id))) {
            const Xapian::Document document = database_.get_document(docid);
            if (value_of(document, Slot::fingerprint).empty()) continue;
            const auto own = compared_.of(docid);
            each_candidate(database_, document, [&](Xapian::docid other) {
                if (other != docid) compare(*own, *compared_.of(other));
            });
        }
    }

    void compare(ComparedDocument& own, ComparedDocument& other) {
        const bool is_fresh = fresh_.contains(other.article);
        if (is_fresh && other.docid < own.docid) return; // compared already
        if (other.article == own.article || (!is_fresh && other.story.empty())) return;
        if (similarity(own.fingerprint, other.fingerprint) < maybe_copy) return;
        const std::string name = is_fresh ? other.article : piece_of(other.story);
        if (union_.root(name) == union_.root(own.article)) return;
        if (!is_near_copy(compared_.runs(own), compared_.runs(other),
                          are_far_apart(own.published, other.published)))
            return;
        if (!is_fresh) pieces_.insert(name);
        union_.join(own.article, name);
    }

    void write() {
        std::map<std::string, std::size_t> sizes; // in fresh articles and pieces, 2 = many
        for (const Names* const names : {&fresh_, &pieces_})
            for (const std::string& name : *names)
                ++sizes[union_.root(name)];
        for (const std::string& id : fresh_) {
            const std::string root = union_.root(id);
            const bool is_none = telling_of(database_, id).texts.empty();
            set_story(id, is_none ? std::string() : story_of(root), sizes[root] > 1);
        }
        for (const std::string& piece : pieces_)
            write_piece(story_of(piece), story_of(union_.root(piece)));
    }

    // One that keeps its name, and has it on several articles, is as it should be.
    void write_piece(const std::string& piece, const std::string& story) {
        for (const Xapian::docid docid : documents_of(database_, story_term(piece))) {
            const Xapian::Document document = database_.get_document(docid);
            const std::string id = value_of(document, Slot::article);
            if (fresh_.contains(id)) continue;
            if (piece == story && has_term(document, copied_term)) return;
            set_story(id, story, true);
        }
    }

    void set_story(const std::string& id, const std::string& story, bool copied) {
        for (const Xapian::docid docid : documents_of(database_, article_term(id))) {
            Xapian::Document document = database_.get_document(docid);
            const bool is_newest = !has_term(document, superseded_term);
            Names terms;
            if (is_newest && !story.empty()) terms.insert(story_term(story));
            const bool is_changed = set_terms(document, story_term(""), terms);
            Names marks;
            if (is_newest && copied && !story.empty()) marks.insert(std::string(copied_term));
            if (!set_terms(document, copied_term, marks) && !is_changed &&
                value_of(document, Slot::story) == story)
                continue;
            document.add_value(number_of(Slot::story), story);
            database_.replace_document(docid, document);
        }
    }

    // Gives the document these terms and no others with that prefix; false when it has them.
    static bool set_terms(Xapian::Document& document, std::string_view prefix, const Names& terms) {
        Names standing;
        Xapian::TermIterator at = document.termlist_begin();
        for (at.skip_to(std::string(prefix));
             at != document.termlist_end() && (*at).starts_with(prefix); ++at)
            standing.insert(*at);
        for (const std::string& term : standing)
            if (!terms.contains(term)) document.remove_term(term);
        for (const std::string& term : terms)
            if (!standing.contains(term)) document.add_boolean_term(term);
        return standing != terms;
    }

    Xapian::WritableDatabase& database_;
    const Xapian::Database& before_;
    ComparedDocuments compared_; // of database_: stories are written when all is compared
    Names fresh_;
    Names loosened_; // stories that may have lost a link
    Names joined_;   // bands of texts that are new
    Names left_;     // bands of texts that are gone
    Names pieces_;   // that are linked with a fresh article
    Union union_;    // of fresh articles and pieces
};

} // namespace

bool are_near_copies(const Xapian::Document& a, const Xapian::Document& b) {
    return is_near_copy(runs_of(a), runs_of(b),
                        are_far_apart(value_of(a, Slot::published), value_of(b, Slot::published)));
}

std::string story_term(const std::string& story) {
    return make_term(find_field("story")->prefix, story);
}

void settle_stories(Xapian::WritableDatabase& database, const Xapian::Database& before,
                    const std::set<std::string>& touched, KnownRuns& known) {
    Settling(database, before, known).settle(touched);
}

} // namespace newshound
