// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/search_options.hpp"

#include "common/program/option_value.hpp"
#include "common/program/options.hpp"
#include "common/text/fault.hpp"
#include "searcher/engine/counting/facets.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

using Type = SearchOption::Type;

constexpr std::array<std::string_view, 4> sorts = {"relevance", "newest", "oldest", "indexed"};
constexpr std::array<std::string_view, 5> units = {"day", "month", "year", "decade", "auto"};
constexpr std::array<std::string_view, 2> version_choices = {"newest", "all"};
constexpr std::array<std::string_view, 3> copies_choices = {"show", "collapse", "only"};
constexpr std::array<std::string_view, 2> counts = {"articles", "stories"};

constexpr std::uint64_t thousand = 1'000;

void set_timeline(const OptionValue& value, SearchChoices& choices) {
    choices.request.wants_timeline = true;
    if (value.choice + 1 < units.size())
        choices.request.timeline_unit = static_cast<TimeUnit>(value.choice);
}

void set_time_limit(const OptionValue& value, SearchChoices& choices) {
    choices.request.time_limit =
        std::chrono::milliseconds(static_cast<std::int64_t>(1000 * value.number));
}

// Who speaks is the field by, and what people look for is the speaker.
void set_facets(const OptionValue& value, SearchChoices& choices) {
    choices.request.facets = listed(value.text);
    std::ranges::replace(choices.request.facets, "speaker", "by");
}

void set_words(const OptionValue&, SearchChoices& choices) {
    choices.reading.words = true;
    choices.request.spelling = false; // the words are what they are
}

constexpr SearchOption table[] = {
    {.name = "words",
     .short_name = "w",
     .meaning = "take the text as plain words: no operators, any of them",
     .set = set_words},
    {.name = "any",
     .meaning = "not all words must occur",
     .set = [](const OptionValue&, SearchChoices& choices) { choices.reading.any = true; }},
    {.name = "exact",
     .meaning = "words only as typed: no inflected forms, accents count",
     .set = [](const OptionValue&, SearchChoices& choices) { choices.request.exact = true; }},
    {.name = "sort",
     .short_name = "s",
     .type = Type::choice,
     .value_name = "ORDER",
     .meaning = "relevance; newest or oldest, by date of publication; indexed: what came to the "
                "archive last first",
     .fallback = "relevance",
     .choices = sorts,
     .set = [](const OptionValue& value,
               SearchChoices& choices) { choices.request.sort = static_cast<Sort>(value.choice); }},
    {.name = "versions",
     .type = Type::choice,
     .value_name = "WHICH",
     .meaning = "newest: each article once; all: earlier versions too",
     .fallback = "newest",
     .choices = version_choices,
     .set =
         [](const OptionValue& value, SearchChoices& choices) {
             choices.request.versions = static_cast<Versions>(value.choice);
         }},
    {.name = "copies",
     .type = Type::choice,
     .value_name = "HOW",
     .meaning = "near-copies: show every one; collapse: the best of each story; only: articles "
                "that have any",
     .fallback = "show",
     .choices = copies_choices,
     .set =
         [](const OptionValue& value, SearchChoices& choices) {
             choices.request.copies = static_cast<Copies>(value.choice);
         }},
    {.name = "limit",
     .short_name = "n",
     .type = Type::whole_number,
     .value_name = "N",
     .meaning = "show N results, or all",
     .fallback = "10",
     .most = UINT32_MAX,
     .or_all = true,
     .set = [](const OptionValue& value,
               SearchChoices& choices) { choices.request.limit = value.whole; }},
    {.name = "offset",
     .type = Type::whole_number,
     .value_name = "N",
     .meaning = "pass over the first N results",
     .fallback = "0",
     .most = UINT32_MAX,
     .set = [](const OptionValue& value,
               SearchChoices& choices) { choices.request.offset = value.whole; }},
    {.name = "quotes",
     .meaning = "quotations as results, a row each with speaker and how sure that is: those that "
                "said: and by: ask for, else all of each article; limit and offset count articles",
     .set = [](const OptionValue&, SearchChoices& choices) { choices.request.quotations = true; }},
    {.name = "filter",
     .type = Type::filters,
     .value_name = "FIELD:VALUE",
     .meaning = "only articles with exactly this value, as facets show it, of any field; without "
                "it as -FIELD:VALUE; may be given several times",
     .set = [](const OptionValue& value,
               SearchChoices& choices) { choices.filters.push_back(parse_filter(value.text)); }},
    {.name = "exact-total",
     .meaning = "count every match, however many",
     .set = [](const OptionValue&, SearchChoices& choices) { choices.request.exact_total = true; }},
    {.name = "recency",
     .type = Type::real_number,
     .value_name = "DAYS",
     .meaning = "raise what is new: the newest article scores twice, one DAYS older 1.5 times",
     .least = 1,
     .most = 1'000'000 * thousand,
     .set = [](const OptionValue& value,
               SearchChoices& choices) { choices.request.recency = value.number; }},
    {.name = "feedback",
     .meaning = "look at the first 200 a second time, and raise those that share telling words "
                "with the first five; by relevance only",
     .set = [](const OptionValue&, SearchChoices& choices) { choices.request.feedback = true; }},
    {.name = "time-limit",
     .type = Type::real_number,
     .value_name = "SECONDS",
     .meaning = "give the best found until then",
     .least = 1,
     .most = 86'400 * thousand,
     .set = set_time_limit},
    {.name = "facets",
     .type = Type::list,
     .value_name = "FIELDS",
     .meaning = "count all matches by outlet, person, org, place, cites, by (speaker), author, "
                "section, lang, year, month: one or several, joined by commas",
     .names = facet_fields,
     .set = set_facets},
    {.name = "facet-limit",
     .type = Type::whole_number,
     .value_name = "N",
     .meaning = "show the N most frequent values of each, or all",
     .fallback = "20",
     .least = 1,
     .most = UINT32_MAX,
     .or_all = true,
     .set = [](const OptionValue& value,
               SearchChoices& choices) { choices.request.facet_limit = value.whole; }},
    {.name = "facet-prefix",
     .type = Type::text,
     .value_name = "START",
     .meaning = "only values of which a word starts so",
     .set = [](const OptionValue& value,
               SearchChoices& choices) { choices.request.facet_prefix = value.text; }},
    {.name = "timeline",
     .type = Type::choice,
     .value_name = "UNIT",
     .meaning = "draw when the matches were published, by day, month, year or decade, as counts "
                "and as share of what the archive holds",
     .implied = "auto",
     .choices = units,
     .set = set_timeline},
    {.name = "count",
     .type = Type::choice,
     .value_name = "WHAT",
     .meaning = "what facets and timeline count: articles, or stories (near-copies as one); "
                "stories under --copies collapse",
     .choices = counts,
     .set =
         [](const OptionValue& value, SearchChoices& choices) {
             choices.request.count = static_cast<Count>(value.choice);
         }},
    {.name = "explain",
     .meaning = "show how the query was understood",
     .set = [](const OptionValue&, SearchChoices& choices) { choices.request.explain = true; }},
};

// `name` as the message of an error has it.
OptionValue read_value(const SearchOption& option, std::string_view text, const std::string& name) {
    OptionValue value{.text = text.empty() ? option.implied : text};
    switch (option.type) {
    case Type::choice:
        value.choice = choice_index(name, value.text, option.choices);
        break;
    case Type::whole_number:
        value.whole = option.or_all && text == "all"
                          ? no_limit
                          : whole_number(name, text, option.least, option.most);
        break;
    case Type::real_number:
        value.number = real_number(name, text, static_cast<double>(option.least) / thousand,
                                   static_cast<double>(option.most) / thousand);
        break;
    case Type::flag:
    case Type::text:
    case Type::list:
    case Type::filters:
        break;
    }
    return value;
}

bool is_given(const GivenOptions& given, std::string_view name) {
    return std::ranges::find(given, name, &GivenOptions::value_type::first) != given.end();
}

void check_facets(const GivenOptions& given, const SearchRequest& request,
                  const std::string& dashes) {
    if (!request.facets.empty()) return;
    const bool is_command = !dashes.empty();
    if (is_given(given, "facets"))
        throw usage_fault("facets-names", {dashes + "facets", is_command ? "--facets person,outlet"
                                                                         : "facets=person,outlet"});
    if (is_given(given, "facet-prefix"))
        throw usage_fault("facet-prefix", {dashes + "facet-prefix", dashes + "facets",
                                           is_command ? "--facets person --facet-prefix bor"
                                                      : "facets=person&facet-prefix=bor"});
}

} // namespace

std::span<const SearchOption> search_options() {
    return table;
}

const SearchOption& search_option(std::string_view name) {
    return *std::ranges::find(table, name, &SearchOption::name);
}

std::vector<std::string> listed(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(", ", at), text.size());
        if (end > at) parts.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

void declare_search(Options& options) {
    for (const SearchOption& each : table) {
        std::string name(each.name);
        if (!each.short_name.empty()) name += "," + std::string(each.short_name);
        if (each.type == Type::flag)
            options.flag(name, each.meaning);
        else if (each.type == Type::filters)
            options.values(name, each.value_name, each.meaning);
        else if (!each.implied.empty())
            options.optional_value(name, each.value_name, each.meaning, each.implied);
        else
            options.value(name, each.value_name, each.meaning, each.fallback);
        if (each.type == Type::choice) options.one_of(each.choices);
        if (each.type == Type::list) options.some_of(each.names());
    }
}

GivenOptions given_search_options(const Options& options) {
    GivenOptions given;
    for (const SearchOption& each : table) {
        if (!options.has(each.name)) continue;
        if (each.type == Type::filters) {
            for (const std::string& value : options.texts(each.name))
                given.emplace_back(each.name, value);
            continue;
        }
        given.emplace_back(each.name, each.type == Type::flag ? "" : options.text(each.name));
    }
    return given;
}

Query read_words(const std::string& text, SearchChoices& choices) {
    if (text.empty() && !choices.filters.empty()) return {};
    return read_query(text, choices.reading, &choices.request.notes);
}

SearchChoices read_search_options(const GivenOptions& given, std::string_view dashes) {
    SearchChoices choices;
    const std::string before(dashes);
    for (const auto& [name, text] : given) {
        const auto* option = std::ranges::find(table, name, &SearchOption::name);
        if (option != std::end(table))
            option->set(read_value(*option, text, before + name), choices);
    }
    check_facets(given, choices.request, before);
    return choices;
}

} // namespace newshound
