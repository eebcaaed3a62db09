// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/article_ids.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/identity.hpp"
#include "indexer/writer/stored_values.hpp"

#include <algorithm>

namespace newshound {
namespace {

std::vector<std::string> articles_at(const Xapian::Database& database, const std::string& url) {
    std::vector<std::string> ids;
    const std::string term = make_term(find_field("url")->prefix, url);
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
        std::string id = value_of(database.get_document(*at), Slot::article);
        if (std::ranges::find(ids, id) == ids.end()) ids.push_back(std::move(id));
    }
    return ids;
}

} // namespace

std::string id_for(const Xapian::Database& database, const std::string& identity) {
    for (unsigned attempt = 0;; ++attempt) {
        const std::string id = article_id(identity, attempt);
        const std::string term = std::string(article_prefix) + id;
        if (database.get_termfreq(term) == 0) return id;
        const Xapian::Document standing = database.get_document(*database.postlist_begin(term));
        if (value_of(standing, Slot::identity) == identity) return id;
    }
}

std::vector<std::string> find_articles(const Xapian::Database& database,
                                       const std::string& id_or_address) {
    std::string id;
    unsigned version = 0;
    if (parse_id(id_or_address, id, version)) {
        if (database.get_termfreq(std::string(article_prefix) + id) != 0) return {id};
        return {};
    }
    const std::string key = url_key(id_or_address);
    return key.empty() ? std::vector<std::string>() : articles_at(database, key);
}

} // namespace newshound
