// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/text_story.hpp"

#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/names/byline_words.hpp"
#include "indexer/extractor/names/name_list.hpp"
#include "indexer/extractor/told/story_keys.hpp"

#include <algorithm>
#include <optional>

namespace newshound {
namespace {

constexpr std::size_t longest_name = 30;  // of a header line
constexpr std::size_t longest_note = 120; // of a byline or a date below the title
constexpr int most_notes = 3;

// Takes a line off `text`, squeezed.
std::string take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line = squeeze_space(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::string take_written_line(std::string_view& text) {
    std::string line;
    while (line.empty() && !text.empty())
        line = take_line(text);
    return line;
}

// "Date: 4 May 1998" -> published; nothing when the name is none of ours.
std::optional<ToldField> header_of(const std::string& line) {
    const std::size_t colon = line.find(": ");
    if (colon == line.npos || colon > longest_name) return std::nullopt;
    std::string name = ascii_lower(line.substr(0, colon));
    std::ranges::replace(name, ' ', '_');
    const StoryKey* key = find_story_key(name);
    if (!key || key->fact == Fact::article_body) return std::nullopt;
    return ToldField{key->fact, line.substr(colon + 2), line.substr(0, colon)};
}

// The headers that `text` begins with, taken off it; none where its first lines are others too.
std::vector<ToldField> take_headers(std::string_view& text) {
    std::vector<ToldField> headers;
    std::string_view rest = text;
    bool has_title = false;
    for (std::string line = take_written_line(rest); !line.empty(); line = take_line(rest)) {
        std::optional<ToldField> header = header_of(line);
        if (!header) return {};
        has_title |= header->fact == Fact::title;
        headers.push_back(std::move(*header));
    }
    // One such line may be a headline: "Location: the war for Mars".
    if (headers.size() < 2 && !has_title) return {};
    text = rest;
    return headers;
}

// A line that is only a date, or a date with a day of the week or a place before it.
bool is_dated(const std::string& line) {
    const auto date = find_date(line, {});
    return date && 2 * (date->end - date->start) >= line.size();
}

// Takes the byline and the date off that stand between a title and the text.
void take_notes(std::string_view& text, ToldStory& story) {
    for (int i = 0; i < most_notes; ++i) {
        std::string_view rest = text;
        std::string line = take_written_line(rest);
        if (line.empty() || line.size() > longest_note) return;
        if (is_dated(line))
            story.fields.push_back({Fact::published, line, "line below the title"});
        else if (byline_word(line) != 0 && !read_names(line, true).people.empty())
            story.fields.push_back({Fact::authors, line, "line below the title"});
        else
            return;
        text = rest;
    }
}

} // namespace

ToldStory read_text_story(std::string_view text) {
    ToldStory story{.rule = "told in text", .fields = take_headers(text)};
    const auto tells = [&](Fact fact) {
        return std::ranges::count(story.fields, fact, &ToldField::fact) != 0;
    };
    if (!tells(Fact::title)) {
        story.fields.push_back({Fact::title, take_written_line(text), "first line"});
        take_notes(text, story);
    }
    story.fields.push_back({Fact::article_body, std::string(text), "text"});
    return story;
}

} // namespace newshound
