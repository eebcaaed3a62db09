// SPDX-License-Identifier: GPL-3.0-or-later
// Short stand-ins for the long pieces of a page while libxml2 parses. It reads texts, blanks,
// attributes, comments and the starts of scripts sign by sign, at some 100 instructions each; what
// they say has no bearing on how a page is parsed.
#pragma once

#include "indexer/extractor/page/markup_piece.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

class StandIns {
  public:
    // `pieces` stand in `html`, in order; `html` outlives this object. None is replaced in a page
    // that holds the sign that stand-ins begin with: DEL, which no page needs.
    StandIns(std::string_view html, std::span<const MarkupPiece> pieces);

    // `html` with stand-ins. All of them must come back, each as a whole piece of its kind: where
    // one does not, it was none to the parser, and the page is to be parsed as it is.
    std::string_view page() const { return size() == 0 ? html_ : page_; }
    std::size_t size() const { return originals_.size() + blanks_.size(); }

    // What `text` stands in for; no data when it is no stand-in of that kind.
    std::string_view original(std::string_view text, MarkupPiece::Kind kind) const;

    // Of blanks the stand-in is one line feed, known by its place: `text` ends at `end` of page().
    // No data when it stands in for none.
    std::string_view original_blanks(std::string_view text, std::size_t end) const;

  private:
    struct Blanks {
        std::size_t end; // of the stand-in
        std::string_view text;
    };

    void append(const MarkupPiece& piece);

    std::string_view html_;
    std::string page_;
    std::vector<MarkupPiece> originals_;
    std::vector<Blanks> blanks_; // in order
};

} // namespace newshound
