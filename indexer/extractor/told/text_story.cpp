// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/text_story.hpp"

#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/names/byline_words.hpp"
#include "indexer/extractor/names/name_list.hpp"
#include "indexer/extractor/told/story_keys.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t longest_name = 30;  // of a header line
constexpr std::size_t longest_note = 120; // of a byline or a date below the title
constexpr int most_notes = 3;
constexpr std::string_view format = "text";
constexpr std::string_view note = "line below the title";

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

// "Date: 4 May 1998" tells when it was published. Whether the name is one of ours.
bool take_header(const std::string& line, ToldStory& story) {
    const std::size_t colon = line.find(": ");
    if (colon == line.npos || colon > longest_name) return false;
    std::string name = ascii_lower(line.substr(0, colon));
    std::ranges::replace(name, ' ', '_');
    const StoryKey* key = find_story_key(name);
    if (!key || key->fact == Fact::article_body) return false;
    story.tell(key->fact, line.substr(colon + 2), format, line.substr(0, colon));
    return true;
}

// The headers that `text` begins with, taken off it; none where its first lines are others too.
ToldStory take_headers(std::string_view& text) {
    ToldStory story;
    std::string_view rest = text;
    std::size_t count = 0;
    for (std::string line = take_written_line(rest); !line.empty(); line = take_line(rest), ++count)
        if (!take_header(line, story)) return {};
    // One such line may be a headline: "Source: who leaked it".
    if (count < 2 && !story.fields().best(Fact::title)) return {};
    text = rest;
    return story;
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
            story.tell(Fact::published, line, format, note);
        else if (byline_word(line) != 0 && !read_names(line, true).people.empty())
            story.tell(Fact::authors, line, format, note);
        else
            return;
        text = rest;
    }
}

// In whatever spelling.
bool begins_with_title(std::string_view text, const ToldStory& story) {
    return letters_and_digits(take_written_line(text)) ==
           letters_and_digits(story.fields().best(Fact::title)->value);
}

} // namespace

ToldStory read_text_story(std::string_view text, ToldStory story) {
    const bool has_title = story.fields().best(Fact::title) != nullptr;
    const ToldStory headers = take_headers(text);
    story.add(headers);
    if (!headers.fields().best(Fact::title) && (!has_title || begins_with_title(text, story))) {
        story.tell(Fact::title, take_written_line(text), format, "first line");
        take_notes(text, story);
    }
    story.tell(Fact::article_body, text, format, "lines");
    return story;
}

} // namespace newshound
