// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/attribute_budget.hpp"

#include "common/text/ascii.hpp"
#include "indexer/extractor/page/page_limits.hpp"
#include "indexer/extractor/page/raw_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

using Kind = MarkupPiece::Kind;

bool is_blank(char c) {
    return static_cast<unsigned char>(c) <= ' ';
}

struct Raw {
    std::string_view start, end, element;
};
constexpr auto raw_kinds = std::to_array<Raw>({{"script", "</script", "script"},
                                               {"SCRIPT", "</SCRIPT", "script"},
                                               {"style", "</style", "style"},
                                               {"STYLE", "</STYLE", "style"},
                                               {"!--", "-->", ""}});

struct TagScan {
    std::size_t end = 0; // behind the tag
    std::size_t attributes = 0;
};

class Scanner {
  public:
    Scanner(std::string_view html, std::vector<MarkupPiece>* pieces)
        : html_(html), pieces_(pieces) {}

    std::size_t run() {
        std::size_t text = html_.npos; // where it begins, if that is known
        bool in_page = false;          // behind the first start tag; before it, blanks are none
        for (std::size_t at = html_.find('<'); at < html_.size(); at = html_.find('<', at)) {
            const std::size_t start = at++;
            if (text < start) list_text(html_.substr(text, start - text));
            text = html_.npos;
            if (at < html_.size()) at = behind_raw_text(at);
            if (at >= html_.size()) continue;
            if (at != start + 1) {
                if (html_[at] == '-' && in_page) text = at + 3;
            } else if (html_[at] == '/') {
                if (in_page) text = behind_end_tag(at);
            } else if (is_ascii_letter(html_[at])) {
                const TagScan scan = scan_tag(at);
                if (scan.attributes > page_limits::attributes) return without_tag(start);
                at = std::max(at, scan.end - 1);
                in_page = true;
                if (html_[at] == '>') text = at + 1;
            }
        }
        return html_.size();
    }

  private:
    void list(MarkupPiece piece) {
        if (pieces_ && piece.text.size() >= MarkupPiece::shortest &&
            pieces_->size() < MarkupPiece::most)
            pieces_->push_back(piece);
    }

    void list_text(std::string_view text) {
        if (!trimmed(text).empty()) return list({Kind::text, text});
        if (pieces_ && pieces_->size() < MarkupPiece::most &&
            text.size() >= MarkupPiece::fewest_blanks && text.size() <= MarkupPiece::most_blanks)
            pieces_->push_back({Kind::blanks, text});
    }

    // Where the tag begins, of which no piece is listed any more.
    std::size_t without_tag(std::size_t start) {
        if (pieces_)
            std::erase_if(*pieces_, [&](const MarkupPiece& each) { return each.tag == start; });
        return start;
    }

    // Words outside quotation marks, up to '>' or one more than the budget allows.
    TagScan scan_tag(std::size_t at) {
        TagScan scan;
        const std::size_t tag = at - 1;
        const std::size_t place = pieces_ ? pieces_->size() : 0;
        std::size_t first = 0; // of the attributes
        std::size_t word = at;
        bool in_word = true; // the element's name
        for (; at < html_.size() && html_[at] != '>' && scan.attributes <= page_limits::attributes;
             ++at) {
            const char c = html_[at];
            if ((c == '"' || c == '\'') && html_[at - 1] == '=') {
                const std::size_t end = std::min(html_.find(c, at + 1), html_.size() - 1);
                const std::string_view name = html_.substr(word, at - 1 - word);
                if (in_word) list({Kind::value, html_.substr(at + 1, end - at - 1), name, tag});
                at = end;
                in_word = false;
            } else if (is_blank(c) || c == '/') {
                in_word = false;
            } else if (!in_word && c != '=') {
                in_word = true;
                word = at;
                if (++scan.attributes == 1) first = at;
            }
        }
        scan.end = std::min(at + 1, html_.size());
        if (scan.attributes > 0) list_attributes(tag, html_.substr(first, at - first), place);
        return scan;
    }

    // `place`: of the first of their values, among the pieces.
    void list_attributes(std::size_t tag, std::string_view text, std::size_t place) {
        const std::size_t last = text.find_last_of("\"'");
        if (!pieces_ || pieces_->size() >= MarkupPiece::most || last == text.npos) return;
        std::string_view rest = text.substr(last + 1);
        if (rest.ends_with('/')) rest.remove_suffix(1);
        if (!trimmed(rest).empty()) return; // one more, without a value
        text = text.substr(0, last + 1);
        if (text.size() < MarkupPiece::shortest) return;
        pieces_->insert(pieces_->begin() + static_cast<std::ptrdiff_t>(place),
                        {Kind::attributes, text, {}, tag});
    }

    // Where the text of a script, style or comment that starts at `at` ends; `at` for anything
    // else.
    std::size_t behind_raw_text(std::size_t at) {
        for (const Raw& kind : raw_kinds) {
            if (html_[at] != kind.start[0] || !html_.substr(at).starts_with(kind.start)) continue;
            const std::size_t end = std::min(html_.find(kind.end, at), html_.size());
            if (pieces_ && end < html_.size()) list_raw(kind, at, end);
            return end;
        }
        return at;
    }

    void list_raw(const Raw& kind, std::size_t at, std::size_t end) {
        const std::size_t behind = at + kind.start.size();
        if (kind.element.empty()) { // a comment
            if (behind < end) list({Kind::comment, html_.substr(behind, end - behind)});
            return;
        }
        if (!is_blank(html_[behind]) && html_[behind] != '>') return; // another element's name
        const std::size_t start = scan_tag(at).end;
        if (start >= end || html_[start - 1] != '>') return;
        const std::string_view text = plain_raw_text(html_.substr(start), kind.element);
        if (text.size() == end - start) list({Kind::raw, text});
    }

    // End tags are short; one that is not is not waited for.
    std::size_t behind_end_tag(std::size_t at) const {
        constexpr std::size_t longest = 80;
        const std::size_t end = html_.substr(at, longest).find('>');
        return end == html_.npos ? end : at + end + 1;
    }

    std::string_view html_;
    std::vector<MarkupPiece>* pieces_;
};

} // namespace

std::size_t within_attribute_budget(std::string_view html, std::vector<MarkupPiece>* pieces) {
    return Scanner(html, pieces).run();
}

} // namespace newshound
