// SPDX-License-Identifier: GPL-3.0-or-later
// A story whose file tells its fields by name becomes an article: nothing has to be found on a
// page.
#pragma once

#include "common/article/article.hpp"
#include "common/article/outlet_registry.hpp"
#include "indexer/extractor/page/candidate.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

// What an archive of ours tells beside the story, where its id proves that it does.
struct ToldArchive {
    std::string id;
    std::string file;    // by which it knows the page
    std::string arrived; // when it came there, as to_iso has it
    unsigned version = 1;
    std::vector<std::string> captions;
    bool truncated = false;
};

// Fields as told, each with the rule "told in json KEY" or the like; of one fact the first that can
// be read counts. The text is apart: its lines count.
class ToldStory {
  public:
    // `format` and `place` are what its rule says: "json", "maintext".
    void tell(Fact fact, std::string_view value, std::string_view format, std::string_view place);

    // The fields that `other` tells, behind its own.
    void add(const ToldStory& other);
    // The name of the site that it stands in, as its feed has it.
    void tell_site(std::string_view name, std::string_view format, std::string_view place);
    void tell(ToldArchive archive) { archive_ = std::move(archive); }

    const Candidates& fields() const { return fields_; }
    const std::string& text() const { return text_; }
    const std::string& text_rule() const { return text_rule_; }
    const std::string& site() const { return site_; }
    const std::string& site_rule() const { return site_rule_; }
    const std::optional<ToldArchive>& archive() const { return archive_; }

  private:
    Candidates fields_;
    std::string text_;
    std::string text_rule_;
    std::string site_;
    std::string site_rule_;
    std::optional<ToldArchive> archive_;
};

// In ISO 8601, as seconds or milliseconds since 1970, or as printed where that can't be mistaken.
std::optional<Date> told_date(const std::string& value, const std::string& language);

// Names, dates, addresses and languages are read as on pages; what can't be read is left out. The
// outlet that is not told is the one whose domain the address has, else the site where it goes by
// an outlet's name or by its host's; the address the one that the article was found at. A date
// after `today` is none. `article` has its origin and time of capture. Never throws.
void fill_told(const ToldStory& story, const OutletRegistry& outlets, std::optional<Date> today,
               Article& article);

} // namespace newshound
