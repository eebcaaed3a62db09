// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/training/body_trainer.hpp"

#include "indexer/extractor/body/block_features.hpp"
#include "indexer/extractor/body/body_judge.hpp"
#include "indexer/extractor/body/context_features.hpp"
#include "indexer/extractor/body/markup_words.hpp"
#include "indexer/extractor/main_text_hints.hpp"
#include "indexer/extractor/training/boosting.hpp"
#include "indexer/extractor/training/word_learner.hpp"

#include <algorithm>
#include <thread>
#include <unordered_map>

namespace newshound {
namespace {

constexpr unsigned least_sites = 5;
// Of short blocks only some are used, each for all of its kind: menus are long.
constexpr std::uint32_t short_words = 8;
constexpr unsigned one_short_of = 5;

constexpr BoostingSettings alone_settings = {.trees = 120, .depth = 5, .rows_used = 0.5F};
constexpr BoostingSettings context_settings = {
    .trees = 180, .depth = 5, .rate = 0.08F, .rows_used = 0.5F};

struct Work {
    TrainingPage* page = nullptr;
    unsigned fold = 0;
    std::vector<WordExample> words;
    std::vector<BlockRow> rows;
    std::vector<float> first; // probabilities of the first trees
    std::vector<ContextRow> around;
};

// The words of a block: of its text, of the elements near it and of those far from it, just as
// block_features sums their weights.
void append_block_words(const TrainingPage& page, const Block& block,
                        std::vector<std::uint32_t>& words) {
    const HtmlDocument& document = *page.document;
    append_text_words(block.text, words);
    NodeId box = block.element;
    for (int level = 0; level < 2; ++level)
        box = document[box].parent == no_node ? 0 : document[box].parent;
    WordPlace place = WordPlace::near;
    for (NodeId at = document[block.first].parent; at != no_node && at != 0;
         at = document[at].parent) {
        if (at == box) place = WordPlace::far;
        const std::size_t first = words.size();
        append_markup_words(document, at, words);
        for (std::size_t i = first; i < words.size(); ++i)
            words[i] = placed(words[i], place);
    }
}

void collect_words(Work& work, std::uint32_t site) {
    const TrainingPage& page = *work.page;
    for (std::size_t i = 0; i < page.labels.size(); ++i) {
        if (page.labels[i].weight == 0) continue;
        WordExample& example = work.words.emplace_back();
        const Block& block = (*page.blocks)[i];
        append_block_words(page, block, example.words);
        example.target = page.labels[i].target;
        example.weight =
            page.weight * (0.1F + std::min(static_cast<float>(block.words), 40.0F) / 40);
        example.site = site;
    }
}

WordWeights words_without(const std::vector<Work>& works, unsigned fold) {
    std::vector<const WordExample*> examples;
    for (const Work& work : works) {
        if (work.fold == fold) continue;
        for (const WordExample& each : work.words)
            examples.push_back(&each);
    }
    return learn_words(examples, least_sites);
}

void measure(Work& work, const WordWeights& words) {
    const TrainingPage& page = *work.page;
    const ElementContexts contexts(*page.document, words);
    work.rows =
        block_features(*page.document, *page.blocks, hints_of(*page.reading), contexts, words);
}

std::vector<float> row_of(const Work& work, std::size_t i, bool with_context) {
    std::vector<float> row(work.rows[i].begin(), work.rows[i].end());
    if (with_context) row.insert(row.end(), work.around[i].begin(), work.around[i].end());
    return row;
}

constexpr unsigned no_fold = UINT32_MAX;

DecisionTrees trees_without(const std::vector<Work>& works, unsigned fold, bool with_context) {
    TrainingRows rows;
    rows.width = block_feature_count + (with_context ? context_feature_count : 0);
    unsigned short_ones = 0;
    for (const Work& work : works) {
        if (work.fold == fold) continue;
        const TrainingPage& page = *work.page;
        for (std::size_t i = 0; i < page.labels.size(); ++i) {
            float weight = page.weight * page.labels[i].weight;
            if (weight == 0) continue;
            const bool easy = with_context ? work.first[i] < clearly_furniture
                                           : (*page.blocks)[i].words < short_words;
            if (easy && page.labels[i].target == 0) {
                if (++short_ones % one_short_of != 0) continue;
                weight *= one_short_of;
            }
            rows.add(row_of(work, i, with_context), page.labels[i].target, weight);
        }
    }
    return learn_trees(rows, with_context ? context_settings : alone_settings);
}

std::vector<float> judge(const Work& work, const DecisionTrees& trees, bool with_context) {
    std::vector<float> result(work.rows.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i] = probability(trees.log_odds(row_of(work, i, with_context)));
    }
    return result;
}

// At once: each fold works on its own pages only.
template <typename Act>
void for_each_fold(unsigned folds, Act act) {
    std::vector<std::jthread> threads;
    for (unsigned fold = 0; fold < folds; ++fold)
        threads.emplace_back([&act, fold] { act(fold); });
}

// Sites in order of their first page go round the folds.
void deal_folds(std::vector<Work>& works, unsigned folds) {
    std::unordered_map<std::string, std::uint32_t> sites;
    for (Work& work : works) {
        const auto site =
            sites.try_emplace(work.page->site, static_cast<std::uint32_t>(sites.size()))
                .first->second;
        work.fold = site % folds;
        collect_words(work, site);
    }
}

} // namespace

BodyModel train_body(std::vector<TrainingPage>& pages, unsigned folds) {
    std::vector<Work> works;
    for (TrainingPage& page : pages)
        works.emplace_back().page = &page;
    deal_folds(works, folds);
    const auto in_fold = [&works](unsigned fold, auto act) {
        for (Work& work : works)
            if (work.fold == fold) act(work);
    };
    for_each_fold(folds, [&](unsigned fold) {
        const WordWeights words = words_without(works, fold);
        in_fold(fold, [&](Work& work) { measure(work, words); });
    });
    for_each_fold(folds, [&](unsigned fold) {
        const DecisionTrees trees = trees_without(works, fold, false);
        in_fold(fold, [&](Work& work) {
            work.first = judge(work, trees, false);
            work.around = context_features(*work.page->document, *work.page->blocks, work.first);
        });
    });
    for_each_fold(folds, [&](unsigned fold) {
        const DecisionTrees trees = trees_without(works, fold, true);
        in_fold(fold, [&](Work& work) {
            work.page->held_out = judge(work, trees, true);
            rule_out(*work.page->document, *work.page->blocks, work.rows, work.page->held_out);
        });
    });
    BodyModel model;
    model.words = words_without(works, no_fold);
    model.alone = trees_without(works, no_fold, false);
    model.context = trees_without(works, no_fold, true);
    return model;
}

} // namespace newshound
