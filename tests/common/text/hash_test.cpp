// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/hash.hpp"
#include "common/text/sha256.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(hash)

// Ids and files read are known by them: they may never change within a format.
BOOST_AUTO_TEST_CASE(hashes_are_what_their_documents_say) {
    BOOST_TEST(hash64("") == 0x2d06800538d394c2u);
    // SHA-1 of "abc": a9993e36 4706816a ba3e2571 7850c26c 9cd0d89d
    BOOST_TEST(digest("abc", 12) == "n6ckwdj70t0p");
    BOOST_TEST(digest("abc", 32).size() == 32u);
    BOOST_TEST(digest("abc", 99) == digest("abc", 32));
    BOOST_TEST(random_uuid() != random_uuid());
}

BOOST_AUTO_TEST_CASE(a_text_is_signed_with_a_key) {
    // RFC 4231, test case 2.
    BOOST_TEST(signature("Jefe", "what do ya want for nothing?") ==
               "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    BOOST_TEST(is_same_secret("sesame", "sesame"));
    for (const char* shown : {"", "s", "sesam", "sesamesesame", "sesamf", "Sesame"})
        BOOST_TEST(!is_same_secret(shown, "sesame"), shown);
}

BOOST_AUTO_TEST_SUITE_END()
