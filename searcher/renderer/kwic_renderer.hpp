// SPDX-License-Identifier: GPL-3.0-or-later
// Results as a concordance, "key word in context" (Luhn, 1960): a line for each place where
// headline or text match, all matches below one another, with what stands before and behind.
//
//     k3v9x2m4p7q1 2019-10-17  Russia and the U.S. have restored contacts on cyber security, the
//     FSB
//
// Lines fill the terminal's width and are measured in its columns. Where the match is written from
// right to left, what precedes it stands on its right. Of a query about quotations the lines are
// those of the quotations that answer it, with the speakers at the end.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/renderer/renderer.hpp"

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Text before and behind a match that is looked at, in bytes: enough for any terminal's half line.
inline constexpr std::size_t kwic_window = 2000;

class KwicRenderer : public Renderer {
  public:
    KwicRenderer(std::ostream& out, const Terminal& terminal)
        : Renderer(out), terminal_(terminal) {}

    void begin(const Summary& summary) override;
    void take(const Result& result) override;
    void end() override;

  private:
    // `is_text`: it is the article's, of which quotations tell their places; else its headline.
    void lines(const Result& result, std::string_view text, const std::vector<Snippet::Hit>& hits,
               bool is_text);
    static std::string speakers_at(const Result& result, std::uint32_t point);
    void line(const Result& result, std::string_view before, std::string_view match,
              std::string_view behind, const std::string& speakers);

    Terminal terminal_;
    std::size_t articles_ = 0;
    std::size_t unfinished_ = 0; // of them
    std::size_t lines_ = 0;
};

} // namespace newshound
