// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/scanned_text.hpp"

#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <array>

namespace newshound {
namespace {

constexpr std::size_t longest_title = 200;
constexpr std::string_view soft_hyphen = "\u00AD";
// As printers and OCR write them at the end of a line.
constexpr auto hyphens = std::to_array<std::string_view>({"-", "\u2010", "\u00AC", "\u2E17"});

bool goes_on_small(std::string_view line) {
    std::size_t at = 0;
    return !line.empty() && is_lower(next_code_point(line, at));
}

// Whether a letter stands in front of the last `size` bytes.
bool ends_in_word(std::string_view text, std::size_t size) {
    std::size_t at = text.size() - size;
    if (at == 0) return false;
    do
        --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80);
    return is_letter(next_code_point(text, at));
}

void append_line(std::string& text, std::string_view line) {
    if (text.ends_with(soft_hyphen)) {
        text.resize(text.size() - soft_hyphen.size());
        text += line;
        return;
    }
    for (const std::string_view hyphen : hyphens) {
        if (!text.ends_with(hyphen) || !ends_in_word(text, hyphen.size())) continue;
        if (goes_on_small(line)) text.resize(text.size() - hyphen.size());
        text += line;
        return;
    }
    text.append(text.empty() ? "" : " ").append(line);
}

} // namespace

std::string joined_lines(const ScannedLines& lines) {
    std::string text;
    for (const std::string& line : lines)
        if (const std::string plain = squeeze_space(line); !plain.empty()) append_line(text, plain);
    return text;
}

void tell_scanned(const std::vector<ScannedLines>& blocks, std::string_view format,
                  std::string_view place, ToldStory& story) {
    std::string text;
    std::string title;
    for (const ScannedLines& block : blocks) {
        std::string paragraph = joined_lines(block);
        if (paragraph.empty()) continue;
        if (title.empty() && paragraph.size() <= longest_title) {
            title = std::move(paragraph);
            continue;
        }
        if (title.empty()) title = joined_lines({block.front()});
        text.append(text.empty() ? "" : "\n\n").append(paragraph);
    }
    story.tell(Fact::title, title, format, "first line");
    story.tell(Fact::article_body, text, format, place);
}

} // namespace newshound
