// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/article_data.hpp"

#include "common/schema/stored_article.hpp"

namespace newshound {
namespace {

// Xapian's inflate fails with a plain DatabaseError, its tables with DatabaseCorruptError; what
// comes of a writer, or of how the database was opened, is another matter.
bool is_damage(const Xapian::DatabaseError& error, Refused refused) {
    if (error.get_error_string() && refused == Refused::thrown) return false;
    const std::string_view type = error.get_type();
    return type == "DatabaseCorruptError" || type == "DatabaseError";
}

} // namespace

bool read_data(const Xapian::Document& document, std::string& bytes, Refused refused) {
    try {
        bytes = document.get_data();
        return true;
    } catch (const Xapian::DatabaseError& error) {
        if (!is_damage(error, refused)) throw;
        bytes.clear();
        return false;
    }
}

bool read_article(const Xapian::Document& document, Article& article, Refused refused) {
    std::string bytes;
    if (read_data(document, bytes, refused) && load_article(bytes, article)) return true;
    article = {};
    return false;
}

bool read_card(const Xapian::Document& document, Article& article, Refused refused) {
    std::string bytes;
    if (read_data(document, bytes, refused) && load_card(bytes, article)) return true;
    article = {};
    return false;
}

} // namespace newshound
