// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/info.hpp"

#include "common/program/database_option.hpp"
#include "common/program/options.hpp"
#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "common/text/readable_size.hpp"
#include "searcher/engine/counting/archive_info.hpp"
#include "searcher/verb/partial_answer.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <iostream>
#include <set>
#include <sstream>

namespace newshound {
namespace {

constexpr std::string_view formats[] = {"text", "json"};

void declare(Options& options) {
    declare_database(options);
    options.flag("verbose", "the bytes of each table too, in all and an article")
        .value("format,f", "FORM", "{}", "text")
        .one_of(formats);
}

struct Table {
    std::string_view name; // Xapian's
    std::string_view what; // it holds
};

constexpr std::array table_meanings = {
    Table{"position", "places of words in articles"},
    Table{"postlist", "articles by word, values, and what the archive knows of itself"},
    Table{"termlist", "words by article"},
    Table{"docdata", "articles as they are shown"},
};

void print_tables(const ArchiveInfo& info) {
    const std::uint64_t versions = std::max<std::uint64_t>(info.versions, 1);
    for (const auto& [name, bytes] : info.tables) {
        const auto* const known = std::ranges::find(table_meanings, name, &Table::name);
        std::cout << "  " << std::left << std::setw(10) << name << std::right << std::setw(10)
                  << readable_size(bytes) << std::setw(10) << readable_size(bytes / versions)
                  << " a version"
                  << (known == table_meanings.end() ? "" : ": " + std::string(known->what)) << "\n";
    }
}

std::string percent(std::uint64_t part, std::uint64_t whole) {
    std::ostringstream text;
    text << part << " (" << std::fixed << std::setprecision(1)
         << (whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole))
         << " %)";
    return text.str();
}

// The first few, with how many others there are.
std::string listed(const Counts& counts) {
    constexpr std::size_t most = 10;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, counts.size()); ++i) {
        const std::string name = counts[i].first.empty() ? "(unknown)" : counts[i].first;
        text +=
            (i == 0 ? "" : ", ") + escape_terminal(name) + " " + std::to_string(counts[i].second);
    }
    if (counts.size() > most) text += " and " + std::to_string(counts.size() - most) + " more";
    return text;
}

std::string last_run_text(const std::string& json) {
    std::string text;
    for (const auto& [name, count] : counts_in_json(json)) {
        if (name != "format_version" && count > 0)
            text += (text.empty() ? "" : ", ") + name + " " + std::to_string(count);
    }
    return text;
}

// Those of an archive's shards that are not among these; "" where they are of several archives.
std::string missing_shards(const std::vector<std::optional<Share>>& shares) {
    constexpr std::size_t most = 10;
    const std::uint32_t of = shares.front()->of;
    std::set<std::uint32_t> here;
    for (const std::optional<Share>& each : shares) {
        if (!each || each->of != of) return {};
        here.insert(each->number);
    }
    std::string text;
    std::size_t count = 0;
    for (std::uint32_t number = 1; number <= of; ++number)
        if (!here.contains(number) && ++count <= most)
            text += (text.empty() ? "" : ", ") + to_string(Share{number, of});
    return text + (count > most ? " and " + std::to_string(count - most) + " more" : "");
}

// "" where no database is a shard.
std::string shards_text(const std::vector<std::optional<Share>>& shares) {
    if (std::ranges::none_of(shares, [](const auto& each) { return each.has_value(); })) return {};
    std::string text;
    for (const std::optional<Share>& each : shares)
        text += (text.empty() ? "" : ", ") + (each ? to_string(*each) : "(a whole archive)");
    const std::string missing =
        shares.size() > 1 && shares.front() ? missing_shards(shares) : std::string();
    return text + (missing.empty() ? "" : "; not among these: " + missing);
}

void print_text(const ArchiveInfo& info, bool is_verbose) {
    const auto line = [](std::string_view name, const std::string& value) {
        if (!value.empty()) std::cout << std::left << std::setw(12) << name << value << "\n";
    };
    line("articles", std::to_string(info.articles));
    line("versions", std::to_string(info.versions));
    line("published", info.first ? to_iso(*info.first) + " to " + to_iso(*info.last) : "");
    line("undated", percent(info.undated, info.articles));
    line("outlets", listed(info.outlets));
    line("languages", listed(info.languages));
    line("size", readable_size(info.bytes));
    if (is_verbose) print_tables(info);
    line("format", std::to_string(info.format) + ", written by newshound " + info.program);
    line("shard", shards_text(info.shares));
    if (is_partial(info.shards)) line("missing", names_of_missing(info.shards));
    line("index", info.index_id + ", revision " + std::to_string(info.revision));
    line("enrichers", info.features);
    line("last run", last_run_text(info.last_run));
}

Json counts_json(const Counts& counts) {
    Json list = Json::array();
    for (const auto& [name, articles] : counts)
        list.push_back(
            {{"name", name.empty() ? Json(nullptr) : Json(name)}, {"articles", articles}});
    return list;
}

Json tables_json(const Counts& tables) {
    Json object = Json::object();
    for (const auto& [name, bytes] : tables)
        object.set(name, bytes);
    return object;
}

Json shards_json(const std::vector<std::optional<Share>>& shares) {
    Json list = Json::array();
    for (const std::optional<Share>& each : shares)
        list.push_back(each ? Json(to_string(*each)) : Json(nullptr));
    return list;
}

void print_json(const ArchiveInfo& info) {
    const auto date = [](const std::optional<Date>& each) {
        return each ? Json(to_iso(*each)) : Json(nullptr);
    };
    const Json json = {{"format_version", 1},
                       {"articles", info.articles},
                       {"versions", info.versions},
                       {"undated", info.undated},
                       {"first", date(info.first)},
                       {"last", date(info.last)},
                       {"outlets", counts_json(info.outlets)},
                       {"languages", counts_json(info.languages)},
                       {"bytes", info.bytes},
                       {"tables", tables_json(info.tables)},
                       {"database_format", info.format},
                       {"shards", shards_json(info.shares)},
                       {"is_partial", is_partial(info.shards)},
                       {"index_id", info.index_id},
                       {"revision", info.revision},
                       {"program", info.program},
                       {"features", info.features},
                       {"last_run", Json::read(info.last_run)}};
    std::cout << json.indented() << "\n";
}

int run(const Options& options) {
    const std::string format = options.text("format");
    const ArchiveInfo info = archive_info(database_paths(options));
    if (format == "json") {
        print_json(info);
    } else {
        print_text(info, options.has("verbose"));
    }
    tell_partial(info.shards);
    return exit_done;
}

} // namespace

const Verb info_verb = {
    .name = "info",
    .summary = "tell what the archive holds",
    .usage = "[options]",
    .details = "Articles, versions, outlets, span of dates, share of undated ones, languages, "
               "size, format and\nthe last run of index; of shards which they are, and which are "
               "missing. What gaps in the tables take, newshound "
               "compact gives back.",
    .examples = "  newshound info\n"
                "  newshound info --verbose\n"
                "  newshound info --database archive.db --format json",
    .declare = declare,
    .run = run,
};

} // namespace newshound
