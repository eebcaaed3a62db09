// SPDX-License-Identifier: GPL-3.0-or-later
// A receipt: what was asked of which archive and what came, so that anybody can ask again and see
// whether the answer is the same. JSON, described in docs/exports.md.
#pragma once

#include "common/text/sha256.hpp"
#include "searcher/answer/search_options.hpp"
#include "searcher/value/query.hpp"
#include "searcher/value/request.hpp"
#include "searcher/value/results.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

struct Receipt {
    std::string program;    // "newshound 0.1.0"
    std::string made;       // RFC 3339, UTC
    std::string revision;   // Answerer::revision: index id and revision of each database
    bool is_settled = true; // no writer committed while the answer was given
    std::string text;       // the query as typed
    std::string query;      // with its filters as it prints, relative dates as typed; "" = none
    std::string similar_to; // ID.VERSION of what newshound similar was asked about; "" = a search
    bool is_background = false; // similar --background
    std::string synonyms{};     // Synonyms::sha256 of the reader's own list; "" = none
    std::string corrections{};  // Answerer::corrections_digest; "" = none
    std::string today;          // what relative dates started from, YYYY-MM-DD
    GivenOptions options;       // beside the query, as given on the command line
    std::size_t total = 0;      // matches
    bool total_is_exact = true;
    std::size_t count = 0; // results given
    std::string ids;       // SHA-256 of "ID.VERSION\n" of each result, in order
};

std::string to_json(const Receipt& receipt);
// Throws UsageError for what is no receipt or one of a newer version; `name` is for that message.
Receipt parse_receipt(std::string_view json, const std::string& name);

// What is asked, in the words of its day.
struct AskedText {
    std::string text;  // as typed
    std::string query; // as it prints; see Receipt
    Date today;
    GivenOptions options;
};

// What is known before the answer, made now of an archive at `revision`.
Receipt new_receipt(const AskedText& asked, std::string revision);
// The same question, asked now of an archive at `revision`.
Receipt asked_anew(const Receipt& then, std::string revision);

// The question of a receipt, read again. Throws QueryError, UsageError for options and a language
// that this program does not know.
struct ReplayedSearch {
    Query query;
    SearchRequest request;
};
ReplayedSearch replayed_search(const Receipt& receipt);

// Passes results on, if `sink` is not null, and notes what a receipt tells of them.
class ReceiptSink : public ResultSink {
  public:
    ReceiptSink(Receipt& receipt, ResultSink* sink) : receipt_(receipt), sink_(sink) {}

    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void leave_out(const std::string& reason) override;
    void tell_shards(const std::vector<ShardAnswer>& shards) override;
    // Throws DatabaseError where matches could not be read: of an answer without them there is no
    // receipt.
    void end() override;

  private:
    Receipt& receipt_;
    std::size_t left_out_ = 0; // matches that can't be read
    ResultSink* sink_;
    Sha256 sum_;
};

} // namespace newshound
