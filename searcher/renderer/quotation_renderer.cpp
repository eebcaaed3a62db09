// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/quotation_renderer.hpp"

#include "common/article/article_json.hpp"
#include "common/text/escape.hpp"
#include "common/text/fault.hpp"
#include "common/text/json.hpp"
#include "searcher/renderer/attribution_text.hpp"
#include "searcher/renderer/day_text.hpp"
#include "searcher/renderer/json_renderer.hpp"
#include "searcher/renderer/styled_text.hpp"
#include "searcher/renderer/terminal_renderer.hpp"

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

namespace newshound {
namespace {

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string row_json(const Result& result, const Quotation& quotation) {
    const Article& article = result.article;
    Json hits = Json::array();
    for (const Snippet::Hit& hit : hits_within(result, quotation))
        hits.push_back({{"start", hit.start}, {"end", hit.end}});
    const Json row = {
        {"published", article.published ? Json(to_iso(*article.published)) : Json(nullptr)},
        {"outlet", text_or_null(article.outlet)},
        {"speaker", first_speaker_json(quotation)},
        {"role", first_role_json(quotation)},
        {"speakers", speakers_json(quotation)},
        {"quotation", quotation.text},
        {"certainty", certainty_of(quotation)},
        {"attributed_by", text_or_null(attributed_by(quotation))},
        {"id", result.id},
        {"version", result.version},
        {"title", article.title},
        {"url", text_or_null(article.url)},
        {"start", quotation.start},
        {"end", quotation.end},
        {"hits", std::move(hits)}};
    return row.text();
}

// Gives a JSON renderer each quotation as a result.
template <class Whole>
class JsonRows : public Renderer {
  public:
    explicit JsonRows(std::ostream& out)
        : Renderer(out), whole_(out, [this](const Result& result) {
              return row_json(result, result.article.quotes[which_]);
          }) {}

    void begin(const Summary& summary) override { whole_.begin(summary); }
    void take(const Result& result) override {
        for (const std::uint32_t each : result.quotes) {
            which_ = each;
            whole_.take(result);
        }
    }
    void tell_shards(const std::vector<ShardAnswer>& shards) override {
        whole_.tell_shards(shards);
    }
    void end() override { whole_.end(); }

  private:
    std::uint32_t which_ = 0;
    Whole whole_;
};

class CsvRows : public Renderer {
  public:
    using Renderer::Renderer;

    void begin(const Summary&) override {
        out() << "published,outlet,speaker,role,quotation,certainty,attributed_by,id,version,title,"
                 "url,start,end\r\n";
    }
    void take(const Result& result) override {
        for (const std::uint32_t each : result.quotes)
            row(result, result.article.quotes[each]);
    }
    void end() override {}

  private:
    // "Ann Lee; John Doe", and of their roles "; mayor" where the first has none.
    static std::string in_one_cell(const Quotation& quotation,
                                   std::string QuotationSpeaker::*part) {
        std::string cell;
        bool is_known = false;
        for (const QuotationSpeaker& each : quotation.speakers) {
            cell.append(&each == &quotation.speakers.front() ? "" : "; ").append(each.*part);
            is_known = is_known || !(each.*part).empty();
        }
        return is_known ? cell : "";
    }

    void row(const Result& result, const Quotation& quotation) {
        const Article& article = result.article;
        const std::string cells[] = {article.published ? to_iso(*article.published) : "",
                                     article.outlet,
                                     in_one_cell(quotation, &QuotationSpeaker::name),
                                     in_one_cell(quotation, &QuotationSpeaker::role),
                                     quotation.text,
                                     Json(certainty_of(quotation)).text(),
                                     attributed_by(quotation),
                                     result.id,
                                     std::to_string(result.version),
                                     article.title,
                                     article.url,
                                     std::to_string(quotation.start),
                                     std::to_string(quotation.end)};
        for (const std::string& cell : cells)
            out() << (&cell == cells ? "" : ",") << escape_csv(cell);
        out() << "\r\n";
    }
};

// Under the head of the usual list.
class TextRows : public Renderer {
  public:
    TextRows(std::ostream& out, const Terminal& terminal)
        : Renderer(out), terminal_(terminal), list_(out, terminal) {}

    void begin(const Summary& summary) override {
        list_.begin(summary);
        summary_ = summary;
        articles_ = summary.offset;
    }
    void take(const Result& result) override {
        ++articles_;
        for (const std::uint32_t each : result.quotes)
            row(result, result.article.quotes[each]);
    }
    void end() override {
        if (summary_.total > articles_ && articles_ > summary_.offset)
            out() << "\n"
                  << style(terminal_, Style::dim) << "more: --offset " << articles_
                  << style(terminal_, Style::plain) << "\n";
    }

  private:
    static std::string shown(const std::string& text) { return isolated(escape_terminal(text)); }

    void row(const Result& result, const Quotation& quotation) {
        constexpr std::size_t indent = 4, widest = 100;
        const Article& article = result.article;
        const std::size_t width =
            std::min(widest, std::max<std::size_t>(terminal_.columns, 20 + indent) - indent);
        std::vector<Snippet::Hit> hits = hits_within(result, quotation);
        for (Snippet::Hit& hit : hits) { // behind the opening mark
            ++hit.start;
            ++hit.end;
        }
        out() << "\n"
              << wrapped(terminal_, "\u201C" + quotation.text + "\u201D", hits, Style::plain,
                         indent, width);
        out() << std::string(indent, ' ') << speaker_text(terminal_, quotation) << "\n"
              << std::string(indent, ' ') << (article.outlet.empty() ? "" : shown(article.outlet))
              << (article.outlet.empty() ? "" : " \u00B7 ") << day_text(article.published)
              << " \u00B7 " << shown(article.title.empty() ? "(no headline)" : article.title)
              << style(terminal_, Style::dim) << " \u00B7 " << style(terminal_, Style::plain)
              << hyperlink(terminal_, article.url, result.id) << "\n";
    }

    Terminal terminal_;
    TerminalRenderer list_;
    Summary summary_;
    std::size_t articles_ = 0;
};

} // namespace

std::unique_ptr<Renderer> make_quotation_renderer(std::string_view format, std::ostream& out,
                                                  const Terminal& terminal) {
    if (format == "text") return std::make_unique<TextRows>(out, terminal);
    if (format == "json") return std::make_unique<JsonRows<JsonRenderer>>(out);
    if (format == "ndjson") return std::make_unique<JsonRows<NdjsonRenderer>>(out);
    if (format == "csv") return std::make_unique<CsvRows>(out);
    throw usage_fault("quotation-format", {std::string(format)});
}

} // namespace newshound
