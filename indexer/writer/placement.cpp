// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/placement.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/near_copies.hpp"
#include "common/schema/schema.hpp"
#include "indexer/writer/article_ids.hpp"
#include "indexer/writer/stored_values.hpp"
#include "indexer/writer/stories.hpp"

#include <algorithm>
#include <set>

namespace newshound {
namespace {

bool is_path(std::string_view identity) {
    return identity.starts_with("path:");
}

bool gave_article(const Xapian::Database& database, const std::string& file,
                  const std::string& id) {
    const std::string term = std::string(article_prefix) + id;
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
        if (has_term(database.get_document(*at), file)) return true;
    return false;
}

// What a page without an address is known by: a file that has moved keeps the name under which it
// was first read, and another one that now has that name gets a number.
std::string identity_of_file(const Xapian::Database& database, const ArticleDocument& document) {
    const std::string file = make_term(path_prefix, document.path);
    for (auto at = database.postlist_begin(file); at != database.postlist_end(file); ++at) {
        const std::string known = value_of(database.get_document(*at), Slot::identity);
        if (is_path(known)) return known;
    }
    for (unsigned number = 1;; ++number) {
        std::string identity = path_identity(document.path, number);
        const std::string id = id_for(database, identity);
        const bool stands = database.get_termfreq(std::string(article_prefix) + id) != 0;
        if (!stands || gave_article(database, file, id)) return identity;
    }
}

// The standing articles of one address, as seen from a page that gives it too.
class AddressGroups {
  public:
    AddressGroups(const Xapian::Database& database, const ArticleDocument& document)
        : database_(database), document_(document),
          declared_(make_term(declared_prefix, document.address)),
          file_(make_term(path_prefix, document.path)),
          owner_(id_for(database, url_identity(document.address))) {
        find_alike();
        find_owner();
    }

    Placement place() const {
        Placement placement;
        const bool others = has_others();
        placement.apart =
            others && !document_.fetched && !(owner_fetched_ && alike_.contains(owner_));
        placement.identity =
            placement.apart ? first_path_of(alike_) : url_identity(document_.address);
        for (const std::string& id : alike_)
            placement.renamings.push_back({id, placement.identity});
        // The one that was alone so far.
        if (others && owner_there_ && !owner_fetched_ && !alike_.contains(owner_))
            placement.renamings.push_back({owner_, first_path_of_owner()});
        return placement;
    }

  private:
    // The articles that have a page like ours. Near-copies share a band (near_copies.hpp); texts
    // too short for a fingerprint are compared with their like.
    void find_alike() {
        if (database_.get_termfreq(declared_) == 0) return;
        for (auto at = database_.postlist_begin(file_); at != database_.postlist_end(file_); ++at)
            if (has_term(database_.get_document(*at), declared_)) consider(*at);
        if (document_.fingerprint.empty()) {
            for (auto at = database_.postlist_begin(declared_);
                 at != database_.postlist_end(declared_); ++at)
                if (!is_alike(*at)) consider(*at);
            return;
        }
        std::set<Xapian::docid> seen;
        for (const std::string& band : band_terms(document_.fingerprint)) {
            auto at = database_.postlist_begin(declared_);
            for (auto other = database_.postlist_begin(band); other != database_.postlist_end(band);
                 ++other) {
                at.skip_to(*other);
                if (at == database_.postlist_end(declared_)) break;
                if (*at == *other && !is_alike(*at) && seen.insert(*at).second) consider(*at);
            }
        }
    }

    void consider(Xapian::docid docid) {
        const Xapian::Document other = database_.get_document(docid);
        const std::string id = value_of(other, Slot::article);
        if (!alike_.contains(id) && are_alike(other)) add_alike(id);
    }

    void add_alike(const std::string& id) {
        alike_.insert(id);
        const std::string term = std::string(article_prefix) + id;
        alike_documents_.insert(database_.postlist_begin(term), database_.postlist_end(term));
    }

    bool is_alike(Xapian::docid docid) const { return alike_documents_.contains(docid); }

    bool are_alike(const Xapian::Document& other) const {
        if (value_of(other, Slot::content) == value_of(document_.document, Slot::content))
            return true;
        if (has_term(other, file_)) return true;
        const std::string fingerprint = value_of(other, Slot::fingerprint);
        if (fingerprint.empty() != document_.fingerprint.empty()) return false;
        if (!fingerprint.empty() && similarity(fingerprint, document_.fingerprint) < maybe_copy)
            return false;
        return are_near_copies(document_.document, other);
    }

    void find_owner() {
        const std::string term = std::string(article_prefix) + owner_;
        auto declared = database_.postlist_begin(declared_);
        for (auto at = database_.postlist_begin(term);
             at != database_.postlist_end(term) && !owner_fetched_; ++at) {
            owner_there_ = true;
            declared.skip_to(*at);
            owner_fetched_ = declared == database_.postlist_end(declared_) || *declared != *at;
        }
        if (owner_fetched_ && document_.fetched) add_alike(owner_);
        if (!owner_fetched_ || alike_.contains(owner_) || document_.fetched) return;
        for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at)
            consider(*at);
    }

    bool has_others() const {
        if (owner_there_ && !alike_.contains(owner_)) return true;
        for (auto at = database_.postlist_begin(declared_); at != database_.postlist_end(declared_);
             ++at)
            if (!is_alike(*at)) return true;
        return false;
    }

    std::string first_path(const std::string& id, std::string first) const {
        const std::string term = std::string(article_prefix) + id;
        for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
            const Xapian::Document document = database_.get_document(*at);
            if (const std::string known = value_of(document, Slot::identity); is_path(known))
                return first.empty() ? known : std::min(first, known);
            Article card;
            if (!read_card(document, card)) continue;
            if (std::string path = path_identity(card); first.empty() || path < first)
                first = std::move(path);
        }
        return first;
    }

    // Ours counts too.
    std::string first_path_of(const std::set<std::string>& ids) const {
        std::string first = document_.path_identity;
        for (const std::string& id : ids)
            first = first_path(id, first);
        return first;
    }

    std::string first_path_of_owner() const { return first_path(owner_, {}); }

    const Xapian::Database& database_;
    const ArticleDocument& document_;
    std::string declared_;                    // the term of pages that declare the address
    std::string file_;                        // the term of pages of our file
    std::string owner_;                       // id of the article of that address
    bool owner_there_ = false;                // it stands
    bool owner_fetched_ = false;              // a page of it was fetched there
    std::set<std::string> alike_;             // ids of the articles that the page is one with
    std::set<Xapian::docid> alike_documents_; // all of theirs
};

} // namespace

Meeting meeting_of(const ArticleDocument& document) {
    Meeting meeting;
    if (document.is_known) {
        meeting.identity = document.identity;
    } else if (document.address.empty()) {
        meeting.identity = path_identity(document.path, 1);
        meeting.terms = {make_term(path_prefix, document.path)};
    } else {
        meeting.identity = url_identity(document.address);
        meeting.terms = {make_term(declared_prefix, document.address)};
    }
    meeting.id = article_id(meeting.identity);
    meeting.terms.push_back(std::string(article_prefix) + meeting.id);
    return meeting;
}

Placement place(const Xapian::Database& database, const ArticleDocument& document) {
    if (document.is_known) return {.identity = document.identity, .renamings = {}};
    if (document.address.empty())
        return {.identity = identity_of_file(database, document), .renamings = {}};
    return AddressGroups(database, document).place();
}

} // namespace newshound
