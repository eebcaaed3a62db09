// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/json_story.hpp"

#include "common/text/json_document.hpp"
#include "indexer/extractor/body/paragraphs.hpp"
#include "indexer/extractor/told/story_keys.hpp"

#include <algorithm>
#include <string>

namespace newshound {
namespace {

constexpr std::size_t most_values = 256; // of a list
constexpr std::uint64_t most_versions = 1'000'000;

JsonValue value_at(JsonValue value, std::string_view path) {
    while (!path.empty() && value.exists()) {
        const std::size_t stop = std::min(path.find('.'), path.size());
        value = value[path.substr(0, stop)];
        path.remove_prefix(std::min(stop + 1, path.size()));
    }
    return value;
}

// A text, a number, an object's name; "" for others.
std::string text_of(const JsonValue& value) {
    if (value.is_text()) return std::string(value.text());
    if (const auto count = value.count()) return std::to_string(*count);
    for (const std::string_view name : {"name", "url", "@value"})
        if (value[name].is_text()) return std::string(value[name].text());
    return {};
}

// Lists have one a line.
std::string lines_of(const JsonValue& value) {
    if (!value.is_array()) return text_of(value);
    std::string lines;
    std::size_t count = 0;
    for (const JsonValue each : value) {
        if (++count > most_values) break;
        const std::string text = text_of(each);
        if (!text.empty()) lines.append(lines.empty() ? "" : "\n").append(text);
    }
    return lines;
}

// Nothing where it lacks what lines of `newshound search` have.
std::optional<ToldArchive> archive_of(const JsonValue& story) {
    const JsonValue id = story["id"], file = story["file"], arrived = story["indexed"];
    if (!id.is_text() || !file.is_text() || !arrived.is_text()) return std::nullopt;
    ToldArchive archive{.id = std::string(id.text()),
                        .file = std::string(file.text()),
                        .arrived = std::string(arrived.text()),
                        .version = static_cast<unsigned>(std::clamp<std::uint64_t>(
                            story["version"].count().value_or(1), 1, most_versions)),
                        .captions = {},
                        .truncated = story["truncated"].truth().value_or(false)};
    for (const JsonValue caption : story["captions"])
        if (caption.is_text() && archive.captions.size() < most_values)
            archive.captions.emplace_back(caption.text());
    return archive;
}

struct Wanted {
    bool text = true;
    int last_rank = 9; // of keys
    std::string_view format = "json";
};

ToldStory read_fields(std::string_view json, const Wanted& wanted) {
    const JsonDocument document(json);
    ToldStory story;
    for (const StoryKey& key : story_keys()) {
        if (key.rank > wanted.last_rank) break;
        if (key.fact == Fact::article_body && !wanted.text) continue;
        std::string value = lines_of(value_at(document.root(), key.path));
        // HTML, in WordPress' REST API.
        if (key.path.ends_with(".rendered")) value = paragraphs_of(value);
        if (!value.empty()) story.tell(key.fact, value, wanted.format, key.path);
    }
    if (auto archive = archive_of(document.root())) story.tell(std::move(*archive));
    return story;
}

} // namespace

std::optional<ToldStory> read_json_story(std::string_view json) {
    ToldStory story = read_fields(json, {});
    return story.text().empty() ? std::nullopt : std::optional(std::move(story));
}

ToldStory read_json_fields(std::string_view json) {
    return json.empty() ? ToldStory{} : read_fields(json, {.text = false});
}

ToldStory read_metadata_fields(std::string_view json) {
    return read_fields(json, {.text = false, .last_rank = 0, .format = "metadata"});
}

} // namespace newshound
