// SPDX-License-Identifier: GPL-3.0-or-later
// How long facets and a timeline over all matches take.
//
//     bench_facets DATABASE ARTICLES
//
// makes DATABASE, unless it is there, with so many made-up articles written directly into Xapian
// (names by Zipf's law, 20 outlets, 30 years), and prints milliseconds: the first request, and the
// best and median of ten more.
#include "common/article/date.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/coverage.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/stored_article.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/typed_query.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>

using namespace newshound;

namespace {

class Maker {
  public:
    explicit Maker(const std::string& path)
        : database_(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC) {
        Article article;
        article.title = "A made-up story";
        data_ = store_article(article);
    }

    void add(unsigned number) {
        Xapian::Document document;
        const std::string id = article_id("path:" + std::to_string(number));
        document.add_boolean_term(std::string(identity_prefix) + version_id(id, 1));
        document.add_boolean_term(std::string(article_prefix) + id);
        document.add_term("story");
        if (number % 10 == 0) document.add_term("tenth");
        if (number % 1000 == 0) document.add_term("thousandth");
        set(document, Slot::article, id);
        set(document, Slot::version, sortable(1));
        const Date date = date_of_day(7'300 + static_cast<std::int32_t>(number % 10'950));
        for (const std::string& term : date_terms(*find_field("date"), date))
            document.add_boolean_term(term);
        set(document, Slot::published, sortable(day_number(date)));
        const std::string outlet = "Outlet " + std::to_string(random() % 20);
        set(document, Slot::outlet, outlet);
        set(document, Slot::people, names("Person", 200'000, 5));
        set(document, Slot::orgs, names("Organisation", 50'000, 4));
        set(document, Slot::places, names("Place", 20'000, 4));
        document.set_data(data_);
        database_.add_document(document);
        const CoverageSpot spot = coverage_spot(date);
        ++coverage_[{outlet, spot.year}][spot.day];
    }

    void finish() {
        const auto keep = [&](std::string_view key, std::uint64_t number) {
            database_.set_metadata(std::string(key), std::to_string(number));
        };
        keep(metadata::format, database_format);
        keep(metadata::analysis, analysis_version);
        for (const auto& [key, days] : coverage_)
            database_.set_metadata(coverage_key(key.first, key.second),
                                   pack_coverage({key.first, key.second, days}));
        database_.commit();
    }

  private:
    Xapian::WritableDatabase database_;
    std::mt19937 random{7};
    std::string data_;
    std::map<std::pair<std::string, int>, std::map<int, std::int64_t>> coverage_;

    static void set(Xapian::Document& document, Slot slot, const std::string& value) {
        document.add_value(number_of(slot), value);
    }

    // Of about `mean` names; the n-th most frequent one is 1/n as frequent as the first.
    std::string names(const std::string& kind, unsigned different, unsigned mean) {
        std::vector<std::string> list;
        const std::size_t count = 1 + random() % (2 * mean - 1);
        for (std::size_t i = 0; i < count; ++i) {
            const double even = static_cast<double>(random()) / 4294967296.0;
            const auto rank = static_cast<unsigned>(std::pow(different, even));
            list.push_back(kind + " Number " + std::to_string(rank));
        }
        return pack_texts(list);
    }
};

double milliseconds(Answerer& archive, const Query& query, const SearchRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    const Results results = archive.answer(query, request);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    if (results.total == 0) std::puts("found nothing");
    return took.count();
}

void measure(const std::string& path, const Query& query, const char* name,
             const SearchRequest& request) {
    Answerer archive({path});
    const double first = milliseconds(archive, query, request);
    std::vector<double> more;
    for (int i = 0; i < 10; ++i)
        more.push_back(milliseconds(archive, query, request));
    std::ranges::sort(more);
    std::printf("%-44s first %8.1f  best %8.1f  median %8.1f ms\n", name, first, more[0], more[5]);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: bench_facets DATABASE ARTICLES\n", stderr);
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
    const std::vector<std::string> facets = {"person", "org", "outlet"};
    for (const char* query : {"story", "tenth", "thousandth"}) {
        const Query asked = read_query(query);
        SearchRequest request{.detail = Detail::id};
        measure(path, asked, (std::string(query) + ": top 10 alone").c_str(), request);
        request.facets = facets;
        measure(path, asked, (std::string(query) + ": person, org, outlet").c_str(), request);
        request.facets = {};
        request.wants_timeline = true;
        measure(path, asked, (std::string(query) + ": timeline").c_str(), request);
    }
    return 0;
}
