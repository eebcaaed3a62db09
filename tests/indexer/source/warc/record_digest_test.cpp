// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/record_digest.hpp"
#include "tests/support/container_bytes.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;
using namespace newshound::test;

namespace {

// Of "abc": FIPS 180-4.
const std::string sha1 = "a9993e364706816aba3e25717850c26c9cd0d89d";
const std::string sha1_base32 = "VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5";
const std::string sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const std::string sha256_base32 = "XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====";

} // namespace

BOOST_AUTO_TEST_SUITE(record_digests)

BOOST_AUTO_TEST_CASE(digests_are_known_as_records_write_them) {
    for (const std::string& right :
         {"sha1:" + sha1, "SHA1:" + sha1_base32, "sha-1:" + sha1_base32, "sha256:" + sha256,
          "SHA-256:" + sha256_base32, "sha256:" + sha256_base32.substr(0, 52)}) {
        BOOST_TEST(!is_wrong_digest(right, "abc"), right);
        BOOST_TEST(is_wrong_digest(right, "abd"), right);
    }
    for (const std::string& other : {std::string(), std::string("sha1"), "md5:" + sha1,
                                     "sha1:" + sha256, std::string("sha1:!!!"), sha1_base32})
        BOOST_TEST(!is_wrong_digest(other, "abd"), other);
}

BOOST_AUTO_TEST_CASE(a_payload_is_digested_with_its_chunks_or_without) {
    const auto record = [](const std::string& body, const std::string& headers) {
        ArchivedRecord made;
        made.block = http_answer(body, headers);
        made.head.payload_digest = "sha1:" + sha1_base32;
        return made;
    };
    BOOST_TEST(!is_not_as_digested(record("abc", "")));
    BOOST_TEST(!is_not_as_digested(record(chunked("abc", 2), "Transfer-Encoding: chunked\r\n")));
    BOOST_TEST(is_not_as_digested(record("abd", "")));
    BOOST_TEST(is_not_as_digested(record(chunked("abd", 2), "Transfer-Encoding: chunked\r\n")));
    ArchivedRecord cut = record("ab", "");
    cut.cut = true;
    BOOST_TEST(!is_not_as_digested(cut));
}

BOOST_AUTO_TEST_SUITE_END()
