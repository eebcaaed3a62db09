// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/same_block.hpp"

#include "common/schema/schema.hpp"
#include "searcher/engine/query/term_query.hpp"

#include <algorithm>

namespace newshound {
namespace {

using Positions = std::vector<Xapian::termpos>;

// A term's articles, asked for in rising order.
class TermPositions {
  public:
    TermPositions(const Xapian::Database& database, const std::string& term)
        : database_(database), term_(term), at_(database.postlist_begin(term)),
          end_(database.postlist_end(term)) {}

    void add(Xapian::docid document, Positions& positions) {
        if (!has(document)) return;
        positions.insert(positions.end(), database_.positionlist_begin(document, term_),
                         database_.positionlist_end(document, term_));
    }

    bool has(Xapian::docid document) {
        if (at_ != end_ && *at_ < document) at_.skip_to(document);
        return at_ != end_ && *at_ == document;
    }

  private:
    const Xapian::Database& database_;
    std::string term_;
    Xapian::PostingIterator at_;
    Xapian::PostingIterator end_;
};

// The terms of which any may stand in one place.
class PlacePositions {
  public:
    PlacePositions(const Xapian::Database& database, const Alternatives& place) {
        add(database, place.anywhere, {});
        add(database, place.synonyms, {});
        for (const LanguageForms& forms : place.forms) {
            add(database, forms.inflected, forms.languages);
            add(database, forms.derived, forms.languages);
        }
    }

    Positions at(Xapian::docid document) {
        Positions positions;
        for (Group& group : groups_)
            if (group.counts_in(document))
                for (TermPositions& term : group.terms)
                    term.add(document, positions);
        std::ranges::sort(positions);
        return positions;
    }

  private:
    // Terms that count in articles of some languages, or in all where it names none.
    struct Group {
        std::vector<TermPositions> terms{};
        std::vector<TermPositions> languages{};

        bool counts_in(Xapian::docid document) {
            if (languages.empty()) return true;
            return std::ranges::any_of(
                languages, [&](TermPositions& language) { return language.has(document); });
        }
    };

    void add(const Xapian::Database& database, const std::vector<std::string>& terms,
             const std::vector<std::string>& languages) {
        Group& group = groups_.emplace_back();
        for (const std::string& term : terms)
            group.terms.emplace_back(database, term);
        for (const std::string& language : languages)
            group.languages.emplace_back(database,
                                         std::string(find_field("lang")->prefix) + language);
    }

    std::vector<Group> groups_;
};

// Passes only articles whose words stand in one block. Meant to stand in an AND with queries that
// make sure of the words: alone it would look at every article.
class SameBlock : public Xapian::PostingSource {
  public:
    SameBlock(std::vector<std::vector<Sequence>> choices, std::string mark)
        : choices_(std::move(choices)), mark_(std::move(mark)) {}

    SameBlock* clone() const override { return new SameBlock(choices_, mark_); }

    void init(const Xapian::Database& database) override {
        database_ = database;
        operands_.clear();
        for (const std::vector<Sequence>& options : choices_) {
            auto& operand = operands_.emplace_back();
            for (const Sequence& places : options) {
                auto& sequence = operand.emplace_back();
                for (const Alternatives& terms : places)
                    sequence.emplace_back(database_, terms);
            }
        }
        marks_.clear();
        marks_.emplace_back(database_, mark_);
        document_ = 0;
        last_ = database_.get_lastdocid();
    }

    // High, so that the matcher asks the words first.
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return database_.get_doccount(); }
    Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }

    void next(double least) override { skip_to(document_ + 1, least); }

    void skip_to(Xapian::docid document, double) override {
        document_ = std::max(document, document_);
        while (document_ <= last_ && !holds())
            ++document_;
    }

    bool check(Xapian::docid document, double) override {
        document_ = document;
        return holds();
    }

    bool at_end() const override { return document_ > last_; }
    Xapian::docid get_docid() const override { return document_; }

  private:
    std::vector<std::vector<Sequence>> choices_;
    std::string mark_;
    Xapian::Database database_;
    // Of each operand each sequence, place by place.
    std::vector<std::vector<std::vector<PlacePositions>>> operands_;
    std::vector<TermPositions> marks_; // one
    Xapian::docid document_ = 0;
    Xapian::docid last_ = 0;

    bool holds() {
        Positions ends;
        marks_.front().add(document_, ends);
        std::vector<std::size_t> shared;
        for (std::size_t i = 0; i < operands_.size(); ++i) {
            const std::vector<std::size_t> blocks = blocks_of(operands_[i], ends);
            if (i == 0) {
                shared = blocks;
            } else {
                std::vector<std::size_t> both;
                std::ranges::set_intersection(shared, blocks, std::back_inserter(both));
                shared = std::move(both);
            }
            if (shared.empty()) return false;
        }
        return true;
    }

    // Numbers of the blocks, in order, that hold one of the sequences.
    std::vector<std::size_t> blocks_of(std::vector<std::vector<PlacePositions>>& options,
                                       const Positions& ends) {
        std::vector<std::size_t> blocks;
        for (std::vector<PlacePositions>& places : options)
            add_blocks(places, ends, blocks);
        std::ranges::sort(blocks);
        blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
        return blocks;
    }

    void add_blocks(std::vector<PlacePositions>& places, const Positions& ends,
                    std::vector<std::size_t>& blocks) {
        Positions starts = places.front().at(document_);
        for (std::size_t i = 1; i < places.size() && !starts.empty(); ++i) {
            const Positions here = places[i].at(document_);
            std::erase_if(starts, [&](Xapian::termpos start) {
                return !std::ranges::binary_search(here, start + i);
            });
        }
        const auto length = static_cast<Xapian::termpos>(places.size() - 1);
        for (const Xapian::termpos start : starts) {
            const auto end = std::ranges::lower_bound(ends, start);
            // A phrase that runs on behind the end of its first word's block is in no block.
            if (end != ends.end() && start + length <= *end)
                blocks.push_back(static_cast<std::size_t>(end - ends.begin()));
        }
    }
};

} // namespace

Xapian::Query same_block(const std::vector<std::vector<Sequence>>& choices, Query::Within within) {
    std::vector<Xapian::Query> parts;
    for (const std::vector<Sequence>& options : choices) {
        std::vector<Xapian::Query> any;
        for (const Sequence& places : options)
            any.push_back(phrase_of(places));
        parts.emplace_back(Xapian::Query::OP_OR, any.begin(), any.end());
    }
    const std::string_view mark =
        within == Query::Within::sentence ? sentence_end_term : paragraph_end_term;
    auto* const source = new SameBlock(choices, std::string(mark));
    parts.emplace_back(source->release()); // the query owns it from here on
    return Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end());
}

} // namespace newshound
