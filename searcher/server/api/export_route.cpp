// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/export_route.hpp"

#include "common/error.hpp"
#include "common/program/log.hpp"
#include "common/text/escape.hpp"
#include "common/text/fault.hpp"
#include "searcher/renderer/make_renderer.hpp"
#include "searcher/server/access.hpp"
#include "searcher/server/api/rendered_search.hpp"
#include "searcher/server/api/search_parameters.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <sstream>
#include <string>

namespace newshound {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;
constexpr std::size_t most_exports = 4; // each holds a worker for milliseconds at a time
constexpr std::size_t most_of_one = 2;  // of one client

// Who exports now. Safe from several threads.
class Places {
  public:
    bool take(const std::string& client) {
        const std::lock_guard lock(mutex_);
        if (taken_.size() >= most_exports || taken_.count(client) >= most_of_one) return false;
        taken_.insert(client);
        return true;
    }
    void give_back(const std::string& client) {
        const std::lock_guard lock(mutex_);
        taken_.erase(taken_.find(client));
    }

  private:
    std::mutex mutex_;
    std::multiset<std::string> taken_;
};

Places& places() {
    static Places all;
    return all;
}

// One of the places; given back when it goes.
class Place {
  public:
    explicit Place(std::string client)
        : client_(std::move(client)), taken_(places().take(client_)) {}
    ~Place() {
        if (taken_) places().give_back(client_);
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    bool taken() const { return taken_; }

  private:
    std::string client_;
    bool taken_;
};

class IdCollector : public ResultSink {
  public:
    void begin(const Summary& its_summary) override {
        summary = its_summary;
        ids.clear();
    }
    void take(const Result& result) override {
        ids.push_back(result.id + "." + std::to_string(result.version));
    }
    void end() override {}

    Summary summary{};
    std::vector<std::string> ids{};
};

// Where what follows a cursor, "POSITION-ID", starts: behind that article, wherever it stands by
// now; where it is gone, at the position.
std::size_t position_of(std::string_view cursor, const std::vector<std::string>& ids) {
    if (cursor.empty()) return 0;
    std::size_t position = 0;
    const auto [end, error] =
        std::from_chars(cursor.data(), cursor.data() + cursor.size(), position);
    const auto digits = static_cast<std::size_t>(end - cursor.data());
    if (error != std::errc() || digits >= cursor.size() || cursor[digits] != '-')
        throw usage_fault("cursor");
    const std::string_view id = cursor.substr(digits + 1);
    const auto at = std::ranges::find(ids, id);
    if (at != ids.end()) return static_cast<std::size_t>(at - ids.begin()) + 1;
    return std::min(position, ids.size());
}

class Export {
  public:
    Export(std::unique_ptr<Place> place, const NamedArchive& archive, std::string_view format,
           const std::vector<std::string>& fields, bool quotations)
        : place_(std::move(place)), archive_(archive.paths, archive.synonyms, archive.corrections),
          renderer_(answer_renderer(format, out_, plain_terminal(), fields, quotations)) {}

    void find(const AskedSearch& asked, std::string_view cursor, std::size_t limit) {
        archive_.answer(asked.query, asked.request, asked.filters, found_);
        if (asked.request.quotations)
            quotations_ = archive_.quotation_finder(asked.query, asked.request, asked.filters);
        next_ = position_of(cursor, found_.ids);
        end_ = next_ + std::min(limit, found_.ids.size() - next_);
        found_.summary.offset = next_;
        missing_ = names_of_missing(archive_.shards());
        renderer_->begin(found_.summary);
    }

    // "" where nothing follows.
    std::string next_cursor() const {
        if (end_ == next_ || end_ >= found_.ids.size()) return {};
        return std::to_string(end_) + "-" + found_.ids[end_ - 1];
    }

    // The shards that it lacks from the beginning, as names_of_missing.
    const std::string& missing() const { return missing_; }

    // False after the last piece. Throws DatabaseError where a shard is lost on the way: what is
    // not whole must not end as if it were.
    bool write(std::string& piece) {
        while (next_ < end_ && out_.tellp() < static_cast<std::streamoff>(piece_bytes)) {
            std::optional<Result> result = archive_.find(found_.ids[next_++]);
            if (!result) expect_no_loss();
            if (!result) continue;
            if (quotations_) quotations_->show(*result);
            renderer_->take(*result);
        }
        const bool more = next_ < end_;
        if (!more) renderer_->end();
        piece = std::move(out_).str();
        out_.str({});
        return more;
    }

  private:
    void expect_no_loss() const {
        const std::string missing = names_of_missing(archive_.shards());
        if (missing == missing_) return;
        const std::string reason = "an export is broken off: " + missing + " no longer answers";
        log_line(escape_terminal(reason));
        throw DatabaseError(reason);
    }

    std::unique_ptr<Place> place_;
    Answerer archive_;
    IdCollector found_;
    std::string missing_;
    std::ostringstream out_;
    std::unique_ptr<Renderer> renderer_;
    std::optional<QuotationFinder> quotations_; // where rows are those, not articles
    std::size_t next_ = 0;
    std::size_t end_ = 0;
};

// Of a table without a choice what an article has on its own: score and snippet are of a list.
std::vector<std::string> exported_fields(const HttpRequest& request, std::string_view format,
                                         bool quotations) {
    std::vector<std::string> chosen = fields_of_answer(request, format);
    if (format != "csv" || quotations || !chosen.empty()) return chosen;
    return {"id",      "version", "title", "outlet", "published", "authors", "lang",
            "section", "wire",    "url",   "file",   "story",     "copies",  "indexed"};
}

HttpResponse too_many() {
    HttpResponse response =
        problem(503, "Too many exports",
                "exports run already, of all clients " + std::to_string(most_exports) +
                    " or of one " + std::to_string(most_of_one) + "; try again in a minute");
    response.headers.emplace_back("Retry-After", "60");
    return response;
}

} // namespace

HttpResponse export_articles(RequestContext& context) {
    constexpr std::string_view own[] = {"format", "cursor", "bom"};
    constexpr std::string_view lists[] = {"fields"};
    constexpr std::string_view without[] = {"facets", "facet-limit", "facet-prefix", "timeline",
                                            "count",  "time-limit",  "explain",      "offset"};
    const HttpRequest& asked = context.request;
    refuse_unknown_search_parameters(asked, own, lists, without);
    const std::string format = requested_format(asked, "ndjson");
    AskedSearch search = asked_search(asked, unbounded_search_choices(asked));
    SearchRequest& request = search.request;
    const std::size_t limit = asked.parameter("limit").empty() ? no_limit : request.limit;
    request.limit = no_limit;
    request.detail = Detail::id;
    request.time_limit.reset();
    auto place = std::make_unique<Place>(share_of(asked, context.site));
    if (!place->taken()) return too_many();
    const auto run = std::make_shared<Export>(std::move(place), context.archive(), format,
                                              exported_fields(asked, format, request.quotations),
                                              request.quotations);
    run->find(search, asked.parameter("cursor"), limit);
    HttpResponse response = kept_answer(context, format);
    response.headers.emplace_back("Cache-Control", "no-store");
    if (!run->missing().empty()) response.headers.emplace_back("Newshound-Partial", run->missing());
    if (const std::string cursor = run->next_cursor(); !cursor.empty()) {
        Pairs parameters;
        for (const auto& [name, value] : asked.parameters)
            if (name != "cursor" && name != "offset" && name != "database")
                parameters.emplace_back(name, value);
        parameters.emplace_back("cursor", cursor);
        response.headers.emplace_back("Link", "<" + context.link(asked.path, parameters) +
                                                  ">; rel=\"next\"");
    }
    response.more = [run, done = false](std::string& piece) mutable {
        if (done) return false;
        done = !run->write(piece);
        return true;
    };
    return response;
}

} // namespace newshound
