// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/told_story.hpp"

#include "common/schema/identity.hpp"
#include "common/text/unicode.hpp"
#include "common/text/url.hpp"
#include "indexer/extractor/body/paragraphs.hpp"
#include "indexer/extractor/capture_time.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/keywords.hpp"
#include "indexer/extractor/language.hpp"
#include "indexer/extractor/names/name_list.hpp"
#include "indexer/extractor/names/outlet_text.hpp"
#include "indexer/extractor/page/archived_address.hpp"
#include "indexer/extractor/page/control_signs.hpp"
#include "indexer/extractor/title_text.hpp"

#include <algorithm>
#include <charconv>

namespace newshound {
namespace {

constexpr std::size_t longest_path = 4096;

// "1571339640", "1571339640000": seconds or milliseconds since 1970.
std::optional<Date> date_of_count(std::string_view digits) {
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    if (digits.size() == 13) count /= 1000;
    if (digits.size() != 10 && digits.size() != 13) return std::nullopt;
    return utc_date(count);
}

class ToldReader {
  public:
    ToldReader(const ToldStory& story, const OutletRegistry& outlets, std::optional<Date> today,
               Article& article)
        : story_(story), outlets_(outlets), today_(today), article_(article) {}

    void read() {
        read_text();
        take(Fact::title, article_.title);
        take(Fact::description, article_.description);
        take(Fact::section, article_.section);
        take_address(Fact::url, article_.url);
        take_address(Fact::image, article_.image);
        if (article_.url.empty() && parse_url(article_.origin.address))
            article_.url = article_.origin.address;
        read_language();
        read_outlet();
        read_dates();
        read_authors();
        if (const Candidate* keywords = story_.fields().best(Fact::keywords)) {
            article_.keywords = split_keywords(keywords->value);
            note(*keywords, keywords->value);
        }
        read_archive();
    }

  private:
    void note(const Candidate& from, std::string value) {
        article_.found.push_back(
            {std::string(to_string(from.fact)), std::move(value), from.rule, "", from.confidence});
    }

    // The first of that fact for which `read` gives something.
    template <typename Read>
    auto take_first(Fact fact, const Read& read) {
        for (const Candidate* each : story_.fields().of(fact))
            if (auto value = read(each->value); value) return std::pair(each, std::move(value));
        return std::pair(static_cast<const Candidate*>(nullptr), decltype(read(""))());
    }

    void read_text() {
        article_.text = paragraphs_of(without_control_signs(story_.text()));
        if (!article_.text.empty())
            article_.found.push_back(
                {"text", "", story_.text_rule(), "", confidence_of("told", Fact::article_body)});
    }

    void take(Fact fact, std::string& place) {
        const Candidate* field = story_.fields().best(fact);
        if (!field) return;
        place = field->value;
        std::ranges::replace(place, '\n', ' ');
        note(*field, place);
    }

    void take_address(Fact fact, std::string& place) {
        const auto [field, url] = take_first(fact, [](const std::string& value) {
            return parse_url(original_address(mend_url(value)));
        });
        if (!field) return;
        place = to_string(*url);
        note(*field, place);
    }

    void read_language() {
        const auto language = page_language(story_.fields(), article_.title + "\n" + article_.text);
        if (!language) return;
        article_.language = language->value;
        note(*language, language->value);
    }

    // A name, or an address of which the domain is known.
    std::optional<std::string> outlet_told(const std::string& value) const {
        if (const Outlet* known = outlets_.find_domain(value)) return known->name;
        return is_web_address(value) ? std::nullopt : std::optional(outlets_.display_name(value));
    }

    void read_outlet() {
        const auto [field, name] =
            take_first(Fact::outlet, [&](const std::string& value) { return outlet_told(value); });
        if (field) {
            article_.outlet = *name;
            note(*field, *name);
        } else if (const Outlet* known = outlets_.find_domain(article_.url)) {
            article_.outlet = known->name;
            note({Fact::outlet, known->name, "domain", no_node,
                  confidence_of("domain", Fact::outlet)},
                 known->name);
        } else if (std::string site = outlet_of_site(); !site.empty()) {
            article_.outlet = site;
            note({Fact::outlet, site, story_.site_rule(), no_node,
                  confidence_of("told", Fact::outlet)},
                 site);
        }
    }

    // Feeds are called "World - The Harbour Courier", and "Latest news" too.
    std::string outlet_of_site() const {
        const std::optional<Url> url = parse_url(article_.url);
        for (const std::string_view part : title_parts(story_.site())) {
            if (const Outlet* known = outlets_.find(part)) return known->name;
            if (url && may_name_outlet(part) && names_site(part, {}, url->host))
                return std::string(part);
        }
        return {};
    }

    void read_dates() {
        article_.published = date(Fact::published);
        article_.updated = date(Fact::updated);
        if (!article_.captured) article_.captured = date(Fact::captured);
    }

    std::optional<Date> date(Fact fact) {
        const auto [field, told] = take_first(fact, [&](const std::string& value) {
            const std::optional<Date> date = told_date(value, article_.language);
            if (fact == Fact::captured) return possible_capture(date, today_);
            const bool is_to_come = date && today_ && day_number(*date) > day_number(*today_) + 1;
            return is_to_come ? std::nullopt : date;
        });
        if (field) note(*field, to_iso(*told));
        return told;
    }

    void read_authors() {
        const Candidate* field = story_.fields().best(Fact::authors);
        if (!field) return;
        NameList names = read_names(field->value, false, article_.language);
        article_.authors = names.people.empty() ? std::move(names.desks) : std::move(names.people);
        if (!article_.authors.empty()) note(*field, field->value);
    }

    // Of another archive: the same article here as there.
    void read_archive() {
        if (!story_.archive()) return;
        const ToldArchive& told = *story_.archive();
        std::string identity = identity_of_id(told.id, article_.url, told.file);
        if (identity.empty() || told.file.size() > longest_path) return;
        if (identity.starts_with("url:"))
            article_.origin.address = article_.url;
        else
            article_.origin.known_as = std::move(identity);
        if (const std::optional<Date> arrived = parse_iso_date(told.arrived))
            article_.origin.arrived = to_iso(*arrived);
        for (const std::string& caption : told.captions)
            article_.captions.push_back(without_control_signs(caption));
        article_.truncated = told.truncated;
        article_.origin.edition = told.version;
    }

    const ToldStory& story_;
    const OutletRegistry& outlets_;
    std::optional<Date> today_;
    Article& article_;
};

} // namespace

std::optional<Date> told_date(const std::string& value, const std::string& language) {
    if (const auto iso = parse_iso_date(value)) return iso;
    if (const auto count = date_of_count(value)) return count;
    const auto printed = find_date(value, {.language = language});
    return printed && !printed->guessed ? std::optional(printed->date) : std::nullopt;
}

void ToldStory::tell(Fact fact, std::string_view value, std::string_view format,
                     std::string_view place) {
    std::string rule = "told in " + std::string(format) + " " + std::string(place);
    if (fact != Fact::article_body) {
        fields_.add(fact, value, rule, no_node, confidence_of(rule, fact));
    } else if (text_.empty()) {
        text_ = value;
        text_rule_ = std::move(rule);
    }
}

void ToldStory::add(const ToldStory& other) {
    for (const Candidate& each : other.fields_.all())
        fields_.add(each.fact, each.value, each.rule, each.element, each.confidence);
}

void ToldStory::tell_site(std::string_view name, std::string_view format, std::string_view place) {
    site_ = squeeze_space(name);
    site_rule_ = "told in " + std::string(format) + " " + std::string(place);
}

void fill_told(const ToldStory& story, const OutletRegistry& outlets, std::optional<Date> today,
               Article& article) {
    ToldReader(story, outlets, today, article).read();
}

} // namespace newshound
