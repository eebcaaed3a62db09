// SPDX-License-Identifier: GPL-3.0-or-later
// newshound-train-body: learns the body model from folders of pages with truth.
//
//   newshound-train-body MODEL HELD-OUT {PAGES TRUTH WEIGHT}...
//
// MODEL is written; HELD-OUT gets a line of JSON a page: its file and the text that models give
// which never saw its site, for an honest score. See docs/extraction.md.
#include "common/article/article_json.hpp"
#include "common/error.hpp"
#include "common/program/log.hpp"
#include "indexer/extractor/article_fields.hpp"
#include "indexer/extractor/body/block_text.hpp"
#include "indexer/extractor/page/charset.hpp"
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/extractor/training/body_trainer.hpp"
#include "indexer/source/page_file.hpp"

#include <fstream>

using namespace newshound;

namespace {

constexpr unsigned folds = 4;

void read_pages(const std::string& folder, const std::string& truth_file, float weight,
                std::vector<TrainingPage>& pages) {
    for (const PageTruth& truth : read_truth(truth_file)) {
        Page file;
        if (!read_page_file(folder + "/" + truth.file, page_limits::bytes, file).empty()) {
            throw SystemError("can't read " + folder + "/" + truth.file);
        }
        TrainingPage page;
        page.file = truth.file;
        page.site = truth.site;
        page.weight = weight;
        page.document = std::make_unique<HtmlDocument>(decode_page(file.bytes, "").text);
        page.reading = std::make_unique<PageReading>(begin_reading(*page.document, file));
        page.blocks = std::make_unique<TextBlocks>(*page.document);
        page.labels = label_blocks(*page.blocks, truth);
        if (page.labels.empty()) log_line("teaches nothing: " + truth.file);
        pages.push_back(std::move(page));
    }
}

void run(int argc, char** argv) {
    if (argc < 6 || argc % 3 != 0) {
        throw UsageError("usage: newshound-train-body MODEL HELD-OUT {PAGES TRUTH WEIGHT}...");
    }
    std::vector<TrainingPage> pages;
    for (int i = 3; i + 2 < argc; i += 3)
        read_pages(argv[i], argv[i + 1], std::stof(argv[i + 2]), pages);
    const BodyModel model = train_body(pages, folds);
    std::ofstream(argv[1]) << model.to_text();
    std::ofstream held_out(argv[2]);
    for (const TrainingPage& page : pages) {
        Article article;
        article.origin.path = page.file;
        article.text = block_text(*page.document, *page.blocks, page.held_out).text;
        held_out << to_json(article) << "\n";
    }
}

} // namespace

int main(int argc, char** argv) {
    try {
        run(argc, argv);
        return 0;
    } catch (const std::exception& error) {
        log_line(error.what());
        return 2;
    }
}
