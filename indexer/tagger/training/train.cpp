// SPDX-License-Identifier: GPL-3.0-or-later
// newshound-train: makes and measures the tagger's model. A tool of the build, not installed.
#include "common/error.hpp"
#include "common/program/options.hpp"
#include "common/program/run_program.hpp"
#include "indexer/data/name_list_files.hpp"
#include "indexer/tagger/model_tagger.hpp"
#include "indexer/tagger/rules_tagger.hpp"
#include "indexer/tagger/training/clustering.hpp"
#include "indexer/tagger/training/evaluation.hpp"
#include "indexer/tagger/training/newswire_examples.hpp"
#include "indexer/tagger/training/perceptron.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

namespace newshound {

namespace {

std::string read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw SystemError("can't read '" + path + "'");
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write_file(const std::string& path, const std::string& bytes) {
    std::ofstream stream(path, std::ios::binary);
    stream << bytes;
    stream.close();
    if (!stream) throw SystemError("can't write '" + path + "'");
}

std::vector<MarkedText> read_all(std::span<const std::string> paths) {
    std::vector<MarkedText> texts;
    for (const std::string& path : paths)
        for (MarkedText& text : read_conll(read_file(path), path))
            texts.push_back(std::move(text));
    return texts;
}

void declare_train(Options& options) {
    options.value("clusters", "FILE", "word clusters, as `cluster` wrote them");
    options.value("output", "MODEL", "where the model goes");
    options.value("rounds", "N", "rounds over the texts", "10");
    options.value("least", "N", "leave out features seen less often", "2");
    options.value("cost", "N", "by how much right labels must win", "300");
    options.value("missing-cost", "N", "… against no name at all", "350");
    options.value("rows", "N", "features to keep", "170000");
    options.value("left-out", "N", "thousandths of the features to leave out at each look", "250");
    options.value("examples", "N", "made-up newswire documents to add", "300");
    options.value("capitals", "N", "add each Nth sentence in capitals; 0 = none", "25");
    options.positional("FILE.conll");
}

void add_made_up(std::vector<MarkedText>& texts, const Options& options) {
    std::vector<MarkedText> more;
    if (const std::size_t every = options.number("capitals", 0, 1'000'000); every != 0)
        more = in_capitals(texts, every);
    std::ranges::move(newswire_examples(options.number("examples", 0, 100'000)),
                      std::back_inserter(more));
    std::ranges::move(more, std::back_inserter(texts));
}

int run_train(const Options& options) {
    std::vector<MarkedText> texts = read_all(options.words());
    if (texts.empty() || !options.has("output"))
        throw UsageError("name texts to train with and --output MODEL");
    add_made_up(texts, options);
    WordClusters clusters;
    if (options.has("clusters")) clusters = WordClusters(read_file(options.text("clusters")));
    const TrainingOptions training{
        .rounds = static_cast<unsigned>(options.number("rounds", 1, 1000)),
        .least_count = static_cast<unsigned>(options.number("least", 1, 1000)),
        .cost = static_cast<std::int32_t>(options.number("cost", 0, 10'000)),
        .missing_cost = static_cast<std::int32_t>(options.number("missing-cost", 0, 10'000)),
        .left_out = static_cast<unsigned>(options.number("left-out", 0, 999)),
        .most_rows = options.number("rows", 1, 10'000'000)};
    const NameLists lists(name_list_files());
    const Weights weights =
        train(texts, lists, clusters, training, [](unsigned round, double wrong) {
            std::fprintf(stderr, "round %u: %.1f %% of labels wrong\n", round, 100 * wrong);
        });
    const std::string bytes = pack_model(weights, clusters);
    write_file(options.text("output"), bytes);
    std::printf("%zu features, %zu bytes\n", weights.rows.size(), bytes.size());
    return exit_done;
}

nlohmann::ordered_json json_of(const NameTally& tally) {
    return {{"precision", tally.precision()}, {"recall", tally.recall()}, {"f1", tally.f1()},
            {"right", tally.right},           {"found", tally.found},     {"gold", tally.gold}};
}

void print(std::string_view name, const NameTally& tally) {
    std::printf("%-8.*s P %6.2f  R %6.2f  F1 %6.2f   right %zu  found %zu  gold %zu\n",
                static_cast<int>(name.size()), name.data(), tally.precision(), tally.recall(),
                tally.f1(), tally.right, tally.found, tally.gold);
}

void print_mistake(const MarkedText& text, const Name& name, bool found) {
    std::string line =
        std::string(found ? "wrong" : "missed") + "\t" + std::string(to_string(name.type)) + "\t";
    const std::uint32_t from = name.first < 5 ? 0 : name.first - 5;
    const auto to = std::min<std::size_t>(name.last + 5, text.text.tokens.size());
    for (std::size_t i = from; i < to; ++i) {
        if (i == name.first) line += "[[";
        line += text.text[i];
        line += i + 1 == name.last ? "]] " : " ";
    }
    std::puts(line.c_str());
}

constexpr std::string_view formats[] = {"text", "json"};

void declare_evaluate(Options& options) {
    options.flag("rules", "measure the rules tagger instead; no MODEL is named");
    options.flag("mistakes", "list every mistake");
    options.value("format", "FORMAT", "{}", "text").one_of(formats);
    options.positional("MODEL FILE.conll");
}

int run_evaluate(const Options& options) {
    const std::string format = options.text("format");
    std::vector<std::string> words = options.words();
    std::string bytes;
    std::unique_ptr<Model> model;
    std::unique_ptr<Tagger> tagger;
    const NameLists lists(name_list_files());
    if (options.has("rules")) {
        tagger = std::make_unique<RulesTagger>(lists, "en");
    } else if (!words.empty()) {
        bytes = read_file(words.front());
        words.erase(words.begin());
        model = std::make_unique<Model>(bytes);
        tagger = std::make_unique<ModelTagger>(*model, lists);
    }
    if (words.empty()) throw UsageError("name a model and a file of marked text");
    const std::vector<MarkedText> texts = read_all(words);
    const Evaluation result =
        evaluate(*tagger, texts, options.has("mistakes") ? Mistake(print_mistake) : Mistake());
    if (format == "json") {
        nlohmann::ordered_json object;
        for (const EntityType type : {EntityType::person, EntityType::org, EntityType::place})
            object[std::string(to_string(type))] =
                json_of(result.types[static_cast<std::size_t>(type)]);
        object["all"] = json_of(result.all());
        std::puts(object.dump().c_str());
        return exit_done;
    }
    for (const EntityType type : {EntityType::person, EntityType::org, EntityType::place})
        print(to_string(type), result.types[static_cast<std::size_t>(type)]);
    print("all", result.all());
    return exit_done;
}

void declare_cluster(Options& options) {
    options.value("words", "N", "the most frequent words to take", "190000");
    options.positional("VECTORS.json", 1);
}

int run_cluster(const Options& options) {
    if (options.words().empty()) throw UsageError("name the file of word vectors");
    std::ifstream stream(options.words().front());
    if (!stream) throw SystemError("can't read '" + options.words().front() + "'");
    std::cout << cluster_lines(read_word_vectors(stream, options.number("words", 1, 10'000'000)));
    return exit_done;
}

constexpr Verb verbs[] = {
    {"train", "make a model from marked texts", "FILE.conll... --output MODEL [options]", "", "",
     declare_train, run_train},
    {"evaluate", "measure a model on marked texts", "MODEL FILE.conll... [options]", "", "",
     declare_evaluate, run_evaluate},
    {"cluster", "group words by their vectors", "VECTORS.json [options] > word_clusters.txt", "",
     "", declare_cluster, run_cluster},
};

} // namespace

} // namespace newshound

int main(int argc, char** argv) {
    const std::span<const newshound::Verb> lists[] = {newshound::verbs};
    return newshound::run_program(argc, argv, lists);
}
