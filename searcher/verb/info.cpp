// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/info.hpp"

#include "common/program/database_option.hpp"
#include "common/program/options.hpp"
#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "searcher/engine/counting/archive_info.hpp"

#include <array>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace newshound {
namespace {

constexpr std::string_view formats[] = {"text", "json"};

void declare(Options& options) {
    declare_database(options);
    options.value("format,f", "FORM", "{}", "text").one_of(formats);
}

std::string readable_size(std::uint64_t bytes) {
    constexpr std::array<const char*, 4> units = {"KB", "MB", "GB", "TB"};
    if (bytes < 1000) return std::to_string(bytes) + " bytes";
    double size = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    for (; size >= 1000 && unit + 1 < units.size(); ++unit)
        size /= 1000;
    std::ostringstream text;
    text << std::fixed << std::setprecision(1) << size << " " << units[unit];
    return text.str();
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

void print_text(const ArchiveInfo& info) {
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
    line("format", std::to_string(info.format) + ", written by newshound " + info.program);
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
                       {"database_format", info.format},
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
        print_text(info);
    }
    return exit_done;
}

} // namespace

const Verb info_verb = {
    .name = "info",
    .summary = "tell what the archive holds",
    .usage = "[options]",
    .details = "Articles, versions, outlets, span of dates, share of undated ones, languages, "
               "size, format and\nthe last run of index.",
    .examples = "  newshound info\n"
                "  newshound info --database archive.db --format json",
    .declare = declare,
    .run = run,
};

} // namespace newshound
