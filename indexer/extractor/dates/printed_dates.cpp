// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/printed_dates.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/page/visible_text.hpp"
#include "indexer/extractor/page_words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace newshound {
namespace {

// Between the parts of a <title>.
constexpr auto part_signs = std::to_array<std::string_view>(
    {"|", "-", ":", ",", "(", ")", "[", "]", "/", "–", "—", "·", "•", "»", "«", "｜"});

// One more than the offset of the last; 0 where there is none.
std::size_t last_of(std::string_view text, PageWord kind) {
    std::size_t last = 0;
    for (const std::string& word : page_words(kind))
        // From the front: that is quicker than rfind.
        for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1))
            last = std::max(last, at + 1);
    return last;
}

constexpr int first_web_year = 1991;      // a day before it may be history that the story tells
constexpr std::size_t longest_line = 200; // bytes of a line that is a date line and not a sentence
constexpr std::size_t longest_relative = 40; // of a line that says "2 hours ago" and nothing else

class Reader {
  public:
    Reader(const PageReading& reading, const DateStyle& style)
        : reading_(reading), document_(reading.document), style_(style) {
        heading_ = reading.headline.heading;
        first_ = reading.body.kept.empty() ? no_node : reading.body.kept.front();
        last_ = reading.body.kept.empty() ? no_node : reading.body.kept.back();
    }

    std::vector<PrintedCandidate> read() {
        for (NodeId id = 0; id < document_.size(); ++id)
            if (document_[id].tag == Tag::title) {
                read_title(id);
                break;
            }
        for (NodeId id = 0; id < document_.size() && found_.size() < 60; ++id) {
            const Node& node = document_[id];
            if (is_hidden_tag(node.tag) || node.tag == Tag::title) {
                id = node.end - 1;
                continue;
            }
            if (node.tag == Tag::time)
                read_time(id);
            else if (node.tag == Tag::text)
                read_words(id);
        }
        return std::move(found_);
    }

  private:
    void read_words(NodeId id) {
        const std::string_view text = document_[id].text;
        if (text.size() > longest_relative && !may_hold_date(start_of(id))) return;
        if (may_hold_year(text))
            read_text(id);
        else if (reading_.marks.captured)
            read_relative(id);
    }

    // What is looked at of a text.
    std::string_view start_of(NodeId id) const {
        constexpr std::size_t start_of_text = 60; // bytes in which a dateline stands
        const std::string_view text = document_[id].text;
        const bool line = text.size() <= longest_line;
        return text.substr(0, line || id == first_ ? longest_line : start_of_text);
    }

    // A cheap test: four digits, or two behind a stop, stroke or apostrophe, stand in the text.
    static bool may_hold_year(std::string_view text) {
        std::size_t digits = 0;
        bool apostrophe = false; // right before
        for (const char c : text) {
            const bool digit = c >= '0' && c <= '9';
            if (digit && apostrophe) return true;
            apostrophe = c == '\'';
            digits = digit ? digits + 1 : 0;
            if (digits == 4 || static_cast<unsigned char>(c) >= 0xD9) return true;
        }
        return std::ranges::count_if(text, [](char c) { return c == '.' || c == '/'; }) >= 2;
    }

    // 1 right at the headline or the start of the text, less the further away.
    float nearness(NodeId id) const {
        const auto distance = [&](NodeId to) {
            return to == no_node ? 1'000'000U : id > to ? id - to : to - id;
        };
        const unsigned nodes = std::min(distance(heading_), distance(first_));
        const bool between =
            heading_ != no_node && first_ != no_node && id > heading_ && id <= first_;
        if (between || nodes <= 25) return 1;
        if (nodes <= 80) return 0.7F;
        const unsigned behind = distance(last_);
        return behind <= 30 ? 0.5F : 0.2F;
    }

    void add(NodeId id, const Date& date, std::string_view value, std::string_view rule,
             float confidence, bool updated) {
        found_.push_back({date,
                          {updated ? Fact::updated : Fact::published, squeezed(value),
                           std::string(rule), id, confidence},
                          updated});
    }

    // Within a box that somebody else signs.
    bool is_others(NodeId id) const {
        const std::vector<NodeId>& boxes = reading_.body.others;
        const auto behind = std::ranges::upper_bound(boxes, id);
        return behind != boxes.begin() && id < document_[*(behind - 1)].end;
    }

    void read_time(NodeId id) {
        const std::string text = visible_text(document_, id, 100);
        const std::string_view machine = document_.attribute(id, "datetime");
        std::optional<Date> date = parse_iso_date(machine);
        if (!date || date->precision < Precision::day) {
            const std::optional<PrintedDate> found = find_date(machine, style_);
            date = found ? std::optional(found->date) : std::nullopt;
        }
        // Lists of other stories below this one have times as well.
        if (!date || is_others(id) || (reading_.side[id] && last_ != no_node && id > last_)) return;
        const bool updated = says_updated(id, text);
        const bool pub =
            document_.has_attribute(id, "pubdate") || has_class_part(document_, id, "published");
        const float confidence = pub ? sureness("time element pubdate")
                                     : sureness("time element") - 0.26F * (1 - nearness(id));
        add(id, *date, machine, "time element", confidence, updated);
    }

    // The words before the date, in the same line or the label before it.
    bool says_updated(NodeId id, std::string_view before) const {
        std::string words = fold_accents(before);
        const NodeId from = id > 12 ? id - 12 : 0;
        std::string label;
        for (NodeId at = from; at < id; ++at)
            if (document_[at].tag == Tag::text && document_[at].text.size() < 80)
                label += fold_accents(document_[at].text) + " ";
        const NodeId parent = document_[id].parent;
        const bool named = has_class_part(document_, id, "updated") ||
                           has_class_part(document_, id, "modified") ||
                           (parent != no_node && (has_class_part(document_, parent, "updated") ||
                                                  has_class_part(document_, parent, "modified")));
        words = label + words;
        const std::size_t updated = last_of(words, PageWord::updated);
        return (updated > 0 && updated > last_of(words, PageWord::published)) ||
               (named && !last_of(words, PageWord::published));
    }

    // "2 hours ago" beside the headline, where the archive knows when it took the page.
    void read_relative(NodeId id) {
        const std::string_view text = document_[id].text;
        if (text.size() < 5 || text.size() > longest_relative || reading_.side[id] ||
            nearness(id) < 0.9F)
            return;
        const std::optional<Date> date = find_relative_date(text, *reading_.marks.captured);
        if (date)
            add(id, *date, text, "printed relative date", sureness("printed relative date"),
                says_updated(id, text));
    }

    // "Rain at last | World | 17.10.2019", "Rain at last (10/17/19)": a part of its own.
    void read_title(NodeId id) {
        const std::string title = visible_text(document_, id, longest_line);
        for (const PrintedDate& each : find_dates(title, style_, 3)) {
            const std::string before = squeezed(std::string_view(title).substr(0, each.start));
            const std::string behind = squeezed(std::string_view(title).substr(each.end));
            const bool parted = std::ranges::any_of(part_signs, [&](std::string_view sign) {
                return before.ends_with(sign) || (before.empty() && behind.starts_with(sign));
            });
            const bool ends =
                behind.empty() || std::ranges::any_of(part_signs, [&](std::string_view sign) {
                    return behind.starts_with(sign);
                });
            if (parted && ends && each.date.year >= first_web_year)
                add(id, each.date, title.substr(each.start, each.end - each.start),
                    "printed in the title", sureness("printed in the title"), false);
        }
    }

    void read_text(NodeId id) {
        if (is_others(id)) return;
        const std::string_view text = document_[id].text;
        for (const PrintedDate& each : find_dates(start_of(id), style_, 3)) {
            const std::string before = fold_accents(text.substr(0, each.start));
            const bool labelled =
                last_of(before, PageWord::published) > 0 || labelled_before(id, before);
            if (reading_.side[id] && !labelled && (id > first_ || nearness(id) < 0.7F)) continue;
            const float confidence = text_sureness(id, each, labelled);
            add(id, each.date, text.substr(each.start, each.end - each.start),
                labelled ? "printed with a label" : "printed date", confidence,
                says_updated(id, before));
        }
    }

    // "The mill was built on 3 May 1847 by monks.": a day that a sentence tells of.
    bool is_told(NodeId id, const PrintedDate& printed) const {
        constexpr std::ptrdiff_t least_words = 5; // beside the date
        const std::string_view text = document_[id].text;
        const std::string before = squeezed(text.substr(0, printed.start));
        const std::string behind = squeezed(text.substr(printed.end));
        const bool ends = behind.ends_with('.') || behind.ends_with('!') || behind.ends_with('?');
        return ends &&
               std::ranges::count(before, ' ') + std::ranges::count(behind, ' ') + 2 >= least_words;
    }

    // What a rule's date is worth right at the headline.
    static float sureness(std::string_view rule) { return confidence_of(rule, Fact::published); }

    float text_sureness(NodeId id, const PrintedDate& printed, bool labelled) const {
        const std::size_t rest = document_[id].text.size() - (printed.end - printed.start);
        const NodeId parent = document_[id].parent;
        float confidence = sureness(labelled ? "printed with a label" : "printed date") -
                           0.35F * (1 - nearness(id));
        if (labelled) confidence = std::max(confidence, 0.72F);
        if (has_class_part(document_, parent, "date") || has_class_part(document_, parent, "time"))
            confidence += 0.06F;
        if ((rest > 60 || is_told(id, printed)) && !labelled) confidence -= 0.2F;
        if (printed.guessed) confidence -= 0.05F;
        if (printed.date.year < first_web_year && !labelled) confidence -= 0.3F;
        if (reading_.side[id]) confidence -= 0.1F;
        return std::min(confidence, 0.93F);
    }

    // The label stands alone in the text node before: "Published" | "17 October 2019".
    bool labelled_before(NodeId id, const std::string& before) const {
        constexpr std::size_t longest_label = 40;
        if (before.size() > 3) return false;
        for (NodeId at = id; at-- > 0 && id - at < 8;) {
            const std::string label =
                document_[at].tag == Tag::text ? squeezed(document_[at].text) : "";
            if (label.size() < 3) continue;
            return label.size() <= longest_label &&
                   last_of(fold_accents(label), PageWord::published) > 0;
        }
        return false;
    }

    const PageReading& reading_;
    const HtmlDocument& document_;
    DateStyle style_;
    NodeId heading_;
    NodeId first_;
    NodeId last_;
    std::vector<PrintedCandidate> found_;
};

} // namespace

std::vector<PrintedCandidate> printed_dates(const PageReading& reading, const DateStyle& style) {
    return Reader(reading, style).read();
}

} // namespace newshound
