// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/lanes.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

using namespace newshound;

namespace {

Xapian::Document document(const std::string& word) {
    Xapian::Document made;
    made.add_term(word);
    made.set_data(word);
    return made;
}

struct Tables {
    test::TemporaryFolder folder{};
    std::vector<Xapian::WritableDatabase> all{};

    explicit Tables(int count) {
        for (int i = 0; i < count; ++i)
            all.emplace_back((folder.path() / std::to_string(i)).string(), Xapian::DB_CREATE);
    }
};

// Threads that do what they find, until it is over.
class Helpers {
  public:
    Helpers(Lanes& lanes, unsigned count) {
        for (unsigned i = 0; i < count; ++i)
            threads_.emplace_back([&lanes, this] {
                while (!is_over_)
                    if (!lanes.work()) std::this_thread::yield();
            });
    }
    ~Helpers() { is_over_ = true; }

  private:
    std::atomic<bool> is_over_ = false;
    std::vector<std::jthread> threads_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(lanes)

BOOST_AUTO_TEST_CASE(each_document_is_where_it_was_said_to_be_whatever_the_threads) {
    std::string told;
    for (const unsigned threads : {0U, 1U, 3U}) {
        Tables tables(2);
        tables.all[1].add_document(document("before"));
        Lanes lanes;
        lanes.open(tables.all);
        const Helpers helpers(lanes, threads);
        std::vector<Lanes::Place> places;
        std::string all;
        for (int i = 0; i < 137; ++i) {
            places.push_back(lanes.add(document("w" + std::to_string(i))));
            all += std::to_string(places.back().lane) + ":" + std::to_string(places.back().number) +
                   " ";
            if (i % 50 != 49 && i != 136) continue;
            lanes.drain();
            for (int earlier = 0; earlier <= i; ++earlier) {
                const Lanes::Place& place = places[static_cast<std::size_t>(earlier)];
                BOOST_TEST(tables.all[place.lane].get_document(place.number).get_data() ==
                           "w" + std::to_string(earlier));
            }
        }
        BOOST_TEST(tables.all[0].get_doccount() + tables.all[1].get_doccount() == 138U);
        if (told.empty()) told = all;
        BOOST_TEST(all == told);
        lanes.close();
    }
    BOOST_TEST(told.starts_with("0:1 0:2 "));
    BOOST_TEST(told.find(" 1:2 ") != told.npos);
}

BOOST_AUTO_TEST_CASE(what_could_not_be_added_is_told_to_whoever_waits_for_it) {
    Tables tables(2);
    Lanes lanes;
    lanes.open(tables.all);
    tables.all[0].close();
    for (int i = 0; i < 10; ++i)
        lanes.add(document("w"));
    BOOST_CHECK_THROW(lanes.work(), Xapian::DatabaseError);
    BOOST_CHECK_THROW(lanes.drain(), Xapian::DatabaseError);
    BOOST_CHECK_THROW(lanes.add(document("w")), Xapian::DatabaseError);
    BOOST_TEST(!lanes.work());
}

BOOST_AUTO_TEST_CASE(they_are_opened_anew) {
    Tables tables(2);
    Lanes lanes;
    BOOST_TEST(!lanes.are_open());
    BOOST_TEST(!lanes.work());
    for (Xapian::docid round = 1; round <= 3; ++round) {
        lanes.open(tables.all);
        BOOST_TEST(lanes.are_open());
        const Lanes::Place place = lanes.add(document("w"));
        BOOST_TEST(place.lane == 0U);
        BOOST_TEST(place.number == round);
        lanes.drain();
        lanes.close();
    }
}

BOOST_AUTO_TEST_SUITE_END()
