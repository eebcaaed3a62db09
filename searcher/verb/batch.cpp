// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/batch.hpp"

#include "common/error.hpp"
#include "common/program/log.hpp"
#include "common/program/option_value.hpp"
#include "common/program/options.hpp"
#include "common/program/progress.hpp"
#include "common/program/terminal.hpp"
#include "common/program/verb.hpp"
#include "common/schema/schema.hpp"
#include "common/text/utf8.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/renderer/batch_table.hpp"
#include "searcher/renderer/trec_renderer.hpp"
#include "searcher/verb/found_any.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace newshound {
namespace {

constexpr std::size_t longest_line = 64 * 1024; // bytes
constexpr std::size_t outlets_shown = 3;
constexpr std::size_t most_hits = 10'000; // of a line, held in memory

// The lines of a file, or of stdin: "id<tab>text" or "text"; empty ones are passed over.
class LineReader {
  public:
    explicit LineReader(const std::string& path) : name_(path == "-" ? "stdin" : path) {
        if (path == "-") return;
        file_.open(path);
        if (!file_) throw SystemError("can't read " + path, errno);
    }

    // False at the end. Of a line that is too long the start, and is_too_long().
    bool next(BatchLine& line) {
        std::string text;
        while (read(text)) {
            ++number_;
            if (number_ == 1 && text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
            if (text.ends_with('\r')) text.pop_back();
            if (text.empty()) continue;
            const std::size_t tab = text.find('\t');
            line.number = number_;
            line.id = tab == text.npos ? "" : text.substr(0, tab);
            line.text = tab == text.npos ? text : text.substr(tab + 1);
            has_id_ = tab != text.npos;
            return true;
        }
        return false;
    }

    bool has_id() const { return has_id_; }
    bool is_too_long() const { return is_too_long_; }
    std::string place() const { return name_ + ":" + std::to_string(number_); }

    // How many lines there are; 0 where that can't be known.
    static std::uint64_t count(const std::string& path) {
        std::uint64_t lines = 0;
        std::error_code error;
        if (!std::filesystem::is_regular_file(path, error)) return lines; // read once only
        LineReader reader(path);
        for (BatchLine line; reader.next(line);)
            ++lines;
        return lines;
    }

  private:
    bool read(std::string& text) {
        std::streambuf* in = (file_.is_open() ? file_ : std::cin).rdbuf();
        text.clear();
        is_too_long_ = false;
        constexpr int end = std::char_traits<char>::eof();
        int c = in->sbumpc();
        if (c == end) return false;
        for (; c != end && c != '\n'; c = in->sbumpc()) {
            if (text.size() < longest_line)
                text += static_cast<char>(c);
            else
                is_too_long_ = true;
        }
        return true;
    }

    std::string name_;
    std::ifstream file_;
    std::size_t number_ = 0;
    bool has_id_ = false;
    bool is_too_long_ = false;
};

// A line as a query.
class LineQuery {
  public:
    LineQuery(const Options& options, const Reading& reading) : reading_(reading) {
        if (!options.has("field")) return;
        if (reading.words || reading.any)
            throw UsageError("--field takes a line as one value; --words and --any as words");
        field_ = &known_field(options.text("field"));
    }

    // Throws QueryError, UsageError.
    Query operator()(const std::string& text, std::vector<std::string>* notes = nullptr) const {
        return field_ ? read_value(*field_, text, reading_) : read_query(text, reading_, notes);
    }

  private:
    Reading reading_;
    const Field* field_ = nullptr;
};

// With the place at which a caret would stand.
std::string message_of(const QueryError& error) {
    if (error.query.empty() || error.offset > error.query.size()) return error.what();
    const std::size_t before = code_point_count(error.query.substr(0, error.offset));
    return error.what() + std::string(" (at character ") + std::to_string(before + 1) + ")";
}

int run_trec(const Options& options, Answerer& archive, SearchChoices choices) {
    choices.request.detail = Detail::card;
    choices.request.spelling = false; // nobody is there to be asked
    const std::vector<Query> filters = read_filters(choices.filters);
    const LineQuery query_of(options, choices.reading);
    LineReader reader(options.text("batch"));
    bool any = false;
    for (BatchLine line; reader.next(line);) {
        if (!reader.has_id())
            throw UsageError(reader.place() +
                             ": no tab; a line is the query's id, a tab and its text");
        TrecRenderer renderer(std::cout, line.id);
        FoundAny found(renderer, choices.request.limit == 0);
        try {
            archive.answer(query_of(line.text), choices.request, filters, found);
        } catch (const QueryError&) {
            log_line(reader.place() + ":");
            throw;
        }
        any = any || found.any();
    }
    return any ? exit_done : exit_nothing;
}

class TableRun {
  public:
    TableRun(const Options& options, Answerer& archive, SearchChoices choices)
        : archive_(archive), choices_(std::move(choices)), filters_(read_filters(choices_.filters)),
          query_of_(options, choices_.reading),
          hits_(options.has("hits") ? options.number("hits", 1, most_hits) : 0),
          table_(std::cout, options.text("format")) {
        SearchRequest& request = choices_.request;
        request.limit = std::max<std::size_t>(1, hits_);
        request.detail = Detail::card;
        request.spelling = false; // nobody is there to be asked
        request.facets = {"outlet"};
        request.facet_limit = outlets_shown;
        request.wants_dates = true;
    }

    int run(LineReader& reader, std::uint64_t lines) {
        Progress progress(terminal_of(Stream::error), {.done = "lines", .failed = "with an error"});
        table_.begin();
        std::uint64_t asked = 0;
        for (BatchLine line; reader.next(line);
             progress.update({.done = ++asked, .all = lines, .failed = failed_}))
            ask(line, reader.is_too_long());
        progress.clear();
        if (failed_ > 0)
            log_line(std::to_string(failed_) + " of " + std::to_string(asked) +
                     " lines could not be asked; their rows say why");
        return any_ ? exit_done : exit_nothing;
    }

  private:
    void ask(const BatchLine& line, bool is_too_long) {
        try {
            if (is_too_long)
                throw UsageError("the line is longer than " + std::to_string(longest_line) +
                                 " bytes");
            SearchRequest request = choices_.request;
            const Query query = query_of_(line.text, &request.notes);
            const Results found = archive_.answer(query, request, filters_);
            any_ = any_ || found.total > 0;
            table_.found(line, found, hits_);
        } catch (const QueryError& error) {
            fail(line, message_of(error));
        } catch (const UsageError& error) {
            fail(line, error.what());
        }
    }

    void fail(const BatchLine& line, const std::string& error) {
        ++failed_;
        table_.failed(line, error);
    }

    Answerer& archive_;
    SearchChoices choices_;
    std::vector<Query> filters_;
    LineQuery query_of_;
    std::size_t hits_;
    BatchTable table_;
    std::uint64_t failed_ = 0;
    bool any_ = false;
};

void refuse_beside_table(const Options& options) {
    for (const std::string_view name : {"limit", "offset", "facets", "facet-limit", "facet-prefix",
                                        "timeline", "fields", "explain", "quotes"})
        if (options.has(name))
            throw UsageError("--" + std::string(name) +
                             " is of one query; the table of --batch has columns of its own, and "
                             "--hits N adds results");
}

constexpr std::string_view formats[] = {"trec", "csv", "ndjson"};

std::vector<std::string_view> field_names() {
    std::vector<std::string_view> names;
    for (const Field& each : fields())
        names.push_back(each.name);
    return names;
}

} // namespace

std::span<const std::string_view> batch_formats() {
    return formats;
}

void declare_batch(Options& options) {
    options
        .value("batch", "FILE",
               "ask every line of a file (- is stdin) and write a row for each, with --format csv "
               "or ndjson: how many articles, first and last date, top outlets, best article; "
               "before a tab stands the line's id")
        .value("hits", "N", "with --batch: the first N results of each line as rows too")
        .value("field", "NAME",
               "with --batch: a line is one value of that field, as in --field person")
        .one_of(field_names());
}

int run_batch(const Options& options, Answerer& archive, SearchChoices choices) {
    const std::string format = options.has("format") ? options.text("format") : "trec";
    choice_index("--format of --batch", format, formats);
    const bool is_table = format != "trec";
    if (!is_table) {
        if (options.has("hits")) throw UsageError("--hits goes with --format csv or ndjson");
        return run_trec(options, archive, std::move(choices));
    }
    refuse_beside_table(options);
    const std::string path = options.text("batch");
    const bool is_watched = terminal_of(Stream::error).is_terminal;
    LineReader reader(path);
    return TableRun(options, archive, std::move(choices))
        .run(reader, is_watched ? LineReader::count(path) : 0);
}

} // namespace newshound
