// SPDX-License-Identifier: GPL-3.0-or-later
// What was found, as plain values: one hit, the facts about all hits, and where hits go.
#pragma once

#include "common/article/article.hpp"
#include "searcher/value/overview.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

// One or two passages of an article that show why it was found.
struct Snippet {
    // A stretch of `text`, in code points, half-open.
    struct Hit {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        bool operator==(const Hit&) const = default;
    };

    std::string text;      // whole words, white space squeezed, " … " where something is left out
    std::vector<Hit> hits; // words that match the query, in order
    // "removed": a passage of the version before that this one no longer has; "added": one that the
    // version before had not; "" = one of this version's text. Only where a query asks for edits.
    std::string edit{};
    // Of a query with said: or by:, that `text` is a passage of a quotation, as in "Ann Lee:
    // “It will rain”", and how sure it is that its speakers said so. Absent of any other passage.
    std::optional<double> certainty{};

    bool operator==(const Snippet&) const = default;
};

struct Result {
    std::string id;             // the article's
    unsigned version = 1;       // of the article, from 1
    unsigned versions = 1;      // that the article has
    unsigned previous = 0;      // number of the version before this one in time; 0 = none
    std::uint32_t document = 0; // number of the Xapian document, within one opened database
    double score = 0; // by relevance, comparable within one answer only; 0 when sorted by date
    std::optional<Date> indexed; // when the article first came to the archive: second, UTC
    // Times at which the archive found this version, each once, and the last of them; 0 and nothing
    // where it was found once at most. The first is article.captured.
    unsigned captures = 0;
    std::optional<Date> last_captured;
    std::string story;      // id of its group of near-copies; "" = it stands alone
    std::size_t copies = 1; // articles of that group, itself included
    std::size_t folded = 0; // matching articles of its group that it stands for: Copies::collapse
    std::vector<Snippet::Hit> title_hits; // words of article.title that match
    std::vector<Snippet::Hit> text_hits;  // of article.text; Detail::matches only
    // Which of article.quotes answer what the query asks of quotations with said: and by:, all
    // where it asks nothing of them; empty where it does and the words are not in one. Filled for
    // such a query, or one that wants quotations, from Detail::snippet up.
    std::vector<std::uint32_t> quotes;
    std::vector<Snippet::Hit> quote_hits; // words asked for with said: in them, of article.text
    Article article; // as much of it as was asked for: see Detail in answer.hpp
    Snippet snippet;
    // The time limit came before the words were looked for in it: hits, quotations and snippet are
    // not known.
    bool is_unfinished = false;
};

// Those of result.quote_hits that lie within one of its quotations, as stretches of quotation.text.
std::vector<Snippet::Hit> hits_within(const Result& result, const Quotation& quotation);

// A word of the query and the other forms that were asked with it.
struct AskedWord {
    struct Form {
        enum class Kind : std::uint8_t { spelling, inflected, derived, synonym };
        std::string text;
        Kind kind = Kind::spelling; // spelling: other accents; derived: only akin; synonym: own
        std::vector<std::string> languages{}; // in whose articles it counts; none = in all
        bool operator==(const Form&) const = default;
    };
    std::string field{}; // "" = headline and body
    std::string word{};  // as indexed
    std::vector<Form> forms{};
    bool operator==(const AskedWord&) const = default;
};

// A part of the archive, and what it gave to an answer.
struct ShardAnswer {
    std::string name;         // a path, or "HOST:PORT"
    std::size_t versions = 0; // of articles that it holds
    std::size_t hits = 0; // on this page; an article that another shard holds too counts for both
    std::string fault{};  // why it is left out; "" = it answered
    bool operator==(const ShardAnswer&) const = default;
};

// Whether any of them is left out, so that the answer lacks what it holds.
bool is_partial(const std::vector<ShardAnswer>& shards);

// Their names, joined by ", "; "" = none is.
std::string names_of_missing(const std::vector<ShardAnswer>& shards);

// The facts about an answer, known before its first result.
struct Summary {
    std::string query;        // as understood, in the query language
    std::string xapian_query; // as Xapian was asked; only where an explanation was wanted
    std::vector<std::string> raised_by{}; // words of SearchRequest::feedback; only where explained
    std::size_t total = 0;                // matching articles, newest version once; or stories
    Count total_of = Count::articles;     // stories under Copies::collapse
    Count overview_of = Count::articles;  // what facets and timeline count
    bool total_is_exact = true;           // else an estimate: "about"
    bool is_late = false;     // the time limit cut something; asked again there may be more
    std::string did_you_mean; // the query with misspelt words mended, in its language; "" = none
    std::vector<AskedWord> asked;    // the words that have other forms, in order, each once
    std::size_t offset = 0;          // hits passed over before the first result
    std::vector<ShardAnswer> shards; // none of an archive that is one local database
    // Sentences for people about limits that were hit: a wildcard cut short, a time limit.
    std::vector<std::string> notes;
    std::vector<Facet> facets;        // in the order asked for
    std::optional<Timeline> timeline; // only where asked for
    // Dates of the earliest and the latest match, as exact as they are known; only where asked for
    // (wants_dates). Absent where no match is dated.
    std::optional<Date> first;
    std::optional<Date> last;
};

struct Results : Summary {
    std::vector<Result> results;
};

// Takes an answer piece by piece, so that an answer of any length needs constant memory.
class ResultSink {
  public:
    virtual ~ResultSink() = default;
    virtual void begin(const Summary& summary) = 0; // once, first
    virtual void take(const Result& result) = 0;    // in order
    // An article that matched and is none of the results: `reason` names it and says why. May come
    // before begin, whose notes tell it too.
    virtual void leave_out(const std::string& reason) { static_cast<void>(reason); }
    // Just before end(), of an archive of shards: what each gave, with why it is missing where it
    // went after begin().
    virtual void tell_shards(const std::vector<ShardAnswer>& shards) { static_cast<void>(shards); }
    virtual void end() = 0; // once, last; not after an error
};

} // namespace newshound
