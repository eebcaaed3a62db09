// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/entities.hpp"

#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/enricher/entities/aliases.hpp"
#include "indexer/enricher/entities/name_spans.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <algorithm>
#include <map>

namespace newshound {

namespace {

// "Calif." is California: the stop stays outside; not of "U.S." and "Jr.".
bool ends_in_own_stop(std::string_view name, EntityType type) {
    return type == EntityType::place && name.size() > 2 && name.find('.') == name.size() - 1;
}

// `names` as mentions, with offsets in code points.
std::vector<EntityMention> mentions_of(const TokenizedText& text, const std::vector<Name>& names) {
    std::vector<EntityMention> mentions;
    std::uint32_t byte = 0;
    std::uint32_t code_point = 0;
    const auto advance = [&](std::uint32_t to) {
        code_point +=
            static_cast<std::uint32_t>(code_point_count(text.text.substr(byte, to - byte)));
        byte = to;
        return code_point;
    };
    for (const Name& name : names) {
        const std::uint32_t begin = text.tokens[name.first].begin;
        std::uint32_t end = text.tokens[name.last - 1].end;
        if (ends_in_own_stop(text.text.substr(begin, end - begin), name.type)) --end;
        EntityMention mention;
        mention.type = name.type;
        mention.text = text.text.substr(begin, end - begin);
        mention.start = advance(begin);
        mention.end = advance(end);
        mentions.push_back(std::move(mention));
    }
    return mentions;
}

struct Standing {
    bool in_headline = false;
    std::uint32_t first = 0;
    unsigned count = 0;
};

// Whether the words of a mention stand in the headline as words.
bool stands_in(const std::string& headline, const EntityMention& mention) {
    return headline.find(" " + fold_accents(squeeze_space(bare_name(mention.text))) + " ") !=
           std::string::npos;
}

// The headline's words, parted and surrounded by single blanks.
std::string headline_words(const std::string& title) {
    std::string words = " ";
    const TokenizedText text = tokenize(title);
    for (std::size_t i = 0; i < text.tokens.size(); ++i)
        words += std::string(text[i]) + " ";
    return fold_accents(words);
}

void weigh(std::vector<EntityMention>& mentions, const Article& article, std::size_t length) {
    const std::string headline = headline_words(article.title);
    std::map<std::string, Standing> standings;
    unsigned most = 1;
    for (const EntityMention& mention : mentions) {
        const auto [at, fresh] = standings.try_emplace(mention.name);
        Standing& standing = at->second;
        if (fresh) standing.first = mention.start;
        standing.in_headline = standing.in_headline || stands_in(headline, mention);
        most = std::max(most, ++standing.count);
    }
    const std::size_t lead = std::max<std::size_t>(300, length / 10);
    for (EntityMention& mention : mentions) {
        const Standing& standing = standings[mention.name];
        mention.prominence = (standing.in_headline ? 0.5f : 0.0f) +
                             (standing.first < lead ? 0.25f : 0.0f) +
                             0.25f * static_cast<float>(standing.count) / static_cast<float>(most);
    }
}

} // namespace

void EntityEnricher::fill(Article& article, TextTokens& tokens) const {
    article.entities.clear();
    const TokenizedText& text = tokens.get();
    std::vector<Name> names;
    if (const Tagger* tagger = taggers_.find(article.language)) names = tagger->tag(text);
    mend_name_spans(text, article.language, taggers_.lists(), names);
    std::vector<EntityMention> mentions = mentions_of(text, names);
    link_aliases(mentions, article.text, taggers_.lists());
    weigh(mentions, article, code_point_count(article.text));
    article.entities = std::move(mentions);
}

} // namespace newshound
