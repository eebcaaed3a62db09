// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/text_blocks.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {

bool makes_block(const Node& node) {
    switch (node.tag) {
    case Tag::text:
    case Tag::comment:
    case Tag::span:
    case Tag::a:
    case Tag::img:
    case Tag::picture:
    case Tag::source:
    case Tag::b:
    case Tag::strong:
    case Tag::i:
    case Tag::em:
    case Tag::u:
    case Tag::s:
    case Tag::small:
    case Tag::sub:
    case Tag::sup:
    case Tag::font:
    case Tag::abbr:
    case Tag::code:
    case Tag::del:
    case Tag::ins:
    case Tag::mark:
    case Tag::q:
    case Tag::cite:
    case Tag::time:
    case Tag::label:
    case Tag::input:
    case Tag::br:
        return false;
    case Tag::other:
        // Custom elements are boxes more often than not; unknown plain ones are inline.
        return node.name.find('-') != std::string_view::npos || node.name == "hgroup" ||
               node.name == "menu" || node.name == "dir" || node.name == "nobr";
    default:
        return true;
    }
}

namespace {

// Never shown as words of the page.
bool is_silent(Tag tag) {
    switch (tag) {
    case Tag::head:
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::template_:
    case Tag::svg:
    case Tag::canvas:
    case Tag::iframe:
    case Tag::object:
    case Tag::embed:
    case Tag::video:
    case Tag::audio:
    case Tag::select:
    case Tag::option:
    case Tag::textarea:
    case Tag::comment:
    case Tag::input:
        return true;
    default:
        return false;
    }
}

bool hides(const HtmlDocument& document, NodeId id) {
    for (const Attribute& each : document[id].attributes) {
        if (each.name == "hidden") return true;
        if (each.name == "aria-hidden" && each.value == "true") return true;
        if (each.name != "style") continue;
        const std::size_t at = each.value.find("display");
        if (at != std::string_view::npos &&
            each.value.substr(at, 16).find("none") != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

// The length of a Unicode blank at `at`, or 0. Zero-width marks count as blanks of no width.
std::size_t blank_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const unsigned first = byte(0);
    if (first <= ' ') return 1;
    if (first == 0xC2 && byte(1) == 0xA0) return 2;
    if (first == 0xE2 && byte(1) == 0x80 &&
        (byte(2) <= 0x8A || byte(2) == 0xA8 || byte(2) == 0xA9 || byte(2) == 0xAF)) {
        return 3;
    }
    return first == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0;
}

bool is_zero_width(std::string_view text, std::size_t at) {
    const std::string_view three = text.substr(at, 3);
    return three == "\xE2\x80\x8B" || three == "\xEF\xBB\xBF" || three == "\xE2\x81\xA0";
}

// What joins signs within a word says nothing before one.
bool joins_signs(std::string_view text, std::size_t at) {
    const std::string_view three = text.substr(at, 3);
    return three == "\xE2\x80\x8C" || three == "\xE2\x80\x8D";
}

// Hiragana to the ends of the Hangul and CJK planes, seen by the first bytes of the sequence.
bool is_ideograph(unsigned char first, unsigned char second) {
    return (first >= 0xE4 && first <= 0xE9) || (first == 0xE3 && second >= 0x81) || first == 0xF0;
}

} // namespace

// Walks the nodes once, with a stack of what surrounds the current one.
class TextBlocks::Reader {
  public:
    Reader(const HtmlDocument& document, TextBlocks& result)
        : document_(document), result_(result) {}

    void read() {
        result_.before_.resize(document_.size() + 1);
        for (NodeId id = 0; id < document_.size();) {
            leave(id);
            result_.before_[id] = static_cast<std::uint32_t>(result_.blocks_.size());
            const Node& node = document_[id];
            if (is_silent(node.tag)) {
                const auto count = result_.before_[id];
                std::fill_n(result_.before_.begin() + id, node.end - id, count);
                id = node.end;
                continue;
            }
            if (node.tag == Tag::text) {
                add(id, node.text);
            } else {
                enter(id, node);
            }
            ++id;
        }
        leave(document_.size());
        finish();
        result_.before_[document_.size()] = static_cast<std::uint32_t>(result_.blocks_.size());
        set_views();
    }

  private:
    struct Open {
        NodeId end;
        NodeId element;
        bool block, link, bold, pre, hidden;
    };

    void enter(NodeId id, const Node& node) {
        if (node.tag == Tag::br) {
            finish();
            if (breaks_ < 250) ++breaks_;
            return;
        }
        Open open = stack_.empty() ? Open{0, 0, true, false, false, false, false} : stack_.back();
        open.end = node.end;
        open.block = makes_block(node);
        if (open.block) {
            finish();
            breaks_ = 0;
            open.element = id;
            result_.before_[id] = static_cast<std::uint32_t>(result_.blocks_.size());
        }
        if (node.tag == Tag::a && document_.has_attribute(id, "href")) {
            open.link = true;
            ++pending_links_;
        }
        open.bold |= node.tag == Tag::b || node.tag == Tag::strong;
        open.pre |= node.tag == Tag::pre;
        open.hidden |= !node.attributes.empty() && hides(document_, id);
        if (node.end > id + 1) stack_.push_back(open);
    }

    void leave(NodeId id) {
        while (!stack_.empty() && stack_.back().end <= id) {
            if (stack_.back().block) {
                finish();
                breaks_ = 0;
            }
            stack_.pop_back();
        }
    }

    void add(NodeId id, std::string_view text) {
        std::string& out = result_.text_;
        for (std::size_t at = 0; at < text.size();) {
            if (const std::size_t length = blank_length(text, at); length > 0) {
                blank_ =
                    !(stack_.back().pre && text[at] == '\n') ? (blank_ == 0 ? ' ' : blank_) : '\n';
                at += length;
                in_word_ = false;
                continue;
            }
            if (static_cast<unsigned char>(text[at]) >= 0x80 &&
                (is_zero_width(text, at) || (!in_word_ && joins_signs(text, at)))) {
                at += 3;
                continue;
            }
            start_word(id, text, at);
            // Up to the next blank: most bytes are copied here.
            std::size_t end = at + 1;
            while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ' &&
                   static_cast<unsigned char>(text[end]) < 0x80) {
                ++end;
            }
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
                ++end;
            out.append(text, at, end - at);
            at = end;
        }
    }

    void start_word(NodeId id, std::string_view text, std::size_t at) {
        std::string& out = result_.text_;
        if (!open_) {
            open_ = true;
            block_ = {};
            block_.element = stack_.empty() ? 0 : stack_.back().element;
            block_.first = id;
            block_.hidden = !stack_.empty() && stack_.back().hidden;
            block_.line_breaks = breaks_;
            start_ = out.size();
            in_word_ = false;
            ideographs_ = 0;
        } else if (blank_ != 0) {
            out.push_back(blank_);
        }
        blank_ = 0;
        block_.last = id;
        bool counts = !in_word_;
        if (at + 1 < text.size() && is_ideograph(static_cast<unsigned char>(text[at]),
                                                 static_cast<unsigned char>(text[at + 1]))) {
            counts = ++ideographs_ % 2 == 1;
        }
        in_word_ = true;
        if (!counts) return;
        ++block_.words;
        block_.link_words += stack_.back().link;
        block_.bold_words += stack_.back().bold;
    }

    void finish() {
        blank_ = 0;
        if (!open_) return;
        open_ = false;
        breaks_ = 0;
        block_.links = pending_links_;
        pending_links_ = 0;
        offsets_.push_back(start_);
        result_.blocks_.push_back(block_);
    }

    // The string has stopped growing: now it doesn't move any more.
    void set_views() {
        offsets_.push_back(result_.text_.size());
        for (std::size_t i = 0; i < result_.blocks_.size(); ++i) {
            result_.blocks_[i].text =
                std::string_view(result_.text_).substr(offsets_[i], offsets_[i + 1] - offsets_[i]);
        }
    }

    const HtmlDocument& document_;
    TextBlocks& result_;
    std::vector<std::size_t> offsets_;
    std::vector<Open> stack_;
    Block block_;
    std::size_t start_ = 0;
    std::uint32_t pending_links_ = 0;
    std::uint32_t ideographs_ = 0;
    std::uint8_t breaks_ = 0;
    char blank_ = 0; // white space seen since the last word
    bool open_ = false;
    bool in_word_ = false;
};

TextBlocks::TextBlocks(const HtmlDocument& document) {
    Reader(document, *this).read();
}

} // namespace newshound
