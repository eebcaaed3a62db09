// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/citations/attribution.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t longest_gap = 8;   // words between a source word and its preposition
constexpr std::size_t longest_place = 4; // words of "in New South Wales"
constexpr std::size_t longest_piece = 6; // words of "had a very long profile"
constexpr std::size_t longest_person = 4;

bool is_quote_mark(const TokenizedText& text, std::size_t i) {
    const std::string_view sign = text[i];
    return text.tokens[i].punctuation && sign.find_first_of(".,;:!?()-/") == sign.npos &&
           sign != "–" && sign != "—" && sign != "…";
}

class Surroundings {
  public:
    Surroundings(const TokenizedText& text, const NamedOutlet& name, const CueWords& cues,
                 const NameLists& lists)
        : text_(text), name_(name), cues_(cues), lists_(lists) {
        find_lead();
        everyday_ = name.ambiguous && !is_plainly_named();
    }

    bool attributed() const {
        if (work_after() || stands_in_brackets()) return true;
        if (name_.needs_the && !article_) return false;
        if (name_.ambiguous && part_of_longer_name()) return false;
        if (name_.brief && goes_on()) return false;
        return cited_before() || opens_sentence() || reports_after();
    }

  private:
    std::size_t size() const { return text_.tokens.size(); }
    const Token& token(std::size_t i) const { return text_.tokens[i]; }
    std::uint32_t bits(std::size_t i) const { return cues_[token(i).lower]; }
    bool is(std::size_t i, std::uint32_t wanted) const { return (bits(i) & wanted) != 0; }

    bool is_possessive(std::size_t i) const {
        const std::string_view word = text_[i];
        return word == "'s" || word == "’s" || word == "'" || word == "’";
    }

    bool is_lower_word(std::size_t i) const {
        return i < size() && token(i).letters == LetterCase::lower && !token(i).punctuation &&
               !token(i).sentence_start;
    }

    // "in The Guardian", "Time magazine", "Tuesday's Guardian": no everyday word.
    bool is_plainly_named() const {
        const std::size_t the = text_[name_.first] == "The" ? name_.first : name_.first - 1;
        const bool has_the = name_.first > 0 && text_[the] == "The" && !token(the).sentence_start;
        return dated_ || has_the || (is_lower_word(name_.last) && is(name_.last, cue::paper));
    }

    // Steps over what may stand between a cue and the name: “the Israeli newspaper ‘Haaretz’”,
    // "in Tuesday's Guardian".
    void find_lead() {
        lead_ = name_.first;
        bool noun = false;
        for (int steps = 0; steps < 6 && lead_ > 0 && !token(lead_).sentence_start; ++steps) {
            const std::size_t i = lead_ - 1;
            const std::uint32_t kind = bits(i);
            if (is_possessive(i) && i > 0 && is(i - 1, cue::day) && !token(i).sentence_start) {
                dated_ = article_ = true;
                --lead_;
            } else if (kind & cue::article) {
                article_ = true;
                if (kind & cue::preposition) break; // "au Monde", "al País": both at once
            } else if (kind & cue::outlet_noun) {
                noun = true;
            } else if (!is_quote_mark(text_, i) &&
                       !(noun && is_capitalised(token(i)) && kind == 0)) {
                break;
            }
            --lead_;
        }
    }

    // "The Times Higher Education", "Italian Vogue", "Sun Microsystems".
    bool part_of_longer_name() const {
        const std::size_t before = name_.first - 1;
        if (name_.first > 0 && !token(name_.first).sentence_start &&
            is_capitalised(token(before)) && bits(before) == 0 && text_[name_.first] != "The")
            return true;
        return goes_on();
    }

    // "the Department of State"
    bool is_of_name() const { return name_.first > 0 && text_[name_.first - 1] == "of"; }

    bool goes_on() const {
        const std::size_t next = name_.last;
        return next < size() && !token(next).sentence_start && is_capitalised(token(next)) &&
               !is(next, cue::filler | cue::reports);
    }

    bool cited_before() const {
        if (lead_ == 0 || token(lead_).sentence_start) return false;
        const std::size_t i = lead_ - 1;
        const std::uint32_t kind = bits(i);
        if (kind & cue::cites) return true;
        // “…,” wrote the Times
        const bool is_quoted = article_ && i > 0 && is_quote_mark(text_, i - 1);
        if ((kind & cue::relates) && (!everyday_ || is_quoted) && !belongs_to_office() &&
            !is_letter(i))
            return true;
        if ((kind & cue::preposition) && source_before(i)) return true;
        // "From The Guardian: …"
        if (text_[i] == "From" && token(i).sentence_start && name_.last < size() &&
            text_[name_.last] == ":")
            return true;
        if (issue_before(i)) return true;
        return told_before(i + 1);
    }

    // "Ann Lee wrote the Post", "Ann Lee, of Rome, wrote the Post:": a letter to it, where nothing
    // is quoted before.
    bool is_letter(std::size_t verb) const {
        if ((text_[verb] != "wrote" && text_[verb] != "writes") || verb == 0 ||
            token(verb).sentence_start || is_quote_mark(text_, verb - 1))
            return false;
        const bool opens_quotation = name_.last < size() && text_[name_.last] == ":";
        return opens_quotation || !token(verb - 1).punctuation;
    }

    // "[Reuters]", "[Bloomberg via The Awl]": how weblogs name their source.
    bool stands_in_brackets() const {
        if (name_.first == 0 || name_.last >= size() || text_[name_.first - 1] != "[" ||
            name_.ambiguous)
            return false;
        return text_[name_.last] == "]" || text_[name_.last] == "via";
    }

    // "his latest New Yorker article": also of an everyday word.
    bool work_after() const {
        const std::size_t i = name_.last;
        return i < size() && !token(i).sentence_start && !token(name_.first).sentence_start &&
               token(i).letters == LetterCase::lower && is(i, cue::work);
    }

    // "published Dec. 13, 2023, in X", "a report on Monday by X", "according to X".
    bool source_before(std::size_t preposition) const {
        bool named = false; // somebody stands between
        for (std::size_t i = preposition, gap = 0; i-- > 0 && gap < longest_gap; ++gap) {
            if (token(i + 1).sentence_start) return false;
            const std::uint32_t kind = bits(i);
            // "She writes for X": that is her job.
            if ((kind & cue::source) && is(preposition, cue::job) && is(i, cue::job)) return false;
            if (kind & cue::source) return true;
            if ((kind & cue::source_weak) && !everyday_) return true;
            // "writes Ann Lee in X", "tells Ann Lee in X", "summed up by Ann Lee in X"
            if (is_capitalised(token(i)) && gap < 3 && !is(i, cue::filler)) {
                named = true;
                continue;
            }
            if (named && text_[i] == "by")
                return text_[preposition] == "in" && !everyday_ && !goes_on();
            if (named) return (kind & (cue::cites | cue::relates)) != 0;
            const bool date_comma =
                text_[i] == "," && i > 0 && (token(i - 1).digit || token(i + 1).digit);
            if (!(kind & (cue::filler | cue::article | cue::work)) && !token(i).digit &&
                !date_comma && text_[i] != ".")
                return false;
        }
        return false;
    }

    // "In X, Ann Lee argues", "Over at X, Ann Lee has a piece"
    bool opens_sentence() const {
        if (lead_ == 0 || token(lead_).sentence_start || everyday_) return false;
        const std::size_t i = lead_ - 1;
        const bool opens = text_[i] == "In" || text_[i] == "At" ||
                           (text_[i] == "at" && i > 0 && text_[i - 1] == "Over");
        if (!opens || !token(text_[i] == "at" ? i - 1 : i).sentence_start) return false;
        if (name_.last >= size() || text_[name_.last] != ",") return false;
        std::size_t verb = name_.last + 1;
        while (verb < std::min(name_.last + 1 + longest_person, size()) &&
               is_capitalised(token(verb)) && !token(verb).sentence_start)
            ++verb;
        if (verb < name_.last + 3 || !is_lower_word(verb)) return false;
        return is(verb, cue::says | cue::relates | cue::reports | cue::calls) ||
               prints_piece(verb) || quotes_soon(verb);
    }

    // "published in the May issue of X"
    bool issue_before(std::size_t of) const {
        if (of == 0 || text_[of] != "of" || !is(of - 1, cue::issue)) return false;
        for (std::size_t i = of - 1, gap = 0; i-- > 0 && gap < 5; ++gap) {
            if (token(i + 1).sentence_start) return false;
            if (text_[i] == "in") return source_before(i);
        }
        return false;
    }

    // "sagte die Ministerin der X", "рассказал Иванов X": a dative without a preposition.
    bool told_before(std::size_t end) const {
        for (std::size_t i = end, gap = 0; i-- > 0 && gap < longest_gap; ++gap) {
            if (i + 1 < size() && token(i + 1).sentence_start) return false;
            if (is(i, cue::tells)) return true;
            if (token(i).punctuation && !is_quote_mark(text_, i)) return false;
        }
        return false;
    }

    // "said BBC chief Tim Davie": somebody of the outlet speaks about it.
    bool belongs_to_office() const {
        for (std::size_t i = name_.last; i < std::min(name_.last + 3, size()); ++i) {
            if (token(i).punctuation || token(i).sentence_start) return false;
            if (is(i, cue::office)) return true;
        }
        return false;
    }

    std::size_t after_parenthesis(std::size_t i) const {
        if (i >= size() || text_[i] != "(") return i;
        for (std::size_t end = i; end < std::min(i + longest_gap, size()); ++end)
            if (text_[end] == ")") return end + 1;
        return i;
    }

    // "X, Israel's leading daily, said"
    std::size_t after_apposition(std::size_t i) const {
        if (i >= size() || text_[i] != ",") return i;
        bool noun = false;
        for (std::size_t end = i + 1; end < std::min(i + longest_gap, size()); ++end) {
            if (token(end).sentence_start) return i;
            if (text_[end] == ",") return noun ? end + 1 : i;
            noun = noun || is(end, cue::outlet_noun);
        }
        return i;
    }

    // "X in California reported"
    std::size_t after_place(std::size_t i) const {
        if (i >= size() || token(i).sentence_start || (text_[i] != "in" && text_[i] != "of"))
            return i;
        std::size_t end = i + 1;
        while (end < std::min(i + longest_place, size()) && is_capitalised(token(end)) &&
               !token(end).sentence_start)
            ++end;
        return end == i + 1 ? i : end;
    }

    // "X broke the story", "it was X that broke the story"
    bool breaks_news(std::size_t i) const {
        if (i < size() && (text_[i] == "that" || text_[i] == "which")) ++i;
        while (i < size() && is(i, cue::filler) && !token(i).sentence_start)
            ++i;
        return i + 2 < size() && is(i, cue::breaks) && text_[i + 1] == "the" &&
               is(i + 2, cue::scoop);
    }

    // "as X put it", "X puts his fortune at $3 billion"
    bool puts(std::size_t i) const {
        if (i + 1 >= size() || token(i).sentence_start || !is(i, cue::puts)) return false;
        if (text_[i + 1] == "it") return true;
        for (std::size_t at = i + 1; at < std::min(i + longest_piece, size()); ++at) {
            if (text_[at] == "at") return !everyday_;
            if (!is_lower_word(at)) return false;
        }
        return false;
    }

    // “Rain,” X thundered: the lead holds the mark.
    bool follows_quotation() const {
        return lead_ > 0 && lead_ < name_.first && text_[lead_ - 1] == "," &&
               !token(lead_).sentence_start && is_quote_mark(text_, lead_) &&
               is_lower_word(name_.last) && text_[name_.last].ends_with("ed") &&
               !is(name_.last, cue::passive);
    }

    // "X had a fantastic profile of Y"
    bool prints_piece(std::size_t i) const {
        if (i < size() && is(i, cue::outlet_noun)) ++i; // "X Magazine"
        if (i + 2 >= size() || token(i).sentence_start || !is(i, cue::has_printed)) return false;
        if (text_[i + 1] != "a" && text_[i + 1] != "an") return false;
        for (std::size_t at = i + 2; at < std::min(i + longest_piece, size()); ++at) {
            if (token(at).letters != LetterCase::lower || token(at).punctuation) return false;
            if (is(at, cue::piece)) return true;
        }
        return false;
    }

    // "X has reported", "X’s Mark Gurman reported", "as the X report suggests".
    bool reports_after() const {
        // "People reported", "As wrote": at a sentence's start capitals tell nothing.
        if (everyday_ && token(name_.first).sentence_start && name_.last - name_.first == 1)
            return false;
        std::size_t i = name_.last;
        if (breaks_news(i) || puts(i)) return true;
        if (follows_quotation()) return !everyday_;
        // "X, citing a source, said"
        if (i + 1 < size() && text_[i] == "," && is(i + 1, cue::citing)) return true;
        const bool plural_possessive =
            i < size() && is_possessive(i) && text_[i - 1].ends_with('s');
        if (!plural_possessive && i < size() && is_quote_mark(text_, i)) ++i;
        const bool possessive = i < size() && is_possessive(i);
        i = after_place(after_apposition(after_parenthesis(possessive ? i + 1 : i)));
        if (!possessive && prints_piece(i)) return !everyday_;
        std::size_t names = 0;
        bool journalist = false;
        for (std::size_t steps = 0; i < size() && steps < longest_gap; ++i, ++steps) {
            if (token(i).sentence_start || is(i, cue::office)) return false;
            const std::uint32_t kind = bits(i);
            if ((kind & (cue::reports | cue::says)) && is(i - 1, cue::passive)) return false;
            if (kind & cue::reports) return true;
            if (kind & cue::calls) return quotes_soon(i + 1);
            if (kind & cue::poll && name_.polls) return token(i).letters == LetterCase::lower;
            // "DNA Analysis" is a name, "the Axios analysis" a source.
            // Of an everyday word "Vox notes that" is one, too.
            if (kind & cue::says)
                return token(i).letters == LetterCase::lower &&
                       (!everyday_ || (i == name_.last && !name_.brief && !is_of_name() &&
                                       i + 1 < size() && text_[i + 1] == "that"));
            if (journalist && (kind & cue::sees)) return !everyday_;
            if (kind & cue::journalist) journalist = true;
            if (journalist && kind == 0 && is_capitalised(token(i)) && names < longest_person) {
                ++names; // "X correspondent Ann Lee reported"
            } else if (possessive && kind == 0 && is_capitalised(token(i))) {
                // A journalist by name; of an everyday word that may be anything.
                const bool person = names > 0 && ((lists_.kinds(text_, i - 1, i) & given_name) ||
                                                  (lists_.kinds(text_, i, i + 1) & family_name));
                if (++names == 2 && person && !everyday_) return true;
            } else if (!(kind & (cue::filler | cue::outlet_noun | cue::journalist))) {
                return false;
            }
        }
        return false;
    }

    bool quotes_soon(std::size_t from) const {
        for (std::size_t i = from; i < std::min(from + 4, size()); ++i)
            if (is_quote_mark(text_, i) && !is_possessive(i)) return true;
        return false;
    }

    const TokenizedText& text_;
    const NamedOutlet& name_;
    const CueWords& cues_;
    const NameLists& lists_;
    std::size_t lead_ = 0; // the first of the words that belong to the name
    bool article_ = false;
    bool dated_ = false;    // "Tuesday's X"
    bool everyday_ = false; // ambiguous, and nothing here tells that the outlet is meant
};

} // namespace

bool is_attributed(const TokenizedText& text, const NamedOutlet& name, const CueWords& cues,
                   const NameLists& lists) {
    return Surroundings(text, name, cues, lists).attributed();
}

bool are_joined(const TokenizedText& text, const NamedOutlet& left, const NamedOutlet& right,
                const CueWords& cues) {
    if (right.first < left.last || right.first > left.last + 5 || right.first == left.last)
        return false;
    bool joined = false;
    for (std::size_t i = left.last; i < right.first; ++i) {
        const std::uint32_t kind = cues[text.tokens[i].lower];
        if (!(kind & (cue::joiner | cue::article)) && !is_quote_mark(text, i)) return false;
        joined = joined || (kind & cue::joiner);
    }
    return joined;
}

} // namespace newshound
