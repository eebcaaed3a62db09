// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/quotations.hpp"

#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/enricher/quotations/antecedent.hpp"
#include "indexer/enricher/quotations/speaker_role.hpp"
#include "indexer/enricher/quotations/verbless_speaker.hpp"

#include <algorithm>
#include <optional>

namespace newshound {
namespace {

constexpr std::size_t least_words = 5;         // of words that nobody is said to say
constexpr std::size_t longest_signature = 160; // bytes
constexpr std::size_t longest_aside = 12;      // words between two parts of one quoted sentence
constexpr std::size_t longest_carry = 60;      // words between two quotations of one speaker

class Conversation {
  public:
    Conversation(const SpokenText& story, const std::vector<QuotedSpan>& spans) : story_(story) {
        for (const QuotedSpan& span : spans)
            quotes_.push_back({span, story.token_at(span.open), story.token_at(span.close), {}});
    }

    std::vector<Quote>& attributed() {
        for (std::size_t i = 0; i < quotes_.size(); ++i)
            attribute(i);
        for (std::size_t i = quotes_.size(); i-- > 1;)
            share_sentence(quotes_[i - 1], quotes_[i]);
        return quotes_;
    }

    bool is_sentence(const Quote& quote) const {
        const std::string_view words = text(quote.span.start, quote.span.end);
        if (words.empty()) return false;
        if (quote.span.dash) return true;
        const bool inside = words.ends_with("…") ||
                            std::string_view(".,!?").find(words.back()) != std::string_view::npos;
        std::size_t next = 0;
        const bool capital = is_upper(next_code_point(words, next));
        const char behind = quote.span.close < story_.text().text.size()
                                ? story_.text().text[quote.span.close]
                                : '.';
        return inside || (capital && (behind == '.' || behind == ','));
    }

    std::size_t words(const Quote& quote) const {
        std::size_t count = 0;
        const std::size_t end = story_.token_at(quote.span.end);
        for (std::size_t i = story_.token_at(quote.span.start); i < end; ++i)
            count += story_.text().tokens[i].punctuation ? 0 : 1;
        return count;
    }

  private:
    Speaker antecedent(const Speaker& pronoun, std::size_t token) const {
        return newshound::antecedent(story_, quotes_, last_, pronoun, token);
    }

    std::string_view text(std::size_t start, std::size_t end) const {
        return story_.text().text.substr(start, end - start);
    }

    bool is_start(std::size_t token) const { return story_.text().tokens[token].sentence_start; }

    std::size_t paragraph_start(const Quote& quote) const {
        return story_.token_at(quote.span.paragraph_start);
    }
    std::size_t paragraph_end(const Quote& quote) const {
        return story_.token_at(quote.span.paragraph_end);
    }

    void attribute(std::size_t i) {
        Quote& quote = quotes_[i];
        Speaker speaker = behind(i);
        if (speaker.kind == Speaker::Kind::none) {
            speaker = leading(i);
        } else if (speaker.kind == Speaker::Kind::unnamed && goes_on_behind(quote)) {
            if (Speaker lead = leading(i); lead.kind != Speaker::Kind::none) speaker = lead;
        }
        if (speaker.kind == Speaker::Kind::pronoun) speaker = antecedent(speaker, quote.first);
        if (speaker.kind == Speaker::Kind::none) speaker = carried(i);
        quote.speaker = std::move(speaker);
        if (quote.speaker.kind != Speaker::Kind::none) last_ = i;
    }

    // "…," said X.
    Speaker behind(std::size_t i) const {
        const Quote& quote = quotes_[i];
        if (quote.last >= story_.size() || quote.span.unclosed) return {};
        if (quote.span.whole) return signed_below(quote);
        const Token& next = story_.text().tokens[quote.last];
        const std::string_view words = text(quote.span.start, quote.span.end);
        // A full stop ends the sentence; what follows with a capital is another one.
        const bool stopped = words.ends_with('.') && !words.ends_with("..");
        if ((stopped && is_capitalised(next)) || story_.is_sign(quote.last, ".;:")) return {};
        std::size_t end = paragraph_end(quote);
        if (i + 1 < quotes_.size()) end = std::min(end, quotes_[i + 1].first);
        if (leads_to_next(quote.last, end)) return {};
        return speaker_after(story_, quote.last, end);
    }

    // X called it “…” and says: one sentence, whose subject stands before.
    bool goes_on_behind(const Quote& quote) const {
        if (quote.last >= story_.size()) return false;
        const std::string_view word = story_.text()[quote.last];
        return word == "and" || word == "but";
    }

    // “…!” He said, “…”: a pronoun with a capital begins a sentence, here that of the next
    // quotation.
    bool leads_to_next(std::size_t from, std::size_t next_quote) const {
        return from + 1 < next_quote && next_quote < story_.size() &&
               is_capitalised(story_.token(from)) && (story_.bits(from) & (cue::he | cue::she)) &&
               story_.is_sign(next_quote - 1, ",:");
    }

    // A quotation that is all of its paragraph, with a short line below that is no sentence.
    Speaker signed_below(const Quote& quote) const {
        const std::string_view all = story_.text().text;
        const std::size_t start = all.find_first_not_of("\n\r ", quote.span.close);
        if (start == std::string_view::npos) return {};
        const std::string_view line = all.substr(start, longest_signature);
        const std::size_t end = std::min(line.find('\n'), line.size());
        if (start + end < all.size() && end == line.size()) return {};
        if (std::string_view(".!?:,\"").find(line[end - 1]) != std::string_view::npos) return {};
        return signature_in(story_, story_.token_at(start), story_.token_at(start + end));
    }

    // Behind the last quotation before this one that is more than some quoted words.
    std::size_t floor_of(std::size_t i) const {
        for (int steps = 0; steps < 3 && i > 0; ++steps, --i) {
            const Quote& before = quotes_[i - 1];
            if (before.speaker.kind != Speaker::Kind::none || words(before) >= least_words) break;
        }
        return i > 0 ? quotes_[i - 1].last : 0;
    }

    // X said: "…"
    Speaker leading(std::size_t i) const {
        const Quote& quote = quotes_[i];
        std::size_t to = quote.first;
        const std::size_t floor = floor_of(i);
        const std::size_t paragraph = paragraph_start(quote);
        const bool opens = to == paragraph;
        if (to == 0 || to <= floor || quote.span.dash) return {};
        const bool led = story_.is_sign(to - 1, opens ? ":" : ":,-");
        // The quotation is a sentence, or a paragraph, of its own: nothing leads to it.
        if (!led && (opens || is_sentence_end(to - 1))) return {};
        std::size_t from = to - 1;
        const std::size_t bottom = opens ? floor : std::max(floor, paragraph);
        while (from > bottom && !is_start(from))
            --from;
        Speaker speaker = speaker_before(story_, from, to);
        // "X said that … and so on, for the “…”": too far from its verb.
        if (speaker.gap > (is_sentence(quote) && !led ? 10u : 20u)) return {};
        if (speaker.gap > 2 && !led && words(quote) < least_words - 1) return {};
        return speaker;
    }

    bool is_sentence_end(std::size_t token) const { return story_.is_sign(token, ".?!"); }

    // A quotation without words of attribution goes on from the one before, or takes up what a
    // sentence before it says somebody said.
    Speaker carried(std::size_t i) {
        const Quote& quote = quotes_[i];
        if (quote.span.dash && (i == 0 || quotes_[i - 1].span.paragraph != quote.span.paragraph))
            return {};
        const bool continues = i > 0 && (quotes_[i - 1].span.unclosed || goes_on_quoting(i));
        if (!continues && !is_sentence(quote)) return {};
        if (i > 0 && last_ == i - 1 && quotes_[i - 1].speaker.kind != Speaker::Kind::none) {
            const Quote& before = quotes_[i - 1];
            const std::size_t end = std::max(before.last, before.speaker.end);
            const std::size_t gap = quote.first > end ? quote.first - end : 0;
            const bool same = before.span.paragraph == quote.span.paragraph;
            const bool next = before.span.paragraph + 1 == quote.span.paragraph;
            const bool goes_on =
                same ? gap <= longest_carry && no_other(end, quote) && !has_own_clause(end, quote)
                     : next && quote.span.whole && no_other(end, quote) && ends_soon(before, end);
            if (continues || goes_on) return carry(before.speaker, quote.last);
        }
        return indirect(i);
    }

    // X said it was “…” to believe that “…”: the sentence goes on in small letters.
    bool goes_on_quoting(std::size_t i) const {
        const Quote &before = quotes_[i - 1], &quote = quotes_[i];
        const bool said_before = before.speaker.kind == Speaker::Kind::named &&
                                 !before.speaker.cue.empty() && before.speaker.end <= before.first;
        std::size_t next = quote.span.start;
        if (last_ != i - 1 || !said_before || quote.first > before.last + longest_aside ||
            !is_lower(next_code_point(story_.text().text, next)))
            return false;
        for (std::size_t token = before.last; token < quote.first; ++token)
            if (is_start(token) || story_.mention(token) || story_.is_sign(token, ";()"))
                return false;
        return true;
    }

    // “…¶ “…,” X said: one quotation of several paragraphs, one speaker. If “…”, then “…,” X said:
    // one sentence.
    void share_sentence(Quote& quote, const Quote& next) const {
        const bool goes_on = quote.span.unclosed && quote.span.paragraph + 1 == next.span.paragraph;
        if (goes_on && quote.speaker.kind == Speaker::Kind::none &&
            next.speaker.kind != Speaker::Kind::none) {
            quote.speaker = carry(next.speaker, quote.last);
            return;
        }
        if (quote.speaker.kind != Speaker::Kind::none || next.speaker.cue.empty() ||
            quote.span.paragraph != next.span.paragraph || next.first > quote.last + longest_carry)
            return;
        for (std::size_t i = quote.last; i < next.first; ++i)
            if (is_start(i)) return;
        quote.speaker = carry(next.speaker, quote.last);
    }

    static Speaker carry(const Speaker& speaker, std::size_t end) {
        Speaker copy = speaker;
        copy.cue.clear();
        copy.end = end;
        return copy;
    }

    // Whether a paragraph ends soon behind the attribution of its last quotation.
    bool ends_soon(const Quote& quote, std::size_t end) const {
        const std::size_t stop = paragraph_end(quote);
        return stop <= end + 12;
    }

    // “…,” said X. Advocates of reform warn that “…”: the quotation ends a clause of others, in a
    // sentence that began behind `from`. One that has X or a pronoun in it may be about X.
    bool has_own_clause(std::size_t from, const Quote& quote) const {
        if (quote.first == 0 || !(story_.bits(quote.first - 1) & cue::clause_opener)) return false;
        const Speaker& speaker = quotes_[*last_].speaker;
        for (std::size_t i = quote.first; i-- > from;) {
            const EntityMention* entity = story_.mention(i);
            if (story_.bits(i) & (cue::he | cue::she | cue::other_pronoun)) return false;
            if (entity && speaks(speaker, entity->name)) return false;
            if (is_start(i)) return true;
        }
        return false;
    }

    // No other person is spoken of between a token and a quotation.
    bool no_other(std::size_t from, const Quote& quote) const {
        const Speaker& speaker = quotes_[*last_].speaker;
        for (std::size_t i = from; i < quote.first; ++i) {
            const EntityMention* entity = story_.mention(i);
            if (entity && entity->type == EntityType::person && !speaks(speaker, entity->name) &&
                story_.is_subject(i))
                return false;
        }
        return true;
    }

    // X said that …. "…"
    Speaker indirect(std::size_t i) {
        const Quote& quote = quotes_[i];
        const std::size_t floor = i > 0 ? quotes_[i - 1].last : 0;
        const bool opens = quote.first == paragraph_start(quote);
        if (quote.first <= floor + 2 || (opens && !quote.span.whole)) return {};
        std::size_t from = quote.first - 1;
        const std::size_t bottom = opens ? floor : std::max(floor, paragraph_start(quote));
        while (from > bottom && !is_start(from))
            --from;
        Speaker speaker = speaker_before(story_, from, quote.first);
        if (speaker.kind == Speaker::Kind::pronoun) speaker = antecedent(speaker, from);
        if (speaker.kind != Speaker::Kind::named) return {};
        return carry(speaker, quote.first);
    }

    const SpokenText& story_;
    std::vector<Quote> quotes_;
    std::optional<std::size_t> last_; // the last quotation that somebody is said to say
};

using Roles = std::unordered_map<std::string, std::string>; // by name: speaker_role.hpp

std::vector<QuotationSpeaker> speakers_with(const Roles& roles, const Speaker& speaker) {
    std::vector<QuotationSpeaker> speakers = {{speaker.name}};
    for (const std::string& other : speaker.others)
        speakers.push_back({other});
    for (QuotationSpeaker& each : speakers)
        if (const auto at = roles.find(each.name); at != roles.end()) each.role = at->second;
    return speakers;
}

} // namespace

void QuotationEnricher::fill(Article& article, TextTokens& tokens) const {
    article.quotes.clear();
    std::vector<QuotedSpan> spans = quoted_spans(article.text);
    if (spans.empty()) return;
    const TokenizedText& text = tokens.get();
    const SpokenText story(text, article.entities, speech_cues(article.language),
                           reads_as_english(article.language));
    Conversation conversation(story, std::move(spans));
    const Roles roles = speaker_roles(story);
    std::uint32_t code_point = 0;
    std::size_t byte = 0;
    const auto offset = [&](std::size_t at) {
        code_point +=
            static_cast<std::uint32_t>(code_point_count(text.text.substr(byte, at - byte)));
        byte = at;
        return code_point;
    };
    for (const Quote& quote : conversation.attributed()) {
        const bool said = quote.speaker.kind != Speaker::Kind::none;
        const bool sentence = conversation.is_sentence(quote);
        const std::size_t words = conversation.words(quote);
        const bool named = quote.speaker.kind == Speaker::Kind::named;
        const std::size_t least = named ? least_words - 1 : least_words;
        if (words == 0 || (!sentence && words < least)) continue;
        if (!said && (quote.span.dash || !sentence || words < least)) continue;
        Quotation quotation;
        quotation.text = text.text.substr(quote.span.start, quote.span.end - quote.span.start);
        if (named) quotation.speakers = speakers_with(roles, quote.speaker);
        quotation.cue = quote.speaker.cue;
        quotation.start = offset(quote.span.start);
        quotation.end = offset(quote.span.end);
        article.quotes.push_back(std::move(quotation));
    }
}

} // namespace newshound
