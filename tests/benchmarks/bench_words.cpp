// SPDX-License-Identifier: GPL-3.0-or-later
// How long "did you mean", nearly spelt words, patterns, sentences and suggestions take.
//
//     bench_words DATABASE ARTICLES
//
// makes DATABASE, unless it is there, with so many made-up articles of 20 words in 2 sentences
// (words and names by Zipf's law out of 2,000,000 and 200,000 that are possible), and prints
// milliseconds: the first request, and the best and median of ten more.
#include "common/schema/analysis.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/schema.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/typed_query.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>

using namespace newshound;

namespace {

// The same word for the same rank, of syllables so that words resemble each other.
std::string word_of(unsigned rank) {
    constexpr const char* syllables[] = {"ba", "ko", "ri",  "ten", "mo", "sal", "du", "ner", "vi",
                                         "lo", "ga", "shi", "per", "tu", "an",  "el", "os",  "fra"};
    std::string word;
    for (unsigned rest = rank * 7 + 11; rest > 0; rest /= 18)
        word += syllables[rest % 18];
    return word;
}

class Maker {
  public:
    explicit Maker(const std::string& path)
        : database_(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC) {}

    void add(unsigned number) {
        Xapian::Document document;
        const std::string id = article_id("path:" + std::to_string(number));
        document.add_boolean_term(std::string(article_prefix) + id);
        document.add_value(number_of(Slot::article), id);
        document.add_value(number_of(Slot::version), sortable(1));
        for (unsigned position = 1; position <= 20; ++position) {
            document.add_posting(word_of(rank(2'000'000)), position);
            if (position % 10 == 0)
                document.add_posting(std::string(sentence_end_term), position, 0);
        }
        document.add_posting(std::string(paragraph_end_term), 20, 0);
        add_people(document);
        database_.add_document(document);
    }

    void finish() {
        database_.set_metadata(std::string(metadata::format), std::to_string(database_format));
        database_.set_metadata(std::string(metadata::analysis), std::to_string(analysis_version));
        database_.commit();
        std::size_t terms = 0;
        for (auto at = database_.allterms_begin(); at != database_.allterms_end(); ++at)
            terms += (*at)[0] >= 'a';
        std::printf("%zu words\n", terms);
    }

  private:
    Xapian::WritableDatabase database_;
    std::mt19937 random_{7};

    unsigned rank(unsigned different) {
        const double even = static_cast<double>(random_()) / 4294967296.0;
        return static_cast<unsigned>(std::pow(different, even));
    }

    void add_people(Xapian::Document& document) {
        std::vector<std::string> names;
        for (int i = 0; i < 4; ++i) {
            const unsigned person = rank(200'000);
            names.push_back(word_of(person % 1'000) + " " + word_of(person));
            document.add_boolean_term("XPERSON:=" + names.back());
            document.add_term("XPERSON:" + word_of(person % 1'000), 0);
            document.add_term("XPERSON:" + word_of(person), 0);
        }
        document.add_value(number_of(Slot::people), pack_texts(names));
    }
};

void measure(const char* name, const std::function<std::size_t()>& work) {
    std::vector<double> times;
    std::size_t found = 0;
    for (int i = 0; i < 11; ++i) {
        const auto start = std::chrono::steady_clock::now();
        found = work();
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        times.push_back(took.count());
    }
    const double first = times.front();
    std::ranges::sort(times);
    std::printf("%-40s %8zu found  first %7.1f  best %7.1f  median %7.1f ms\n", name, found, first,
                times[0], times[5]);
}

void measure_all(Answerer& archive) {
    const auto total = [&](const std::string& query, bool spelling) {
        return archive.answer(read_query(query), {.limit = 0, .spelling = spelling}).total;
    };
    const std::string word = word_of(900);
    std::string wrong = word;
    std::swap(wrong[2], wrong[3]);
    const std::pair<std::string, bool> queries[] = {
        {word, false},
        {wrong, false},
        {wrong, true},
        {"xq" + wrong, true},
        {word + "~1", false},
        {word + "~2", false},
        {"ba*", false},
        {"*" + word, false},
        {"b*" + word.substr(2), false},
        {word_of(1) + " " + word_of(2), false},
        {word_of(1) + " NEAR/10 " + word_of(2), false},
        {word_of(1) + " NEAR/sentence " + word_of(2), false},
    };
    for (const auto& [query, spelling] : queries)
        measure((query + (spelling ? " (did you mean)" : "")).c_str(),
                [&, q = query, s = spelling] { return total(q, s); });
    for (const std::string& typed :
         {std::string("b"), std::string("ba"), word.substr(0, 4), "person:" + word.substr(0, 3),
          word_of(5) + " " + word.substr(0, 3)})
        measure(("suggest " + typed).c_str(),
                [&] { return archive.suggest(typed, 10).items.size(); });
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: bench_words DATABASE ARTICLES\n", stderr);
        return 2;
    }
    const std::string path = argv[1];
    if (!std::filesystem::exists(path)) {
        Maker maker(path);
        const unsigned articles = static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10));
        for (unsigned i = 0; i < articles; ++i)
            maker.add(i);
        maker.finish();
    }
    Answerer archive({path});
    measure_all(archive);
    return 0;
}
