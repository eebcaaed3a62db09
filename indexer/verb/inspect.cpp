// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/inspect.hpp"

#include "common/article/article_json.hpp"
#include "common/article/today.hpp"
#include "common/error.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/program/terminal.hpp"
#include "common/text/escape.hpp"
#include "indexer/article_limits.hpp"
#include "indexer/enricher/all_enrichers.hpp"
#include "indexer/extractor/extractor.hpp"
#include "indexer/extractor/marked_page.hpp"
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/source/archived_pages.hpp"
#include "indexer/source/page_file.hpp"
#include "indexer/verb/enricher_options.hpp"

#include <iostream>

namespace newshound {
namespace {

constexpr std::string_view forms[] = {"text", "json", "ndjson"};

void declare(Options& options) {
    static_cast<void>(
        options
            .value("format", "FORM", "text, json (one list) or ndjson (one object a line)", "text")
            .one_of(forms)
            .flag("html", "write the page with what was taken and what was left marked in colour")
            .positional("PAGE"));
    declare_enrichers(options);
}

void print_field(std::ostream& out, const Terminal& terminal, const Article& article,
                 std::string_view name, const std::string& value) {
    if (value.empty()) return;
    out << "  " << style(terminal, Style::bold) << name << style(terminal, Style::plain)
        << std::string(name.size() < 12 ? 12 - name.size() : 1, ' ') << escape_terminal(value);
    for (const Found& found : article.found) {
        if (found.field != name) continue;
        out << style(terminal, Style::dim) << "  (" << escape_terminal(found.rule);
        if (!found.element.empty()) out << " in " << escape_terminal(found.element);
        out << ")" << style(terminal, Style::plain);
        break;
    }
    out << "\n";
}

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& each : list)
        text += (text.empty() ? "" : ", ") + each;
    return text;
}

void print_text(std::ostream& out, const Terminal& terminal, const Extraction& page) {
    const Article& article = page.article;
    out << style(terminal, Style::title) << escape_terminal(article.origin.path)
        << style(terminal, Style::plain) << "\n";
    const auto date = [](const std::optional<Date>& given) { return given ? to_iso(*given) : ""; };
    const auto field = [&](std::string_view name, const std::string& value) {
        print_field(out, terminal, article, name, value);
    };
    field("skipped", page.skipped);
    field("title", article.title);
    field("outlet", article.outlet);
    field("published", date(article.published));
    field("updated", date(article.updated));
    field("captured", date(article.captured));
    field("authors", joined(article.authors));
    field("section", article.section);
    field("keywords", joined(article.keywords));
    field("lang", article.language);
    field("url", article.url);
    field("image", article.image);
    field("description", article.description);
    field("text", std::to_string(word_count(article)) + " words" +
                      (article.truncated ? ", a part only" : ""));
    out << "\n";
    std::string_view rest = article.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        out << "    " << escape_terminal(rest.substr(0, end)) << "\n";
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    out << "\n";
}

// Writes pages as they come, in the form asked for.
class PageWriter {
  public:
    PageWriter(const Options& options, std::string form)
        : form_(std::move(form)), as_html_(options.has("html")), chosen_(chosen_enrichers(options)),
          outlets_(chosen_.outlet_list),
          enrichers_(make_enrichers(outlets_, taggers_, {chosen_.without})) {}

    void write(const Page& page) {
        if (as_html_) {
            std::cout << marked_page(page);
            return;
        }
        Extraction result = extract(page, outlets_, utc_today());
        if (result.skipped.empty()) enrich(result.article, enrichers_);
        keep_within_limits(result.article);
        if (form_ == "text") {
            print_text(std::cout, terminal_, result);
        } else {
            if (form_ == "json") std::cout << separator_;
            std::cout << to_json(result.article, result.skipped);
            if (form_ == "ndjson") std::cout << "\n";
        }
        separator_ = ",\n";
    }

    void end() {
        if (form_ == "json") std::cout << (separator_ == "[\n" ? "[]\n" : "\n]\n");
    }

  private:
    std::string form_;
    bool as_html_;
    Terminal terminal_ = terminal_of(Stream::output);
    EnricherChoice chosen_;
    OutletRegistry outlets_;
    Taggers taggers_;
    Enrichers enrichers_;
    std::string_view separator_ = "[\n";
};

int run(const Options& options) {
    if (options.words().empty()) throw UsageError("name a page to inspect, or - for stdin");
    PageWriter writer(options, options.text("format"));
    int status = exit_done;
    for (const std::string& path : page_paths(options.words())) {
        const std::string why = read_pages(path, page_limits::bytes, [&](Page&& page) {
            writer.write(page);
            return true;
        });
        if (why.empty()) continue;
        log_line(path + " " + why);
        status = exit_failed;
    }
    writer.end();
    return status;
}

} // namespace

const Verb inspect_verb = {
    .name = "inspect",
    .summary = "show what Newshound understands of a page",
    .usage = "PAGE... [options]",
    .details =
        "PAGE is a file (.html, .htm, .xhtml, .mhtml, .mht, .json, .txt, each also .gz), a "
        "WARC, ARC, WACZ,\n"
        "zip, 7z or tar file, a feed, a file of stories in JSON or an export of LexisNexis or "
        "Factiva with\n"
        "all its pages, one of these "
        "(\"crawl.warc.gz#1234\",\n"
        "\"pages.zip#1999/story.html\", as results name it), a folder of all these but .txt, "
        "or - for standard\n"
        "input. Pages come out in the order given. Exit status 2 when a file could not be "
        "read.",
    .examples = "  newshound inspect page.html\n"
                "  newshound inspect page.html --html > marked.html\n"
                "  newshound inspect archive/ --format ndjson > articles.ndjson\n"
                "  newshound inspect 'crawl.warc.gz#1234'\n"
                "  curl -s https://example.org/story | newshound inspect -\n",
    .declare = declare,
    .run = run,
};

} // namespace newshound
