// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/diff.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <random>

using namespace newshound;

namespace {

std::vector<std::uint64_t> letters(std::string_view text) {
    return {text.begin(), text.end()};
}

std::size_t size_of(const std::vector<Edit>& edits) {
    std::size_t size = 0;
    for (const Edit& edit : edits)
        size += edit.before_end - edit.before_start + edit.after_end - edit.after_start;
    return size;
}

// Whether the edits turn the one into the other, and are in order.
bool leads(const std::vector<std::uint64_t>& before, const std::vector<std::uint64_t>& after,
           const std::vector<Edit>& edits) {
    std::vector<std::uint64_t> made;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        if (edit.before_start < at) return false;
        made.insert(made.end(), before.begin() + static_cast<long>(at),
                    before.begin() + edit.before_start);
        if (made.size() != edit.after_start) return false;
        made.insert(made.end(), after.begin() + edit.after_start, after.begin() + edit.after_end);
        at = edit.before_end;
    }
    made.insert(made.end(), before.begin() + static_cast<long>(at), before.end());
    return made == after;
}

// "kept [-removed-] {+added+}"
std::string drawn(std::string_view before, std::string_view after) {
    std::string text;
    for (const Change& change : diff_words(before, after)) {
        if (change.kind == Change::Kind::kept) text += change.text;
        if (change.kind == Change::Kind::removed) text += "[-" + change.text + "-]";
        if (change.kind == Change::Kind::added) text += "{+" + change.text + "+}";
    }
    return text;
}

std::size_t shortest(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = a[i - 1] == b[j - 1] ? corner : std::min(above, row[j - 1]) + 1;
            corner = above;
        }
    }
    return row[b.size()];
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_diff)

BOOST_AUTO_TEST_CASE(the_way_is_a_shortest_one) {
    std::mt19937 random(3);
    for (int i = 0; i < 2'000; ++i) {
        std::string a;
        std::string b;
        for (std::size_t n = random() % 20; n > 0; --n)
            a += static_cast<char>('a' + random() % 4);
        for (std::size_t n = random() % 20; n > 0; --n)
            b += static_cast<char>('a' + random() % 4);
        const auto edits = diff(letters(a), letters(b));
        BOOST_REQUIRE_MESSAGE(leads(letters(a), letters(b), edits), a + " to " + b);
        BOOST_REQUIRE_MESSAGE(size_of(edits) == shortest(a, b), a + " to " + b);
    }
}

BOOST_AUTO_TEST_CASE(long_texts_without_anything_in_common_end_soon) {
    std::mt19937 random(5);
    std::vector<std::uint64_t> a;
    std::vector<std::uint64_t> b;
    for (int i = 0; i < 20'000; ++i) {
        a.push_back(random() % 5'000);
        b.push_back(random() % 5'000);
    }
    const auto start = std::chrono::steady_clock::now();
    BOOST_TEST(leads(a, b, diff(a, b)));
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(20)));
}

BOOST_AUTO_TEST_CASE(words_are_told_apart_as_people_read_them) {
    const std::pair<std::pair<const char*, const char*>, const char*> table[] = {
        {{"", ""}, ""},
        {{"", "new"}, "{+new+}"},
        {{"old", ""}, "[-old-]"},
        {{"the same  words", "the same words"}, "the same words"},
        {{"He failed to comment.", "He declined to comment."},
         "He[- failed-]{+ declined+} to comment."},
        {{"At least 12 people, police said.", "At least 14 people, officials said."},
         "At least[- 12-]{+ 14+} people,[- police-]{+ officials+} said."},
        {{"one two three four", "five two six four"}, "[-one two three-]{+five two six+} four"},
        {{"A.\n\nB.", "A.\n\nNew.\n\nB."}, "A.\n\n{+New.\n\n+}B."},
        {{"月球背面", "月球正面"}, "月球[-背-]{+正+}面"},
        {{"café au lait", "café noir"}, "café[- au lait-]{+ noir+}"},
    };
    for (const auto& [texts, expected] : table)
        BOOST_TEST(drawn(texts.first, texts.second) == expected);
}

BOOST_AUTO_TEST_SUITE_END()
