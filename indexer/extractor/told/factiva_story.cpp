// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/factiva_story.hpp"

#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "indexer/extractor/language.hpp"
#include "indexer/extractor/names/byline_words.hpp"
#include "indexer/extractor/names/name_list.hpp"
#include "indexer/extractor/told/press_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace newshound {
namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view format = "Factiva";

enum class Stands { before, text, behind }; // where, as seen from the text

struct Code {
    std::string_view code;
    Stands stands = Stands::before;
    std::optional<Fact> fact{};
};

constexpr auto codes = std::to_array<Code>({
    {"SE", Stands::before, Fact::section},   {"CLM", Stands::before, std::nullopt},
    {"HD", Stands::before, Fact::title},     {"BY", Stands::before, Fact::authors},
    {"CR", Stands::before, std::nullopt},    {"WC", Stands::before, std::nullopt},
    {"PD", Stands::before, Fact::published}, {"ET", Stands::before, std::nullopt},
    {"SN", Stands::before, Fact::outlet},    {"SC", Stands::before, std::nullopt},
    {"ED", Stands::before, std::nullopt},    {"PG", Stands::before, std::nullopt},
    {"VOL", Stands::before, std::nullopt},   {"LA", Stands::before, Fact::language},
    {"CY", Stands::before, std::nullopt},    {"LP", Stands::text, std::nullopt},
    {"TD", Stands::text, std::nullopt},      {"CX", Stands::behind, std::nullopt},
    {"CT", Stands::behind, std::nullopt},    {"RF", Stands::behind, std::nullopt},
    {"ART", Stands::behind, std::nullopt},   {"CO", Stands::behind, std::nullopt},
    {"IN", Stands::behind, std::nullopt},    {"NS", Stands::behind, std::nullopt},
    {"RE", Stands::behind, std::nullopt},    {"IPC", Stands::behind, std::nullopt},
    {"IPD", Stands::behind, std::nullopt},   {"PUB", Stands::behind, std::nullopt},
    {"AN", Stands::behind, std::nullopt},
});

// "Document ABCD000020090303e5330000k".
bool names_record(std::string_view line) {
    constexpr std::size_t name = 25;
    const std::size_t blank = line.rfind(' ');
    const std::string_view last = blank == line.npos ? std::string_view() : line.substr(blank + 1);
    return last.size() == name && blank <= 16 &&
           is_ascii_capital(static_cast<unsigned char>(last[0])) &&
           std::ranges::all_of(last.substr(10, 6), [](char c) { return c >= '0' && c <= '9'; });
}

// What Factiva prints below its pages.
bool is_furniture(std::string_view line) {
    return is_copyright(line) && line.find("Factiva") != line.npos;
}

// The story's own lines, each as it stands, blank ones "".
Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
        std::string line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.pop_back();
        const std::string squeezed = squeeze_space(line);
        if (squeezed.empty()) line.clear();
        if (!is_furniture(squeezed)) lines.push_back(std::move(line));
    }
    return lines;
}

// The code that a line begins with, which stands alone or before two blanks or a tab.
const Code* code_of(const std::string& line) {
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    const auto* const code =
        std::ranges::find(codes, std::string_view(line).substr(0, end), &Code::code);
    if (code == codes.end()) return nullptr;
    const std::string_view rest = std::string_view(line).substr(end);
    const bool is_apart =
        squeeze_space(rest).empty() || rest.starts_with("  ") || rest.starts_with('\t');
    return is_apart ? code : nullptr;
}

class CodedReader {
  public:
    explicit CodedReader(const Lines& lines) {
        for (const std::string& line : lines)
            if (!read(line)) break;
        end_field();
    }

    ToldStory story() {
        story_.tell(Fact::article_body, text_, format, "LP and TD");
        return std::move(story_);
    }

  private:
    // False at the record's end.
    bool read(const std::string& line) {
        if (const Code* next = code_of(line); next && may_follow(*next)) {
            end_field();
            code_ = next;
            value_ = line.substr(next->code.size());
        } else if (code_) {
            value_ += "\n" + line;
        }
        return !names_record(squeeze_space(line));
    }

    bool may_follow(const Code& next) const {
        if (!code_) return true;
        if (next.stands != code_->stands) return next.stands > code_->stands;
        return &next != code_ && (next.stands != Stands::text || next.code == "TD");
    }

    void end_field() {
        if (!code_) return;
        if (code_->stands == Stands::text)
            text_.append(text_.empty() ? "" : "\n\n").append(value_);
        else if (const std::string value = squeeze_space(value_);
                 code_->fact && !value.empty() &&
                 !(code_->fact == Fact::outlet && is_database(value)))
            story_.tell(*code_->fact, value, format, code_->code);
        code_ = nullptr;
    }

    const Code* code_ = nullptr;
    std::string value_;
    std::string text_;
    ToldStory story_;
};

// "523 words", "1.024 Wörter".
bool counts_words(const std::string& line) {
    const std::size_t blank = line.find(' ');
    return blank != line.npos && line.find(' ', blank + 1) == line.npos && blank <= 9 &&
           std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(blank),
                       [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; }) &&
           std::none_of(line.begin() + static_cast<std::ptrdiff_t>(blank), line.end(),
                        [](char c) { return c >= '0' && c <= '9'; });
}

// "05:11 GMT".
bool is_time(const std::string& line) {
    return line.size() <= 20 && line[0] >= '0' && line[0] <= '9' && line.find(':') != line.npos;
}

// Lines that tell what they are by where they stand.
class PlainReader {
  public:
    explicit PlainReader(std::vector<PressParagraph> paragraphs) {
        for (PressParagraph& each : paragraphs) {
            for (std::string& line : each.lines)
                all_.push_back({std::move(line), &line == &each.lines.front()});
        }
    }

    ToldStory story() {
        const std::size_t count = word_count_line();
        if (count == all_.size()) return {};
        read_above(count);
        const std::size_t text = read_below(count + 1);
        std::size_t end = text;
        std::string body;
        for (; end < all_.size() && !names_record(all_[end].text); ++end)
            if (!is_furniture(all_[end].text))
                body.append(body.empty()       ? ""
                            : all_[end].begins ? "\n\n"
                                               : "\n")
                    .append(all_[end].text);
        story_.tell(Fact::article_body, body, format, "text");
        return std::move(story_);
    }

  private:
    struct Line {
        std::string text;
        bool begins = false; // a blank line stands in front of it
    };

    // Words are counted above the date.
    std::size_t word_count_line() const {
        for (std::size_t i = 1; i + 1 < all_.size(); ++i)
            if (counts_words(all_[i].text) && is_date_line(all_[i + 1].text)) return i;
        return all_.size();
    }

    void read_above(std::size_t end) {
        std::size_t title = end - 1;
        if (title > 0 && is_byline(title)) {
            story_.tell(Fact::authors, all_[title].text, format, "line above the words");
            --title;
        }
        story_.tell(Fact::title, headline_to(title), format, "headline");
    }

    // REQUIRES: i > 0.
    bool is_byline(std::size_t i) const {
        const std::string& line = all_[i].text;
        constexpr std::size_t longest = 120;
        if (line.size() > longest) return false;
        if (read_names(line, true).people.empty()) return false;
        // Names alone stand below a headline that is none.
        return byline_word(line) != 0 || std::ranges::count(all_[i - 1].text, ' ') >= 2;
    }

    // It may have been broken to fit a width.
    std::string headline_to(std::size_t last) const {
        constexpr std::size_t least_width = 40;
        std::size_t first = last;
        while (first > 0 && !all_[first].begins && all_[first - 1].text.size() >= least_width)
            --first;
        std::string title;
        for (; first <= last; ++first)
            title.append(title.empty() ? "" : " ").append(all_[first].text);
        return title;
    }

    // Date, time, source, its code, page, language, copyright. Where the text begins; the end where
    // it can't be told.
    std::size_t read_below(std::size_t date) {
        constexpr std::size_t most = 12; // lines
        story_.tell(Fact::published, all_[date].text, format, "date line");
        std::size_t source = date + 1;
        if (source < all_.size() && is_time(all_[source].text)) ++source;
        for (std::size_t i = source; i < all_.size() && i < source + most; ++i) {
            const std::string& line = all_[i].text;
            if (is_copyright(line)) return behind_copyright(i);
            if (i == source && !is_database(line))
                story_.tell(Fact::outlet, line, format, "line below the date");
            // A source's code is written in capitals.
            else if (line.size() > 3 && is_lower(static_cast<unsigned char>(line[1])) &&
                     !language_code(line).empty())
                story_.tell(Fact::language, line, format, "line above the copyright");
        }
        return all_.size();
    }

    std::size_t behind_copyright(std::size_t i) const {
        ++i;
        while (i < all_.size() && ascii_lower(all_[i].text).starts_with("all rights reserved"))
            ++i;
        return i;
    }

    std::vector<Line> all_;
    ToldStory story_;
};

bool is_coded(const Lines& lines) {
    std::size_t found = 0;
    for (const std::string& line : lines)
        if (const Code* code = code_of(line))
            found += code->code == "HD" || code->code == "PD" || code->code == "SN";
    return found >= 3;
}

} // namespace

ToldStory read_factiva_story(std::string_view text) {
    const Lines lines = lines_of(text);
    if (is_coded(lines)) return CodedReader(lines).story();
    return PlainReader(press_paragraphs(text)).story();
}

ToldStory read_factiva_page(std::string_view html) {
    const std::vector<PressParagraph> paragraphs = press_paragraphs_of_markup(html);
    return read_factiva_story(text_of(paragraphs, 0, paragraphs.size()));
}

} // namespace newshound
