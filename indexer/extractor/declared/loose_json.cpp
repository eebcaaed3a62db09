// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/declared/loose_json.hpp"

#include "indexer/extractor/page/html_entities.hpp"

#include <algorithm>

namespace newshound {
namespace {

class Tidier {
  public:
    explicit Tidier(std::string_view text) : text_(text) { result_.reserve(text.size() + 8); }

    std::string run() {
        // Wrappings and declarations stand before the first value.
        const std::size_t cdata = text_.substr(0, 64).find("[CDATA[");
        at_ =
            std::min(text_.find_first_of("{[", cdata == text_.npos ? 0 : cdata + 7), text_.size());
        while (at_ < text_.size()) {
            if (!step()) return {};
            if (open_.empty()) break; // what follows the value is wrapping
        }
        if (in_string_) result_ += '"';
        drop_comma();
        while (!open_.empty()) {
            // A name without its value.
            if (result_.ends_with(':')) result_ += "null";
            result_ += open_.back();
            open_.pop_back();
        }
        return std::move(result_);
    }

  private:
    bool step() {
        const char c = text_[at_];
        if (in_string_) {
            string_sign(c);
        } else if (c == '/' && at_ + 1 < text_.size() &&
                   (text_[at_ + 1] == '/' || text_[at_ + 1] == '*')) {
            skip_comment();
        } else if (c == '{' || c == '[') {
            if (open_.size() == deepest_json) return false;
            open_ += c == '{' ? '}' : ']';
            put(c);
        } else if (c == '}' || c == ']') {
            drop_comma();
            if (open_.back() != c) return false;
            open_.pop_back();
            put(c);
        } else if (c == ',') {
            drop_comma();
            // A comma with nothing before it parts nothing.
            if (!result_.ends_with('{') && !result_.ends_with('['))
                put(c);
            else
                ++at_;
        } else if (c == ' ' || (c >= '\t' && c <= '\r') || c == ';') {
            ++at_;
        } else {
            in_string_ = c == '"';
            put(c);
        }
        return true;
    }

    // Whether the quotation mark at hand ends the string: what follows it can follow a string, and
    // what follows a comma can begin a name or value. Others were written into the text as they
    // are.
    bool closes() const {
        constexpr std::string_view blanks = " \t\r\n";
        std::size_t next = text_.find_first_not_of(blanks, at_ + 1);
        if (next == text_.npos) return true;
        if (std::string_view(":}];/").find(text_[next]) != std::string_view::npos) return true;
        if (text_[next] != ',') return false;
        next = text_.find_first_not_of(blanks, next + 1);
        return next == text_.npos || std::string_view("\"{[}],-0123456789tfn/").find(text_[next]) !=
                                         std::string_view::npos;
    }

    void string_sign(char c) {
        if (c == '"' && !closes()) {
            result_ += '\\';
            put(c);
        } else if (c == '"') {
            in_string_ = false;
            put(c);
        } else if (c == '\\') {
            const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
            at_ += 2;
            if (std::string_view("\"\\/bfnrtu").find(next) == std::string_view::npos) {
                if (static_cast<unsigned char>(next) >= 0x20)
                    result_ += next;
                else
                    result_ += ' ';
            } else if (next != '\0') {
                result_ += '\\';
                result_ += next;
            }
        } else if (static_cast<unsigned char>(c) < 0x20) {
            result_ += c == '\n' ? "\\n" : " ";
            ++at_;
        } else {
            const std::size_t end = std::min(text_.find_first_of("\"\\\n\r\t", at_), text_.size());
            for (; at_ < end; ++at_)
                result_ += static_cast<unsigned char>(text_[at_]) < 0x20 ? ' ' : text_[at_];
        }
    }

    void skip_comment() {
        const bool line = text_[at_ + 1] == '/';
        const std::size_t end = text_.find(line ? "\n" : "*/", at_ + 2);
        at_ = end == text_.npos ? text_.size() : end + (line ? 1 : 2);
    }

    void drop_comma() {
        if (result_.ends_with(',')) result_.pop_back();
    }

    void put(char c) {
        result_ += c;
        ++at_;
    }

    std::string_view text_;
    std::string result_;
    std::string open_; // the closing signs still to come
    std::size_t at_ = 0;
    bool in_string_ = false;
};

} // namespace

std::string tidy_json(std::string_view text) {
    if (text.find('"') == text.npos && text.find('&') != text.npos) {
        const std::string plain = unescape_entities(text);
        return Tidier(plain).run();
    }
    return Tidier(text).run();
}

} // namespace newshound
