// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/show.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/program/terminal.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/renderer/article_text.hpp"
#include "searcher/renderer/json_renderer.hpp"
#include "searcher/renderer/make_renderer.hpp"
#include "searcher/renderer/story_renderer.hpp"
#include "searcher/verb/partial_answer.hpp"

#include <iostream>

namespace newshound {
namespace {

constexpr std::string_view formats[] = {"text", "json", "ndjson", "ris", "bibtex", "csl-json"};

void declare(Options& options) {
    declare_database(options);
    options.value("format,f", "FORM", "{}", "text").one_of(formats).positional("ID");
}

// The group of an article with near-copies.
std::optional<StoryGroup> group_of(Answerer& archive, const Result& result) {
    if (result.copies < 2) return std::nullopt;
    return story_group(archive, result.story);
}

class TextWriter : public Renderer {
  public:
    TextWriter(std::ostream& out, Answerer& archive) : Renderer(out), archive_(archive) {}
    void begin(const Summary&) override {}
    void take(const Result& result) override {
        if (!first_) out() << "\n";
        first_ = false;
        write_article(out(), result, terminal_of(Stream::output));
        if (const auto group = group_of(archive_, result)) {
            out() << "\n";
            write_story(out(), *group, terminal_of(Stream::output));
        }
    }
    void end() override {}

  private:
    Answerer& archive_;
    bool first_ = true;
};

class JsonWriter : public Renderer {
  public:
    JsonWriter(std::ostream& out, Answerer& archive) : Renderer(out), archive_(archive) {}
    void begin(const Summary&) override {}
    void take(const Result& result) override {
        std::string line = to_json(result);
        if (const auto group = group_of(archive_, result)) {
            line.pop_back(); // "{a}" becomes "{a,"group":…}"
            line += ",\"group\":" + to_json(*group) + "}";
        }
        out() << line << "\n";
    }
    void end() override {}

  private:
    Answerer& archive_;
};

std::unique_ptr<Renderer> writer_of(const std::string& format, Answerer& archive) {
    if (format == "text") return std::make_unique<TextWriter>(std::cout, archive);
    if (format == "json" || format == "ndjson")
        return std::make_unique<JsonWriter>(std::cout, archive);
    return make_renderer(format, std::cout, {});
}

int run(const Options& options) {
    const std::string format = options.text("format");
    const std::vector<std::string> names = options.words();
    if (names.empty()) throw UsageError("show takes an article's id or address");
    Answerer archive(database_paths(options));
    const std::unique_ptr<Renderer> writer = writer_of(format, archive);
    bool all = true;
    writer->begin({});
    for (const std::string& name : names) {
        if (const std::optional<Result> found = archive.find(name)) {
            writer->take(*found);
        } else {
            log_line("no article '" + name + "'; newshound search shows ids");
            all = false;
        }
    }
    writer->end();
    tell_partial(archive.shards());
    return all ? exit_done : exit_nothing;
}

} // namespace

const Verb show_verb = {
    .name = "show",
    .summary = "show an article",
    .usage = "ID|URL... [options]",
    .details = "An id names the newest version of an article, ID.1 its first one. Of an article "
               "with near-copies the\ngroup is shown: its members, the earliest first, and the "
               "agency they credit. json and ndjson write\none object a line, with the same keys "
               "as search, and the group; ris, bibtex and csl-json a citation\n(docs/exports.md).",
    .examples = "  newshound show k3v9x2m4p7q1\n"
                "  newshound show k3v9x2m4p7q1.1 --format json\n"
                "  newshound show k3v9x2m4p7q1 --format bibtex >> thesis.bib\n"
                "  newshound show https://example.org/2019/story.html",
    .declare = declare,
    .run = run,
};

} // namespace newshound
