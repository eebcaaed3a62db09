// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/entity.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/options.hpp"
#include "common/program/terminal.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/entity_profile.hpp"
#include "searcher/answer/typed_query.hpp"
#include "searcher/renderer/entity_renderer.hpp"
#include "searcher/verb/corrections_option.hpp"
#include "searcher/verb/partial_answer.hpp"

#include <iostream>

namespace newshound {
namespace {

constexpr std::string_view formats[] = {"text", "json"};

void declare(Options& options) {
    declare_database(options);
    declare_corrections(options);
    options.value("limit,n", "N", "show N spellings, companions of each kind and quotes", "10")
        .value("format,f", "FORM", "{}", "text")
        .one_of(formats)
        .query_words("NAME");
}

int run(const Options& options) {
    const std::string format = options.text("format");
    std::string text;
    for (const std::string& word : options.words())
        text += (text.empty() ? "" : " ") + word;
    if (text.empty())
        throw UsageError("entity takes a name, as in 'person:\"Alexander Bortnikov\"'");
    EntityRequest request{.name = read_query(text)};
    request.limit = options.number("limit", 1, 10'000);
    Answerer archive(database_paths(options), nullptr, corrections_of(options));
    const EntityProfile profile = entity_profile(archive, request);
    if (format == "json") {
        write_entity_json(std::cout, profile);
    } else {
        write_entity(std::cout, profile, terminal_of(Stream::output));
    }
    tell_partial(archive.shards());
    return profile.total > 0 ? exit_done : exit_nothing;
}

} // namespace

const Verb entity_verb = {
    .name = "entity",
    .summary = "tell of a person, organisation or place",
    .usage = "person:NAME|org:NAME|place:NAME [options]",
    .details = "Spellings, first and last mention, timeline, the people, organisations and places "
               "named in the\nsame articles, the outlets, and what it said. A name of several "
               "words goes between double\nquotes. Spellings and quotes are read from the newest "
               "1,000 articles.",
    .examples = "  newshound entity 'person:\"Alexander Bortnikov\"'\n"
                "  newshound entity place:sochi --format json",
    .declare = declare,
    .run = run,
};

} // namespace newshound
