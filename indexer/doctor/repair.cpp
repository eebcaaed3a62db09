// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/doctor/repair.hpp"

#include "common/article/outlet_registry.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/database.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/segments.hpp"
#include "indexer/doctor/examination.hpp"
#include "indexer/doctor/rebuild.hpp"
#include "indexer/writer/archive_view.hpp"
#include "indexer/writer/writer.hpp"

#include <unistd.h>

#include <algorithm>
#include <set>

namespace newshound {
namespace {

// The documents that are to be made anew, and the bytes of their articles.
std::vector<std::pair<Xapian::docid, std::string>> to_renew(const std::string& path,
                                                            const Examination& found) {
    const Xapian::Database database = joined(open_segments(path));
    std::set<Xapian::docid> docids(found.unlike.begin(), found.unlike.end());
    for (const std::string& id : found.unsettled) {
        const std::string term = std::string(article_prefix) + id;
        docids.insert(database.postlist_begin(term), database.postlist_end(term));
    }
    std::vector<std::pair<Xapian::docid, std::string>> all;
    for (const Xapian::docid docid : docids) {
        std::string bytes;
        if (read_data(database.get_document(docid), bytes, Refused::damage))
            all.emplace_back(docid, bytes);
    }
    return all;
}

// Files whose records say that they gave articles, where no document is of such a file: it was lost
// with its tables, and another version of the article was not.
std::vector<std::string> files_without_documents(const std::string& path, const Writer& writer) {
    const Xapian::Database database = joined(open_segments(path));
    std::vector<std::string> files;
    writer.each_file([&](const std::string& name, const FileRecord& record) {
        const bool is_here = record.article.empty() || !record.skipped.empty() ||
                             writer.is_removed(record.article) ||
                             database.term_exists(make_term(path_prefix, name));
        if (!is_here) files.push_back(name);
    });
    return files;
}

void mend(const std::string& path, const Examination& found, Repair& done) {
    const OutletRegistry outlets;
    const auto renewals = to_renew(path, found);
    Writer writer(path, {.create = false, .segment_bytes = no_new_segment});
    for (const auto& [key, value] : found.tables)
        writer.set_metadata(key, value);
    done.tables = found.tables.size();
    for (const auto& [docid, bytes] : renewals) {
        std::optional<ArticleDocument> document = document_of(bytes, outlets);
        if (!document) continue;
        writer.renew(docid, std::move(*document));
        ++done.renewed;
    }
    for (const std::string& file : found.loose_files)
        writer.read_file_again(file);
    done.files = found.loose_files.size();
    if (!done.kept.empty()) {
        for (const std::string& file : files_without_documents(path, writer)) {
            if (std::ranges::find(found.loose_files, file) != found.loose_files.end()) continue;
            writer.read_file_again(file);
            ++done.files;
        }
    }
    for (const LostArticle& lost : found.lost)
        if (!lost.id.empty()) done.files += writer.read_files_again(lost.id);
    writer.commit();
}

} // namespace

Repair repair(const std::string& path, const Examination& found) {
    Repair done;
    if (found.broken_blocks.empty() && found.lost_segment.empty()) {
        mend(path, found, done);
        done.lost = found.lost;
    } else {
        done.kept = rebuild(path, OutletRegistry(), done.lost);
        mend(path, examine(path), done); // the files of what is lost are still known
    }
    ArchiveView archive(path);
    std::set<std::string> pages;
    for (const LostArticle& lost : done.lost) {
        Tombstone asked;
        asked.files = lost.files;
        for (const std::string& page : archive.paths_of(asked))
            if (access(page.c_str(), R_OK) == 0) pages.insert(page);
    }
    done.pages.assign(pages.begin(), pages.end());
    return done;
}

} // namespace newshound
