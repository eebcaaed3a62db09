// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/file_record.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>

using namespace newshound;

namespace {

FileRecord sample() {
    return {.stamp = {.size = 30'000, .modified = -1},
            .bytes_hash = UINT64_MAX,
            .article = "k3v9x2m4p7q1",
            .content = 1,
            .skipped = {}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(file_records)

BOOST_AUTO_TEST_CASE(a_record_reads_back_with_its_name) {
    FileRecord skipped = sample();
    skipped.article.clear();
    skipped.skipped = "no article";
    for (const FileRecord& record : {sample(), skipped, FileRecord()}) {
        for (const std::string& name : {std::string("archive/1999/page.html"),
                                        "archive/" + std::string(3000, 'x') + ".html"}) {
            // As the reader does it: what the key has whole, the value has not.
            std::string read = name.size() < 100 ? name : "";
            FileRecord again;
            BOOST_TEST(unpack_file_record(pack_file_record(name, record), read, again));
            BOOST_TEST((again == record));
            BOOST_TEST(read == name);
        }
    }
}

BOOST_AUTO_TEST_CASE(two_long_names_have_two_keys) {
    const std::string folder(3000, 'x');
    BOOST_TEST(file_key(folder + "a") != file_key(folder + "b"));
    BOOST_TEST(file_key(folder).size() < 250); // Xapian's keys are short
    BOOST_TEST(file_key("a") != file_key("b"));
}

BOOST_AUTO_TEST_CASE(damaged_bytes_are_none) {
    const std::string whole = pack_file_record("archive/page.html", sample());
    std::string name;
    FileRecord record;
    for (std::size_t length = 0; length < whole.size(); ++length)
        BOOST_TEST(!unpack_file_record(whole.substr(0, length), name, record), length);
    BOOST_TEST(unpack_file_record(whole, name, record));
}

BOOST_AUTO_TEST_SUITE_END()
