// SPDX-License-Identifier: GPL-3.0-or-later
// Byte by byte: markup may be cut anywhere by the pieces that it comes in. Outside of a story each
// '<' may begin one; once its name is known it does, or it is none.
#include "indexer/source/stories/xml_cutter.hpp"

#include "indexer/source/stories/xml_root.hpp"

#include <algorithm>
#include <utility>

namespace newshound {
namespace {

constexpr std::size_t longest_name = 128;
constexpr std::size_t longest_beginning = 16u << 10;
constexpr std::string_view cdata_start = "![CDATA[";

bool ends_name(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '/' || c == '>';
}

std::string_view without_prefix(std::string_view name) {
    return name.substr(name.rfind(':') + 1); // npos + 1 is 0
}

} // namespace

// What stands in front of the first story is kept up to the last tag that begins within its bound.
StoryCutter::Cut XmlCutter::cut(std::string_view bytes) {
    if (!wants_beginning()) return look(bytes);
    const Cut cut = look(bytes);
    is_long_ = is_long_ || beginning_.size() + cut.count > longest_beginning;
    if (!is_long_) beginning_.append(bytes.substr(0, cut.count));
    if (!is_long_ && cut.event == Event::begins) whole_tags_ = beginning_.size();
    if (!wants_beginning()) beginning_.resize(whole_tags_);
    return cut;
}

StoryCutter::Cut XmlCutter::look(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (state_ == State::text) {
            at = std::min(bytes.find('<', at), bytes.size());
            if (at == bytes.size()) break;
            if (!in_story_ && !std::exchange(is_asked_, true)) return {at, Event::begins};
        }
        if (const Event event = take(bytes[at]); event != Event::none) return {at + 1, event};
    }
    return {bytes.size(), Event::none};
}

bool XmlCutter::resume() {
    look_for_next();
    return !wants_beginning();
}

void XmlCutter::look_for_next() {
    state_ = State::text;
    is_asked_ = in_story_ = false;
}

StoryCutter::Event XmlCutter::take(char c) {
    const char before = std::exchange(last_, c);
    const char before_it = std::exchange(last_but_one_, before);
    const auto ends_with = [&](char sign) {
        return c == '>' && before == sign && (before_it == sign || sign == '?');
    };
    switch (state_) {
    case State::text:
        token_.clear();
        state_ = State::open;
        break;
    case State::open:
        return take_open(c);
    case State::name:
        return take_name(c);
    case State::tag:
        if (c == '>') return end_tag(before == '/');
        if (c == '"' || c == '\'') {
            quote_ = c;
            state_ = State::quoted;
        }
        break;
    case State::quoted:
        // A value has no '<': the mark of its end is missing.
        if (c == quote_) state_ = State::tag;
        if (c == '<' && in_story_) {
            token_.clear();
            state_ = State::open;
        }
        break;
    case State::comment:
        if (ends_with('-')) state_ = State::text;
        break;
    case State::cdata:
        if (ends_with(']')) state_ = State::text;
        break;
    case State::instruction:
        if (ends_with('?')) state_ = State::text;
        break;
    }
    return Event::none;
}

// What kind of markup a '<' begins is known by the next few bytes.
StoryCutter::Event XmlCutter::take_open(char c) {
    token_ += c;
    if (token_ == "?") return end_none(State::instruction);
    if (token_ == "!--") return end_none(State::comment);
    if (token_ == cdata_start) return end_none(State::cdata);
    if (cdata_start.starts_with(token_) || token_ == "!-") return Event::none;
    if (token_.front() == '!') return end_none(c == '>' ? State::text : State::tag);
    token_.pop_back();
    state_ = State::name;
    return take_name(c);
}

StoryCutter::Event XmlCutter::take_name(char c) {
    const bool is_end_tag = c == '/' && token_.empty();
    if (is_end_tag || !ends_name(c)) {
        if (token_.size() < longest_name) token_ += c;
        return Event::none;
    }
    state_ = c == '>' ? State::text : State::tag;
    const Event event = end_name();
    return event == Event::none && c == '>' ? end_tag(false) : event;
}

StoryCutter::Event XmlCutter::end_name() {
    if (in_story_) {
        is_last_tag_ = token_.starts_with('/') && token_.substr(1) == name_;
        const bool was_left_open = token_ == name_;
        if (was_left_open) in_story_ = is_asked_ = false;
        return was_left_open ? Event::ends : Event::none;
    }
    const std::string_view name = without_prefix(token_);
    if (root_.empty()) root_ = name;
    const bool is_story = name_.empty() ? name == story_element(root_) : token_ == name_;
    if (!is_story || name.empty()) return end_none(state_);
    name_ = token_;
    in_story_ = is_first_tag_ = true;
    is_last_tag_ = false;
    return Event::none;
}

StoryCutter::Event XmlCutter::end_tag(bool is_empty) {
    state_ = State::text;
    const bool is_last = in_story_ && (is_last_tag_ || (is_first_tag_ && is_empty));
    is_first_tag_ = false;
    if (is_last) in_story_ = is_asked_ = false;
    return is_last ? Event::ends : Event::none;
}

// Goes on with `next`; what was read is no story's tag.
StoryCutter::Event XmlCutter::end_none(State next) {
    state_ = next;
    if (in_story_) return Event::none;
    is_asked_ = false;
    return Event::is_none;
}

} // namespace newshound
