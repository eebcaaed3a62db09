// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/nexis_story.hpp"

#include "common/text/ascii.hpp"
#include "common/text/url.hpp"
#include "indexer/extractor/told/nexis_labels.hpp"
#include "indexer/extractor/told/press_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace newshound {
namespace {

using Part = NexisLabel::Part;
using Paragraphs = std::vector<PressParagraph>;

constexpr std::string_view format = "LexisNexis";

// "3 of 100 DOCUMENTS", with which a document begins.
bool counts_documents(const PressParagraph& paragraph) {
    const std::string& line = paragraph.lines.front();
    return paragraph.lines.size() == 1 && std::ranges::count(line, ' ') == 3 &&
           std::ranges::count_if(line, [](char c) { return c >= '0' && c <= '9'; }) >= 2;
}

// A label begins a paragraph, with or without a blank line in front of it.
Paragraphs parted_at_labels(Paragraphs paragraphs) {
    Paragraphs parted;
    for (PressParagraph& each : paragraphs) {
        bool is_first = true;
        for (std::string& line : each.lines) {
            if (is_first || nexis_label(line)) parted.push_back({{}, is_first && each.is_centred});
            parted.back().lines.push_back(std::move(line));
            is_first = false;
        }
    }
    if (!parted.empty() && counts_documents(parted.front())) parted.erase(parted.begin());
    return parted;
}

// "All Rights Reserved", below the copyright.
bool is_reservation(const std::string& line) {
    const std::string lower = ascii_lower(line);
    return lower.starts_with("all rights") || lower.starts_with("alle rechte");
}

// "Final Edition", "Gesamtausgabe".
bool is_edition(const std::string& line) {
    static constexpr std::array<std::string_view, 6> words = {"edition", "ausgabe", "auflage",
                                                              "édition", "edición", "editie"};
    const std::string lower = ascii_lower(line);
    return line.size() <= 60 &&
           std::ranges::any_of(words, [&](std::string_view word) { return lower.ends_with(word); });
}

// Its own page; that of the outlet's front is no story's.
bool is_address_of_story(std::string_view value) {
    const auto url = parse_url(mend_url(value));
    return url && !is_front_page(*url);
}

class NexisReader {
  public:
    explicit NexisReader(Paragraphs paragraphs) : all_(parted_at_labels(std::move(paragraphs))) {}

    ToldStory read() {
        const std::size_t head = first_label();
        read_top(head);
        const std::size_t body = read_head(head);
        if (body == all_.size()) return story_;
        const std::size_t foot = foot_behind(body);
        story_.tell(Fact::article_body, text_of(all_, body, foot), format, "text");
        for (std::size_t i = foot; i < all_.size(); ++i)
            if (const NexisLabel* label = label_at(i)) tell(*label, i);
        return story_;
    }

  private:
    const NexisLabel* label_at(std::size_t i) const { return nexis_label(all_[i].lines.front()); }

    std::size_t first_label() const {
        std::size_t i = 0;
        while (i < all_.size() && !label_at(i))
            ++i;
        return i;
    }

    // What stands in the middle is a line each; of plain text the headline stands at its left.
    void read_top(std::size_t end) {
        const bool has_middle =
            std::any_of(all_.begin(), all_.begin() + static_cast<std::ptrdiff_t>(end),
                        [](const PressParagraph& each) { return each.is_centred; });
        std::string title;
        for (std::size_t i = 0; i < end; ++i) {
            const bool is_middle = all_[i].is_centred || !has_middle;
            if (!is_middle || !read_middle(all_[i])) title = all_[i].joined();
        }
        if (!outlet_.empty() && !is_database(outlet_))
            story_.tell(Fact::outlet, outlet_, format, "line above the date");
        if (!title.empty()) story_.tell(Fact::title, title, format, "headline");
    }

    // Whether one of its lines is the outlet, the date, an edition or a copyright. Where the
    // copyright stands above it, of which more lines may be names, the outlet is the last line in
    // front of the date, else the first.
    bool read_middle(const PressParagraph& paragraph) {
        bool is_one = false;
        for (const std::string& line : paragraph.lines) {
            if (is_copyright(line) || is_reservation(line)) {
                is_owned_ = is_one = true;
            } else if (is_date_line(line)) {
                is_one = true;
                if (!std::exchange(is_dated_, true))
                    story_.tell(Fact::published, line, format, "date line");
            } else if (is_edition(line)) {
                is_one = true;
            } else if (outlet_.empty() || (is_owned_ && !is_dated_)) {
                outlet_ = line;
                is_one = true;
            }
        }
        return is_one;
    }

    // Where the text begins.
    std::size_t read_head(std::size_t first) {
        for (std::size_t i = first; i < all_.size(); ++i) {
            const NexisLabel* label = label_at(i);
            if (!label || label->part == Part::end || (label->part == Part::day && !is_in_foot(i)))
                return i;
            if (label->part == Part::field && label->fact == Fact::article_body) {
                all_[i].lines.front().erase(0, label->label.size() + 1);
                if (trimmed(all_[i].lines.front()).empty())
                    all_[i].lines.erase(all_[i].lines.begin());
                return all_[i].lines.empty() ? i + 1 : i;
            }
            tell(*label, i);
        }
        return all_.size();
    }

    void tell(const NexisLabel& label, std::size_t i) {
        if (label.part != Part::field || label.fact == Fact::article_body) return;
        if (label.fact == Fact::url) return tell_address(label, i);
        const std::string paragraph = all_[i].joined();
        std::string_view value =
            trimmed(std::string_view(paragraph).substr(label.label.size() + 1));
        // "A SECTION; Pg. A01".
        if (label.fact == Fact::section) value = trimmed(value.substr(0, value.find(';')));
        if (!value.empty()) story_.tell(label.fact, value, format, label.label);
    }

    // It may have been broken to fit a width.
    void tell_address(const NexisLabel& label, std::size_t i) {
        std::string value;
        for (const std::string& line : all_[i].lines)
            value += line;
        value = trimmed(std::string_view(value).substr(label.label.size() + 1));
        if (value.find(' ') == value.npos && is_address_of_story(value))
            story_.tell(Fact::url, value, format, label.label);
    }

    // A text may begin a paragraph so: "UPDATE: The ferry …".
    bool is_in_foot(std::size_t i) const {
        const NexisLabel* label = label_at(i);
        return label &&
               (label->part != Part::day ||
                is_date_line(trimmed(
                    std::string_view(all_[i].lines.front()).substr(label->label.size() + 1))));
    }

    bool ends_text(std::size_t i) const {
        const NexisLabel* label = label_at(i);
        return label && (label->part == Part::end ||
                         (label->part == Part::field && label->fact == Fact::language));
    }

    // The first label that ends it, else the copyright; and what labels stand in front of that.
    std::size_t foot_behind(std::size_t body) const {
        std::size_t foot = body;
        while (foot < all_.size() && !ends_text(foot))
            ++foot;
        if (foot == all_.size()) {
            constexpr std::size_t last = 4; // paragraphs among which the copyright is
            for (std::size_t i = all_.size(); i > body && all_.size() - i < last; --i)
                if (is_copyright(all_[i - 1].lines.front())) foot = i - 1;
        }
        while (foot > body && is_in_foot(foot - 1))
            --foot;
        return foot;
    }

    Paragraphs all_;
    std::string outlet_;
    bool is_owned_ = false; // a copyright stood above
    bool is_dated_ = false; // a date did
    ToldStory story_;
};

} // namespace

ToldStory read_nexis_story(std::string_view text) {
    return NexisReader(press_paragraphs(text)).read();
}

ToldStory read_nexis_page(std::string_view html) {
    constexpr std::string_view comment_end = "-->";
    constexpr std::size_t near = 20; // the comment in which a document begins ends there
    const std::size_t start = html.find('>');
    html.remove_prefix(start == html.npos ? 0 : start + 1);
    if (const std::size_t end = html.substr(0, near).find(comment_end); end != html.npos)
        html.remove_prefix(end + comment_end.size());
    html = html.substr(0, std::min(html.find("</DOCFULL>"), html.find("<!-- Hide XML")));
    return NexisReader(press_paragraphs_of_markup(html)).read();
}

} // namespace newshound
