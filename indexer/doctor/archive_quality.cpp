// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/doctor/archive_quality.hpp"

#include "common/article/article.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/coverage.hpp"
#include "common/schema/database.hpp"
#include "common/schema/identity.hpp"
#include "common/text/hash.hpp"
#include "common/text/unicode.hpp"
#include "indexer/data/word_tables.hpp"
#include "indexer/writer/stored_values.hpp"
#include "indexer/writer/whole_reading.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace newshound {
namespace {

constexpr std::size_t short_text = 1500; // bytes: longer ones are stories, whatever they mention

struct Phrase {
    std::string_view text;
    std::string_view kind;
};

std::vector<Phrase> read_phrases() {
    std::vector<Phrase> phrases;
    std::string_view rest = word_table("no_stories.tsv");
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#') || tab == line.npos) continue;
        phrases.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return phrases;
}

std::string host_of(const std::string& address) {
    const std::string key = url_key(address);
    return key.substr(0, key.find('/'));
}

class Judge {
  public:
    explicit Judge(const Xapian::Database& database)
        : database_(database), phrases_(read_phrases()) {}

    std::map<std::string, OutletQuality> run() {
        for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at)
            look_at(database_.get_document(*at));
        for (const auto& [title, bearers] : titles_) {
            std::uint64_t count = 0;
            for (const auto& [outlet, articles] : bearers)
                count += articles;
            if (count < same_titles) continue;
            for (const auto& [outlet, articles] : bearers)
                outlets_[outlet].same_title += articles;
        }
        for (auto& [outlet, days] : days_) {
            const auto first = *days.begin();
            const auto span = static_cast<std::uint64_t>(*days.rbegin() - first + 1);
            outlets_[outlet].days_missing = span - days.size();
        }
        return std::move(outlets_);
    }

  private:
    void look_at(const Xapian::Document& document) {
        if (has_term(document, superseded_term)) return;
        Article article;
        if (!read_article(document, article, Refused::damage)) return;
        const std::string name = value_of(document, Slot::outlet);
        OutletQuality& outlet = outlets_[name];
        ++outlet.articles;
        const std::uint64_t before = sum_of(outlet);
        outlet.undated += !article.published;
        outlet.empty += article.text.empty();
        outlet.wrong_charset += has_wrong_letters(article.title + "\n" + article.text);
        const std::string_view kind = kind_of(article);
        outlet.consent += kind == "consent";
        outlet.not_found += kind == "missing";
        if (sum_of(outlet) != before && outlet.examples.size() < most_examples)
            outlet.examples.push_back(value_of(document, Slot::article));
        if (article.published && article.published->precision >= Precision::day)
            days_[name].insert(day_number(*article.published));
        if (const std::string host = host_of(article.url); !host.empty() && !article.title.empty())
            ++titles_[hash64(host + "\n" + article.title)][name];
    }

    static std::uint64_t sum_of(const OutletQuality& outlet) {
        return outlet.undated + outlet.empty + outlet.wrong_charset + outlet.consent +
               outlet.not_found;
    }

    // Of the phrases; "" = none.
    std::string_view kind_of(const Article& article) const {
        if (article.text.size() > short_text) return {};
        const std::string text = fold_accents(article.title + "\n" + article.text);
        const auto phrase = std::ranges::find_if(
            phrases_, [&](const Phrase& each) { return text.find(each.text) != text.npos; });
        return phrase == phrases_.end() ? std::string_view() : phrase->kind;
    }

    const Xapian::Database& database_;
    std::vector<Phrase> phrases_;
    std::map<std::string, OutletQuality> outlets_;
    std::map<std::string, std::set<std::int32_t>> days_;                   // with an article
    std::map<std::uint64_t, std::map<std::string, std::uint64_t>> titles_; // host and title
};

} // namespace

bool has_wrong_letters(std::string_view text) {
    constexpr int enough = 3;
    int count = 0;
    for (std::size_t at = 0; at + 2 < text.size() && count < enough; ++at) {
        const std::string_view rest = text.substr(at);
        // The first byte of two in UTF-8, read as Latin-1, and a second one.
        const bool twice = (rest.starts_with("\xC3\x83") || rest.starts_with("\xC3\x82")) &&
                           rest.size() > 3 && rest[2] == '\xC2';
        const bool quote = rest.starts_with("\xC3\xA2\xE2\x82\xAC"); // a dash or a quotation mark
        if (twice || quote || rest.starts_with("\xEF\xBF\xBD")) ++count;
    }
    return count == enough;
}

std::map<std::string, OutletQuality> archive_quality(const std::string& path) {
    return read_whole(path, [&] {
        const OpenDatabase open = open_database({&path, 1});
        return Judge(open.all).run();
    });
}

} // namespace newshound
