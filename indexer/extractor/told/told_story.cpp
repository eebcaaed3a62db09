// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/told_story.hpp"

#include "common/text/unicode.hpp"
#include "common/text/url.hpp"
#include "indexer/extractor/body/paragraphs.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/keywords.hpp"
#include "indexer/extractor/language.hpp"
#include "indexer/extractor/language_detector.hpp"
#include "indexer/extractor/names/name_list.hpp"
#include "indexer/extractor/page/archived_address.hpp"
#include "indexer/extractor/page/control_signs.hpp"

#include <algorithm>
#include <charconv>

namespace newshound {
namespace {

// "1571339640", "1571339640000": seconds or milliseconds since 1970.
std::optional<Date> date_of_count(std::string_view digits) {
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    if (digits.size() == 13) count /= 1000;
    if (digits.size() != 10 && digits.size() != 13) return std::nullopt;
    return utc_date(count);
}

std::string first_words(const std::string& text) {
    constexpr std::size_t enough = 4000;
    return text.substr(0, enough);
}

class ToldReader {
  public:
    ToldReader(ToldStory story, const OutletRegistry& outlets, std::optional<Date> today,
               Article& article)
        : story_(std::move(story)), outlets_(outlets), today_(today), article_(article) {
        for (ToldField& field : story_.fields)
            field.value = without_control_signs(field.value);
    }

    void read() {
        take(Fact::title, article_.title);
        take(Fact::description, article_.description);
        take(Fact::section, article_.section);
        read_text();
        read_address();
        read_language();
        read_outlet();
        article_.published = date(Fact::published);
        article_.updated = date(Fact::updated);
        if (!article_.captured) article_.captured = date(Fact::captured);
        read_authors();
        if (const ToldField* field = first(Fact::keywords)) {
            article_.keywords = split_keywords(field->value);
            note(*field, field->value);
        }
    }

  private:
    const ToldField* first(Fact fact) const {
        const auto at = std::ranges::find(story_.fields, fact, &ToldField::fact);
        return at == story_.fields.end() ? nullptr : &*at;
    }

    void note(const ToldField& field, const std::string& value) {
        article_.found.push_back({std::string(to_string(field.fact)), value,
                                  std::string(story_.rule), field.place,
                                  confidence_of(story_.rule, field.fact)});
    }

    void take(Fact fact, std::string& place) {
        const ToldField* field = first(fact);
        if (!field) return;
        place = squeeze_space(field->value);
        note(*field, place);
    }

    void read_text() {
        const ToldField* field = first(Fact::article_body);
        if (!field) return;
        article_.text = paragraphs_of(field->value);
        note(*field, {});
        article_.found.back().field = "text";
    }

    void read_address() {
        for (const Fact fact : {Fact::url, Fact::image})
            for (const ToldField& field : story_.fields) {
                std::string& place = fact == Fact::url ? article_.url : article_.image;
                if (field.fact != fact || !place.empty()) continue;
                const auto url = parse_url(original_address(mend_url(field.value)));
                if (!url) continue;
                place = to_string(*url);
                note(field, place);
            }
    }

    void read_language() {
        const ToldField* field = first(Fact::language);
        if (field) article_.language = language_code(field->value);
        if (!article_.language.empty()) return note(*field, article_.language);
        const DetectedLanguage detected =
            detect_language(article_.title + "\n" + first_words(article_.text));
        if (detected.reliable) article_.language = detected.code;
    }

    void read_outlet() {
        const ToldField* field = first(Fact::outlet);
        const std::string told = field ? squeeze_space(field->value) : "";
        const bool is_host = told.find(' ') == told.npos && told.find('.') != told.npos;
        const Outlet* known = is_host        ? outlets_.find_domain(told)
                              : told.empty() ? outlets_.find_domain(article_.url)
                                             : nullptr;
        article_.outlet = known ? known->name : outlets_.display_name(told);
        if (field)
            note(*field, article_.outlet);
        else if (known)
            article_.found.push_back(
                {"outlet", known->name, "domain", "url", confidence_of("domain", Fact::outlet)});
    }

    std::optional<Date> date(Fact fact) {
        for (const ToldField& field : story_.fields) {
            if (field.fact != fact) continue;
            const std::optional<Date> told = date_told(field.value);
            if (!told || (today_ && day_number(*told) > day_number(*today_) + 1)) continue;
            note(field, to_iso(*told));
            return told;
        }
        return std::nullopt;
    }

    std::optional<Date> date_told(const std::string& value) const {
        if (const auto iso = parse_iso_date(value)) return iso;
        if (const auto count = date_of_count(value)) return count;
        const auto printed = find_date(value, {.language = article_.language});
        return printed && !printed->guessed ? std::optional(printed->date) : std::nullopt;
    }

    void read_authors() {
        const ToldField* field = first(Fact::authors);
        if (!field) return;
        NameList names = read_names(field->value, false, article_.language);
        article_.authors = names.people.empty() ? std::move(names.desks) : std::move(names.people);
        if (!article_.authors.empty()) note(*field, field->value);
    }

    ToldStory story_;
    const OutletRegistry& outlets_;
    std::optional<Date> today_;
    Article& article_;
};

} // namespace

void fill_told(const ToldStory& story, const OutletRegistry& outlets, std::optional<Date> today,
               Article& article) {
    ToldReader(story, outlets, today, article).read();
    if (article.url.empty() && parse_url(article.origin.address))
        article.url = article.origin.address;
}

} // namespace newshound
