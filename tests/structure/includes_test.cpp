// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the table of docs/design.md: who may include whom, and which room knows which library.
#include "tests/support/source_tree.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newshound::test;

namespace {

struct Rule {
    std::string_view from;              // files whose path starts so; the first match counts
    std::vector<std::string_view> into; // may include paths that start so
};

// A header of values lies between the stages: it may include common/ and nothing else.
const std::vector<Rule> rules = {
    {"common/error.hpp", {}},
    {"common/text/", {"common/error.hpp", "common/text/"}},
    {"common/article/",
     {"common/error.hpp", "common/text/", "common/article/", "common/program/embedded_file.hpp"}},
    {"common/program/", {"common/error.hpp", "common/text/", "common/program/"}},
    {"common/schema/", {"common/error.hpp", "common/text/", "common/article/", "common/schema/"}},
    {"indexer/page.hpp", {"common/"}},
    {"indexer/report.hpp", {"common/"}},
    {"indexer/source/", {"common/", "indexer/source/", "indexer/page.hpp", "indexer/report.hpp"}},
    {"indexer/extractor/", {"common/", "indexer/extractor/", "indexer/page.hpp"}},
    {"indexer/tagger/", {"common/", "indexer/tagger/", "indexer/data/"}},
    {"indexer/data/", {"common/"}},
    {"indexer/enricher/", {"common/", "indexer/enricher/", "indexer/tagger/", "indexer/data/"}},
    {"indexer/writer/", {"common/", "indexer/writer/", "indexer/report.hpp"}},
    {"indexer/", {"common/", "indexer/"}},
    {"searcher/query.hpp", {"common/"}},
    {"searcher/overview.hpp", {"common/"}},
    {"searcher/suggestion.hpp", {}},
    {"searcher/entity_profile.hpp", {"common/", "searcher/overview.hpp"}},
    {"searcher/story_group.hpp", {"common/", "searcher/results.hpp"}},
    {"searcher/version_diff.hpp", {"common/", "searcher/results.hpp"}},
    {"searcher/results.hpp", {"common/", "searcher/query.hpp", "searcher/overview.hpp"}},
    {"searcher/parser/",
     {"common/", "searcher/parser/", "searcher/query.hpp", "searcher/suggestion.hpp"}},
    {"searcher/request.hpp", {"common/", "searcher/overview.hpp"}},
    {"searcher/engine/",
     {"common/", "searcher/engine/", "searcher/query.hpp", "searcher/request.hpp",
      "searcher/results.hpp", "searcher/overview.hpp", "searcher/coverage_request.hpp",
      "searcher/suggestion.hpp"}},
    {"searcher/renderer/",
     {"common/", "searcher/renderer/", "searcher/query.hpp", "searcher/request.hpp",
      "searcher/results.hpp", "searcher/overview.hpp", "searcher/entity_profile.hpp",
      "searcher/story_group.hpp", "searcher/version_diff.hpp", "searcher/suggestion.hpp"}},
    {"searcher/server/",
     {"common/", "searcher/server/", "searcher/query.hpp", "searcher/request.hpp",
      "searcher/results.hpp", "searcher/overview.hpp", "searcher/entity_profile.hpp",
      "searcher/story_group.hpp", "searcher/version_diff.hpp", "searcher/suggestion.hpp",
      "searcher/answer.hpp", "searcher/search_options.hpp", "searcher/coverage_request.hpp",
      "searcher/renderer/"}},
    {"searcher/", {"common/", "searcher/"}},
    {"newshound.cpp",
     {"indexer/verb/verbs.hpp", "searcher/verb/verbs.hpp", "searcher/watches.hpp",
      "common/program/"}},
    {"tests/", {"common/", "indexer/", "searcher/", "tests/"}},
};

// A third-party library has one room; the files that may name its headers.
const std::vector<Rule> libraries = {
    {"libxml/",
     {"indexer/extractor/html_document.cpp", "tests/benchmarks/", "tests/support/xml_schema.cpp"}},
    {"uchardet", {"indexer/extractor/charset.cpp"}},
    {"cld2", {"indexer/extractor/language_detector.cpp"}},
    {"nettle/", {"common/text/sha256.cpp"}},
    {"boost/program_options", {"common/program/options.cpp", "indexer/tagger/train"}},
    {"boost/beast", {"searcher/server/"}},
    {"boost/asio", {"searcher/server/"}},
    {"boost/test", {"tests/"}},
    {"xapian", {"common/schema/", "indexer/writer/", "searcher/engine/", "tests/"}},
    {"unicode/", {"common/text/", "indexer/extractor/charset.cpp"}},
    {"zlib", {"indexer/source/", "common/schema/stored_article.cpp", "searcher/server/"}},
    {"archive", {"indexer/source/"}},
};

bool allowed(std::string_view name, const std::vector<std::string_view>& into) {
    return std::ranges::any_of(into, [&](std::string_view each) { return name.starts_with(each); });
}

} // namespace

BOOST_AUTO_TEST_SUITE(includes)

BOOST_AUTO_TEST_CASE(every_file_includes_only_what_its_room_may) {
    for (const SourceFile& file : source_files()) {
        const auto rule = std::ranges::find_if(
            rules, [&](const Rule& each) { return file.path.starts_with(each.from); });
        BOOST_TEST_REQUIRE((rule != rules.end()), file.path);
        for (const std::string& name : own_includes(file))
            BOOST_TEST(allowed(name, rule->into), file.path << " includes " << name);
    }
}

BOOST_AUTO_TEST_CASE(a_library_has_one_room) {
    for (const SourceFile& file : source_files()) {
        for (const std::string& name : foreign_includes(file)) {
            for (const Rule& library : libraries) {
                if (name.starts_with(library.from))
                    BOOST_TEST(allowed(file.path, library.into), file.path << " includes " << name);
            }
            const bool json = name.starts_with("nlohmann/");
            BOOST_TEST((!json || file.path.ends_with(".cpp")), file.path << " includes " << name);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
