// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/training/conll.hpp"

#include "common/error.hpp"

#include <algorithm>

namespace newshound {

namespace {

constexpr unsigned most_sentences = 100;

bool type_of_tag(std::string_view tag, EntityType& type) {
    if (tag == "PER") return type = EntityType::person, true;
    if (tag == "ORG") return type = EntityType::org, true;
    if (tag == "LOC") return type = EntityType::place, true;
    return false;
}

class Reader {
  public:
    void token(std::string_view word, std::string_view tag) {
        Row& row = rows_.emplace_back();
        row.begin = static_cast<std::uint32_t>(bytes_.size());
        bytes_ += word;
        row.end = static_cast<std::uint32_t>(bytes_.size());
        bytes_ += ' ';
        row.sentence_start = !in_sentence_;
        row.first = tag.starts_with("B-");
        row.named = tag.size() > 2 && type_of_tag(tag.substr(2), row.type);
        in_sentence_ = true;
    }

    void end_sentence() {
        sentences_ += in_sentence_;
        in_sentence_ = false;
        if (sentences_ == most_sentences) end_document();
    }

    void end_document() {
        if (!rows_.empty()) result_.push_back(finished());
        rows_.clear();
        bytes_.clear();
        sentences_ = 0;
        in_sentence_ = false;
    }

    std::vector<MarkedText> result() {
        end_document();
        return std::move(result_);
    }

  private:
    struct Row {
        std::uint32_t begin = 0, end = 0;
        bool sentence_start = false, first = false, named = false;
        EntityType type = EntityType::person;
    };

    MarkedText finished() const {
        MarkedText marked{std::make_unique<std::string>(bytes_), {}, {}};
        marked.text.text = *marked.bytes;
        for (std::uint32_t i = 0; i < rows_.size(); ++i) {
            const Row& row = rows_[i];
            marked.text.tokens.push_back(make_token(*marked.bytes, row.begin, row.end));
            marked.text.tokens.back().sentence_start = row.sentence_start;
            if (!row.named) continue;
            const bool goes_on = !row.first && !row.sentence_start && i > 0 && rows_[i - 1].named &&
                                 rows_[i - 1].type == row.type;
            if (goes_on) {
                marked.names.back().last = i + 1;
            } else {
                marked.names.push_back({i, i + 1, row.type});
            }
        }
        return marked;
    }

    std::vector<MarkedText> result_;
    std::vector<Row> rows_;
    std::string bytes_;
    unsigned sentences_ = 0;
    bool in_sentence_ = false;
};

} // namespace

std::vector<MarkedText> read_conll(std::string_view lines, std::string_view path) {
    Reader reader;
    for (std::size_t number = 1; !lines.empty(); ++number) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.starts_with("-DOCSTART-")) {
            reader.end_document();
        } else if (line.empty()) {
            reader.end_sentence();
        } else {
            const std::size_t first = line.find_first_of("\t "), last = line.find_last_of("\t ");
            if (first == std::string_view::npos)
                throw Error(std::string(path) + ":" + std::to_string(number) +
                            ": no tag behind the token; write TOKEN<tab>TAG");
            reader.token(line.substr(0, first), line.substr(last + 1));
        }
    }
    return reader.result();
}

} // namespace newshound
