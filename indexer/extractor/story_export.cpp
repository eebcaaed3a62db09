// SPDX-License-Identifier: GPL-3.0-or-later
// Marks that count stories or name records are sought among the page's lines; where there are
// several of a kind, the text that they part must be stories: a headline and paragraphs in two
// parts or more, and next to nothing outside. A list beside one story ("Article 1 of 3") parts
// nothing, and one record's labels have nothing behind them.
#include "indexer/extractor/story_export.hpp"

#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "indexer/extractor/body/text_blocks.hpp"
#include "indexer/extractor/page/visible_text.hpp"
#include "indexer/extractor/page_words.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {
namespace {

constexpr std::uint32_t paragraph = 12;   // words
constexpr std::uint32_t least_story = 30; // words of paragraphs
constexpr std::uint32_t most_outside = 25;

unsigned number_in(std::string_view text) {
    constexpr std::size_t most_digits = 5;
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && text.size() <= most_digits ? number : 0;
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        if (end > 0) words.push_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

struct Counted {
    unsigned number = 0; // 0 = the line counts nothing
    unsigned of = 0;
};

// "document 3 of 25", "3 of 25 documents".
Counted counted(const std::vector<std::string_view>& words) {
    if (words.size() != 4) return {};
    for (const std::size_t first : {std::size_t{0}, std::size_t{1}}) {
        if (!starts_with_page_word(words[first == 0 ? 3 : 0], PageWord::document)) continue;
        const Counted found{number_in(words[first]), number_in(words[first + 2])};
        if (found.number > 0 && found.number <= found.of &&
            is_page_word(words[first + 1], PageWord::of))
            return found;
    }
    return {};
}

// "Document ABCD000020191017efab0000x": Factiva's name of a record. `first` is in lower case.
bool is_factiva_name(std::string_view first, const std::vector<std::string_view>& words) {
    constexpr std::size_t shortest = 20;
    return words.size() == 2 && is_page_word(first, PageWord::document) &&
           words[1].size() >= shortest &&
           std::ranges::all_of(words[1].substr(0, 4),
                               [](char c) { return c >= 'A' && c <= 'Z'; }) &&
           words[1].find("0000") != std::string_view::npos;
}

bool is_paragraph(const Block& block) {
    return block.words >= paragraph && 2 * block.link_words < block.words && !block.hidden;
}

// The page's blocks between marks. A page may count in a hundred thousand ways: what is asked of
// the blocks for each must not look at all of them.
class Parted {
  public:
    explicit Parted(const HtmlDocument& document) : blocks_(document) {
        for (const Block& block : blocks_)
            words_before_.push_back(words_before_.back() + (is_paragraph(block) ? block.words : 0));
    }

    // Whether the marks, in document order and each the head or the end of a story, part the text
    // into several. Marks that other pages have as well are of records only among more of a
    // record's fields.
    bool holds_several(const std::vector<NodeId>& marks, bool heads, bool with_fields) const {
        if (marks.size() < 2) return false;
        std::size_t stories = 0;
        std::size_t start = 0;
        for (const NodeId mark : marks) {
            const std::size_t at = blocks_.before(mark);
            if (heads && mark == marks.front()) {
                if (words_of_paragraphs(0, at) > most_outside) return false;
            } else {
                stories += is_story(start, at, with_fields);
            }
            start = std::max(start, at + 1);
        }
        if (heads) return stories + is_story(start, blocks_.size(), with_fields) > 1;
        return stories > 1 && words_of_paragraphs(start, blocks_.size()) <= most_outside;
    }

  private:
    std::uint32_t words_of_paragraphs(std::size_t first, std::size_t end) const {
        return first < end ? words_before_[end] - words_before_[first] : 0;
    }

    // A line, and below it paragraphs.
    bool is_story(std::size_t first, std::size_t end, bool with_fields) const {
        constexpr std::size_t least_fields = 2;
        if (first >= end || is_paragraph(blocks_[first])) return false;
        std::size_t fields = 0;
        for (std::size_t i = first; with_fields && i < end; ++i)
            fields += starts_with_page_word(to_lower(blocks_[i].text.substr(0, 40)),
                                            PageWord::record_field);
        return (!with_fields || fields >= least_fields) &&
               words_of_paragraphs(first, end) >= least_story;
    }

    const TextBlocks blocks_;
    std::vector<std::uint32_t> words_before_ = {0}; // of paragraphs, before each block
};

class Export {
  public:
    explicit Export(const HtmlDocument& document) : document_(document) {
        constexpr std::size_t longest = 80; // bytes
        for (NodeId id = 0; id < document.size(); ++id)
            if (document[id].tag == Tag::text && document[id].text.size() <= longest) read(id);
    }

    bool holds_several() const {
        const bool counts =
            std::ranges::any_of(counts_, [](const auto& each) { return each.second.size() > 1; });
        if (!counts && records_.size() < 2 && fields_.size() < 2) return false;
        const Parted text(document_);
        for (const auto& [count, marks] : counts_) {
            std::vector<NodeId> heads;
            for (const auto& [number, id] : marks)
                heads.push_back(id);
            // They count up, or they are no heads of what is below.
            if (std::ranges::is_sorted(heads) && text.holds_several(heads, true, false))
                return true;
        }
        return text.holds_several(records_, false, false) ||
               text.holds_several(fields_, false, true);
    }

  private:
    // A cheap test: marks have a number or a colon, or they begin as records' ends do.
    static bool may_mark(std::string_view text) {
        const std::string_view line = trimmed(text);
        return !line.empty() &&
               (std::ranges::any_of(line, [](char c) { return c >= '0' && c <= ':'; }) ||
                starts_with_page_word(ascii_lower(line), PageWord::record));
    }

    void read(NodeId id) {
        if (!may_mark(document_[id].text)) return;
        const std::string line = squeezed(document_[id].text);
        const std::string lower = to_lower(line);
        const std::vector<std::string_view> words = words_of(lower);
        // Of a number that a list of contents has too the last one stands above its story.
        if (const Counted mark = counted(words); mark.number > 0)
            counts_[mark.of][mark.number] = id;
        else if ((!words.empty() && is_factiva_name(words[0], words_of(line))) ||
                 starts_with_page_word(lower, PageWord::record))
            records_.push_back(id);
        else if (starts_with_page_word(lower, PageWord::record_number))
            fields_.push_back(id);
    }

    const HtmlDocument& document_;
    std::map<unsigned, std::map<unsigned, NodeId>> counts_; // by how many, and by number
    std::vector<NodeId> records_;                           // ends of records
    std::vector<NodeId> fields_; // ends of records where more of their fields stand by
};

} // namespace

bool holds_several_stories(const HtmlDocument& document) {
    return Export(document).holds_several();
}

} // namespace newshound
