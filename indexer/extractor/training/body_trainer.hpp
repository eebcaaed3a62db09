// SPDX-License-Identifier: GPL-3.0-or-later
// Learns the body model from pages with truth, each stage on what the stage before says of pages
// that it did not see.
#pragma once

#include "indexer/extractor/body/body_model.hpp"
#include "indexer/extractor/body/text_blocks.hpp"
#include "indexer/extractor/page_reading.hpp"
#include "indexer/extractor/training/block_labels.hpp"

#include <memory>
#include <string>
#include <vector>

namespace newshound {

struct TrainingPage {
    std::string file;
    std::string site;
    std::unique_ptr<HtmlDocument> document;
    std::unique_ptr<TextBlocks> blocks;
    std::unique_ptr<PageReading> reading; // of everything but the text
    std::vector<BlockLabel> labels;       // empty = the page teaches nothing
    float weight = 1;

    std::vector<float> held_out; // filled by train_body: what a model says that never saw the site
};

// The whole of one site lies in one of `folds`. Deterministic; fills `held_out` of each page.
BodyModel train_body(std::vector<TrainingPage>& pages, unsigned folds);

} // namespace newshound
