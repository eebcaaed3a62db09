// SPDX-License-Identifier: GPL-3.0-or-later
// The run without pages: stored article -> enriched anew -> written in this program's format.
#include "common/schema/analysis.hpp"
#include "common/schema/database.hpp"
#include "common/schema/stored_article.hpp"
#include "indexer/article_limits.hpp"
#include "indexer/index_archive.hpp"
#include "indexer/run_in_order.hpp"
#include "indexer/stages.hpp"
#include "indexer/writer/stored_documents.hpp"
#include "indexer/writer/writer.hpp"

#include <algorithm>
#include <chrono>

namespace newshound {
namespace {

struct Renewed {
    Xapian::docid docid = 0;
    std::optional<ArticleDocument> document; // nothing = the stored bytes can't be read
};

// What stands of its text is lost; the next run over its folder reads its page again.
constexpr const char* damaged = "damaged: index its page again";

// Stages that are left out leave nothing of an earlier run either.
void forget_enrichment(Article& article) {
    article.entities.clear();
    article.quotes.clear();
    article.times.clear();
    article.cites.clear();
    article.wire.clear();
    article.fingerprint.clear();
}

} // namespace

Report index_again(const IndexOptions& options, const IndexEvents& events) {
    const auto start = std::chrono::steady_clock::now();
    Report report;
    const Stages stages(options);
    WriterOptions writing = writer_options(options);
    writing.create = false;
    writing.any_analysis = true;
    writing.segment_bytes = no_new_segment; // documents are renewed by their numbers
    Writer writer(options.database, writing);
    StoredDocuments stored(options.database);
    const unsigned threads = std::min(options.threads, options.memory.most_threads);
    run_in_order<StoredDocument, Renewed>(
        threads, {pages_waiting * threads, options.memory.waiting},
        [&](StoredDocument& each) { return !(events.stop && *events.stop) && stored.next(each); },
        [&](const StoredDocument& each) {
            Renewed renewed{.docid = each.docid, .document = {}};
            Article article;
            if (!load_article(each.bytes, article)) return renewed;
            forget_enrichment(article);
            enrich(article, stages.enrichers());
            keep_within_limits(article);
            renewed.document = make_document(article, stages.outlets());
            return renewed;
        },
        [&](Renewed&& renewed) {
            ++report.files;
            if (renewed.document) {
                report.bytes += renewed.document->text_bytes;
                writer.renew(renewed.docid, std::move(*renewed.document));
                ++report.renewed;
            } else {
                const std::string id = writer.article_of(renewed.docid);
                writer.read_files_again(id);
                ++report.skipped[damaged];
                if (events.skipped) events.skipped("article " + id, damaged);
            }
            writer.commit_when_due();
            if (events.progress) events.progress(report);
        },
        [](const Renewed& renewed) { return renewed.document ? renewed.document->text_bytes : 0; });
    report.interrupted = events.stop && *events.stop;
    if (!report.interrupted)
        writer.set_metadata(metadata::analysis, std::to_string(analysis_version));
    writer.set_metadata(metadata::features, stages.features());
    report.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    writer.set_metadata(metadata::last_run, to_json(report));
    writer.finish();
    return report;
}

} // namespace newshound
