// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/diff_renderer.hpp"

#include "common/schema/identity.hpp"
#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "common/text/unicode.hpp"
#include "searcher/renderer/json_renderer.hpp"
#include "searcher/renderer/styled_text.hpp"

#include <algorithm>
#include <ostream>

namespace newshound {
namespace {

constexpr std::size_t widest = 100;
constexpr std::size_t shown_around = 12; // words of a kept stretch beside an edit

// --- For people ----------------------------------------------------------------------------------

struct Marks {
    std::string_view start;
    std::string_view end;
};

Marks marks_of(Change::Kind kind, const Terminal& terminal) {
    if (kind == Change::Kind::kept) return {"", ""};
    const bool removed = kind == Change::Kind::removed;
    if (terminal.colour)
        return {style(terminal, removed ? Style::removed : Style::added),
                style(terminal, Style::plain)};
    return removed ? Marks{"[-", "-]"} : Marks{"{+", "+}"};
}

// A word, or "\n\n" for a paragraph's end.
struct Piece {
    std::string text;
    bool has_blank = false; // before it
};

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        const std::string_view space = text.substr(at, start - at);
        const bool is_break = std::ranges::count(space, '\n') > 1;
        if (is_break) pieces.push_back({"\n\n", false});
        at = std::min(text.find_first_of(" \t\r\n", start), text.size());
        if (at > start)
            pieces.push_back(
                {std::string(text.substr(start, at - start)), !space.empty() && !is_break});
    }
    return pieces;
}

// Leaves the middle of a long kept stretch out.
void shorten(std::vector<Piece>& pieces, bool is_first, bool is_last) {
    const std::size_t head = is_first ? 0 : shown_around;
    const std::size_t tail = is_last ? 0 : shown_around;
    if (pieces.size() <= head + tail + shown_around) return;
    const auto begin = pieces.begin() + static_cast<std::ptrdiff_t>(head);
    const auto end = pieces.end() - static_cast<std::ptrdiff_t>(tail);
    const bool has_breaks =
        std::any_of(begin, end, [](const Piece& piece) { return piece.text == "\n\n"; });
    std::vector<Piece> gap;
    if (has_breaks && !is_first) gap.push_back({"\n\n", false});
    gap.push_back({"\u2026", true});
    if (has_breaks && !is_last) gap.push_back({"\n\n", false});
    pieces.insert(pieces.erase(begin, end), gap.begin(), gap.end());
}

class Column {
  public:
    Column(std::ostream& out, const Terminal& terminal)
        : out_(out), terminal_(terminal), width_(std::min(widest, terminal.columns)) {}

    void write(const std::vector<Piece>& pieces, Change::Kind kind) {
        const Marks marks = marks_of(kind, terminal_);
        bool open = false;
        for (const Piece& piece : pieces) {
            if (piece.text == "\n\n") {
                if (std::exchange(open, false)) out_ << marks.end;
                out_ << "\n\n";
                column_ = 0;
                continue;
            }
            const std::string word = escape_terminal(piece.text);
            const std::size_t columns = display_width(word);
            if (piece.has_blank && column_ > 0) {
                const bool is_full = column_ + 1 + columns > width_;
                out_ << (is_full ? "\n" : " ");
                column_ = is_full ? 0 : column_ + 1;
            }
            if (!std::exchange(open, true)) out_ << marks.start;
            out_ << word;
            column_ += columns;
        }
        if (open) out_ << marks.end;
    }

    void end() { out_ << "\n"; }

  private:
    std::ostream& out_;
    const Terminal& terminal_;
    std::size_t width_;
    std::size_t column_ = 0;
};

void write_changes(std::ostream& out, const std::vector<Change>& changes, const Terminal& terminal,
                   bool all) {
    Column column(out, terminal);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        std::vector<Piece> pieces = pieces_of(changes[i].text);
        if (!all && changes[i].kind == Change::Kind::kept)
            shorten(pieces, i == 0, i + 1 == changes.size());
        column.write(pieces, changes[i].kind);
    }
    column.end();
}

std::string named(const Result& result) {
    std::string text = version_id(result.id, result.version);
    const Article& article = result.article;
    for (const auto& [name, date] :
         {std::pair("captured", article.captured), std::pair("updated", article.updated),
          std::pair("published", article.published)})
        if (date) return text + ", " + name + " " + to_iso(*date);
    return text;
}

// --- JSON ----------------------------------------------------------------------------------------

Json side_json(const Result& result) {
    const Article& article = result.article;
    const auto date = [](const std::optional<Date>& each) {
        return each ? Json(to_iso(*each)) : Json(nullptr);
    };
    return {{"id", result.id},
            {"version", result.version},
            {"title", article.title},
            {"outlet", article.outlet},
            {"published", date(article.published)},
            {"captured", date(article.captured)},
            {"url", article.url}};
}

Json changes_json(const std::vector<Change>& changes) {
    constexpr std::string_view names[] = {"kept", "removed", "added"};
    Json list = Json::array();
    for (const Change& change : changes)
        list.push_back(
            {{"kind", names[static_cast<std::size_t>(change.kind)]}, {"text", change.text}});
    return list;
}

} // namespace

void write_diff(std::ostream& out, const VersionDiff& diff, const Terminal& terminal) {
    const auto dim = style(terminal, Style::dim);
    const auto plain = style(terminal, Style::plain);
    out << dim << "before  " << plain << escape_terminal(named(diff.before)) << "\n"
        << dim << "after   " << plain << escape_terminal(named(diff.after)) << "\n"
        << dim << "words   " << plain << diff.words_removed << " removed, " << diff.words_added
        << " added\n\n";
    write_changes(out, diff.title, terminal, true);
    out << "\n";
    const auto is_kept = [](const Change& change) { return change.kind == Change::Kind::kept; };
    if (std::ranges::all_of(diff.text, is_kept)) {
        out << dim << "(The text is the same.)" << plain << "\n";
    } else {
        write_changes(out, diff.text, terminal, false);
    }
}

std::string to_json(const VersionDiff& diff) {
    const Json json = {
        {"format_version", json_format_version}, {"before", side_json(diff.before)},
        {"after", side_json(diff.after)},        {"words_removed", diff.words_removed},
        {"words_added", diff.words_added},       {"title", changes_json(diff.title)},
        {"text", changes_json(diff.text)}};
    return json.text();
}

} // namespace newshound
