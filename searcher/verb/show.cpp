// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/show.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/program/terminal.hpp"
#include "searcher/answer.hpp"
#include "searcher/renderer/article_text.hpp"
#include "searcher/renderer/json_renderer.hpp"

#include <array>
#include <iostream>

namespace newshound {
namespace {

void declare(Options& options) {
    declare_database(options);
    options.value("format,f", "FORM", "text, json or ndjson", "text").positional("ID");
}

int run(const Options& options) {
    constexpr std::array<std::string_view, 3> formats = {"text", "json", "ndjson"};
    const std::string format = options.choice("format", formats);
    const std::vector<std::string> names = options.words();
    if (names.empty()) throw UsageError("show takes an article's id or address");
    const Terminal terminal = terminal_of(Stream::output);
    Answerer archive(database_paths(options));
    bool all = true;
    bool first = true;
    for (const std::string& name : names) {
        const std::optional<Result> found = archive.find(name);
        if (!found) {
            log_line("no article '" + name + "'; newshound search shows ids");
            all = false;
            continue;
        }
        if (format == "text") {
            if (!first) std::cout << "\n";
            write_article(std::cout, *found, terminal);
        } else {
            std::cout << to_json(*found) << "\n";
        }
        first = false;
    }
    return all ? exit_done : exit_nothing;
}

} // namespace

const Verb show_verb = {
    .name = "show",
    .summary = "show an article",
    .usage = "ID|URL... [options]",
    .details = "An id names the newest version of an article, ID.1 its first one. json and ndjson "
               "write one\nobject a line, with the same keys as search.",
    .examples = "  newshound show k3v9x2m4p7q1\n"
                "  newshound show k3v9x2m4p7q1.1 --format json\n"
                "  newshound show https://example.org/2019/story.html",
    .declare = declare,
    .run = run,
};

} // namespace newshound
