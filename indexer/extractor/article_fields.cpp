// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/article_fields.hpp"

#include "common/article/credit.hpp"
#include "common/article/outlet.hpp"
#include "common/article/story_part.hpp"
#include "common/text/unicode.hpp"
#include "common/text/url.hpp"
#include "indexer/extractor/canonical_url.hpp"
#include "indexer/extractor/capture_time.hpp"
#include "indexer/extractor/confidence.hpp"
#include "indexer/extractor/dates/publication_date.hpp"
#include "indexer/extractor/declared/declared_metadata.hpp"
#include "indexer/extractor/headline.hpp"
#include "indexer/extractor/keywords.hpp"
#include "indexer/extractor/language.hpp"
#include "indexer/extractor/names/byline.hpp"
#include "indexer/extractor/names/credit_line.hpp"
#include "indexer/extractor/names/name_list.hpp"
#include "indexer/extractor/names/publisher.hpp"
#include "indexer/extractor/page/archived_address.hpp"
#include "indexer/extractor/page/page_places.hpp"
#include "indexer/extractor/page/visible_text.hpp"
#include "indexer/extractor/page_marks.hpp"
#include "indexer/extractor/story_pages.hpp"
#include "indexer/extractor/title_text.hpp"
#include "indexer/extractor/told/json_story.hpp"

#include <algorithm>

namespace newshound {
namespace {

// "General, AI feature, Feature Story": of all the drawers that a story lies in the first; "Food,
// Wine" is one.
std::string first_section(const std::string& sections) {
    return std::ranges::count(sections, ',') < 2 ? sections
                                                 : sections.substr(0, sections.find(','));
}

class Filler {
  public:
    Filler(PageReading& reading, const Page& page, const OutletRegistry& outlets, Article& article)
        : reading_(reading), page_(page), outlets_(outlets), article_(article) {}

    void fill() {
        fill_title();
        fill_address();
        fill_language();
        fill_outlet();
        fill_dates();
        fill_authors();
        take_authors_off_title();
        fill_rest();
        fill_told();
        fill_part();
    }

  private:
    void note(std::string_view field, std::string value, const std::string& rule, NodeId element,
              float confidence) {
        article_.found.push_back({std::string(field), std::move(value), rule,
                                  element == no_node ? "" : describe(reading_.document, element),
                                  confidence});
    }
    void note(const Candidate& from) {
        note(to_string(from.fact), from.value, from.rule, from.element, from.confidence);
    }

    void fill_title() {
        const Headline& headline = reading_.headline;
        article_.title = headline.text;
        if (!headline.text.empty())
            note("title", headline.text, headline.rule, headline.element, headline.confidence);
    }

    void fill_address() {
        if (std::optional<Candidate> url =
                canonical_url(reading_.declared, reading_.marks, page_.address)) {
            article_.url = url->value;
            note(*url);
        }
        if (article_.origin.address.empty()) article_.origin.address = reading_.marks.address;
        if (!article_.captured && reading_.marks.captured) {
            article_.captured = reading_.marks.captured;
            note("captured", to_iso(*article_.captured), reading_.marks.captured_rule,
                 reading_.marks.element, confidence_of("mark of an archive", Fact::captured));
        }
    }

    void fill_language() {
        const std::string& text = article_.text;
        const std::optional<Candidate> language = page_language(
            reading_.declared, text.size() >= 200 ? text : article_.title + "\n" + page_words());
        if (!language) return;
        article_.language = reading_.language = language->value;
        note(*language);
    }

    // Some of what the page shows, where the article is too short to tell its language.
    std::string page_words() const {
        const HtmlDocument& document = reading_.document;
        for (NodeId id = 0; id < document.size(); ++id)
            if (document[id].tag == Tag::body) return visible_text(document, id, 4000);
        return visible_text(document, 0, 4000);
    }

    void fill_outlet() {
        const std::optional<Candidate> outlet = find_publisher(
            reading_.document, reading_.declared, article_.url, outlets_, article_.title);
        if (!outlet) return;
        article_.outlet = reading_.outlet = outlet->value;
        note(*outlet);
    }

    void fill_dates() {
        const PageDates dates = find_dates_of(reading_);
        if (dates.published) {
            note(dates.published->from);
            article_.found.back().field = "published";
            if (dates.published->from.confidence >= least_date_confidence)
                article_.published = dates.published->date;
        }
        if (dates.updated) {
            note(dates.updated->from);
            article_.updated = dates.updated->date;
        }
    }

    void fill_authors() {
        const std::optional<Byline> byline = find_byline(reading_, outlets_);
        if (byline) {
            article_.authors = byline->authors;
            note(byline->from);
        }
        if (const std::optional<Candidate> credit = credit_line(reading_, outlets_))
            note(credit_field, credit->value, credit->rule, credit->element, credit->confidence);
    }

    // "Obituary | The X-Files | ANN ROE", of the author Ann Roe.
    void take_authors_off_title() {
        const std::vector<std::string_view> parts = title_parts(article_.title);
        if (parts.size() < 2) return;
        const std::string key = letters_and_digits(parts.back());
        if (std::ranges::find(article_.authors, key, letters_and_digits) == article_.authors.end())
            return;
        const std::string_view last = parts[parts.size() - 2];
        article_.title.resize(
            static_cast<std::size_t>(last.data() + last.size() - article_.title.data()));
        std::ranges::find(article_.found, "title", &Found::field)->value = article_.title;
    }

    void fill_part() {
        const std::optional<StoryPart> part = find_story_part(reading_, article_.origin.address);
        if (!part) return;
        note(part_field, to_string(*part), "links between pages", no_node, 0.9F);
        note(part_story_field, part->story, "links between pages", no_node, 0.9F);
    }

    void fill_rest() {
        const auto take = [&](Fact fact, std::string& field) {
            const Candidate* best = reading_.declared.best(fact);
            if (!best) return;
            field = best->value;
            note(*best);
        };
        take(Fact::section, article_.section);
        take(Fact::description, article_.description);
        std::ranges::replace(article_.section, '\n', ' ');
        article_.section = first_section(article_.section);
        std::ranges::replace(article_.description, '\n', ' ');
        if (const Candidate* best = reading_.declared.best(Fact::keywords)) {
            article_.keywords = split_keywords(best->value);
            note(*best);
        }
        if (const Candidate* best = reading_.declared.best(Fact::image)) {
            article_.image = resolve_url(original_address(best->value), article_.url);
            if (!article_.image.empty()) note(*best);
        }
    }

    // Where the page itself says nothing, what was told of it when it was fetched.
    void fill_told() {
        const auto take = [&](Fact fact, std::string& field) {
            const Candidate* told = field.empty() ? reading_.told.best(fact) : nullptr;
            if (!told) return;
            field = told->value;
            std::ranges::replace(field, '\n', ' ');
            note(*told);
        };
        take(Fact::title, article_.title);
        take(Fact::description, article_.description);
        take(Fact::section, article_.section);
        if (const Candidate* told = reading_.told.best(Fact::keywords);
            told && article_.keywords.empty()) {
            article_.keywords = split_keywords(told->value);
            note(*told);
        }
        const Candidate* told = reading_.told.best(Fact::authors);
        if (!told || !article_.authors.empty()) return;
        article_.authors = read_names(told->value, false, article_.language).people;
        if (!article_.authors.empty()) note(*told);
    }

    PageReading& reading_;
    const Page& page_;
    const OutletRegistry& outlets_;
    Article& article_;
};

// Where neither the record nor the page tells when that was.
void take_told_capture(PageReading& reading) {
    const Candidate* told = reading.marks.captured ? nullptr : reading.told.best(Fact::captured);
    if (!told) return;
    reading.marks.captured = possible_capture(told_date(told->value, {}), reading.today);
    reading.marks.captured_rule = told->rule;
}

} // namespace

PageReading begin_reading(HtmlDocument& document, const Page& page,
                          const std::optional<Date>& today) {
    PageReading reading{.document = document, .marks = read_page_marks(document)};
    for (const NodeId id : reading.marks.foreign)
        document.silence(id);
    reading.declared = read_declared_metadata(document);
    if (const auto url = canonical_url(reading.declared, reading.marks, page.address))
        reading.url = url->value;
    reading.today = today;
    if (const auto captured = possible_capture(page.captured, today))
        reading.marks.captured = captured;
    for (const std::string& json : page.metadata) {
        const ToldStory told = read_metadata_fields(json);
        for (const Candidate& each : told.fields().all())
            reading.told.add(each.fact, each.value, each.rule, each.element, each.confidence);
    }
    take_told_capture(reading);
    reading.headline = find_headline(document, reading.declared, host_of(reading.url));
    reading.side = side_places(document, reading.headline.heading);
    return reading;
}

void fill_fields(PageReading& reading, const Page& page, const OutletRegistry& outlets,
                 Article& article) {
    for (const NodeId box : reading.body.others)
        std::fill(reading.side.begin() + box, reading.side.begin() + reading.document[box].end,
                  true);
    Filler(reading, page, outlets, article).fill();
}

} // namespace newshound
