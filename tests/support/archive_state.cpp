// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archive_state.hpp"

#include "common/names/correction_files.hpp"
#include "common/schema/database.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/segments.hpp"
#include "common/text/hash.hpp"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace newshound::test {
namespace {

bool tells_story(std::string_view term) {
    return term.starts_with("XSTORY:") || term == copied_term;
}

std::string terms_of(const Xapian::Document& document, bool with_stories, std::string& version) {
    std::string all;
    for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at) {
        const std::string term = *at;
        if (!with_stories && tells_story(term)) continue;
        if (term.starts_with(identity_prefix)) version = term;
        all += term + "/" + std::to_string(at.get_wdf());
        for (auto place = at.positionlist_begin(); place != at.positionlist_end(); ++place)
            all += "," + std::to_string(*place);
        all += " ";
    }
    return all;
}

std::string values_of(const Xapian::Document& document, bool with_stories) {
    std::string all;
    for (auto at = document.values_begin(); at != document.values_end(); ++at)
        if (at.get_valueno() != static_cast<Xapian::valueno>(Slot::revision) &&
            (with_stories || at.get_valueno() != static_cast<Xapian::valueno>(Slot::story)))
            all += std::to_string(at.get_valueno()) + "=" + *at + " ";
    return all;
}

bool tells_of_runs(std::string_view key) {
    static constexpr std::array keys = {metadata::program,  metadata::index_id, metadata::revision,
                                        metadata::last_run, segments_key,       documents_key};
    return std::ranges::find(keys, key) != keys.end();
}

// A tombstone without the time of the removal.
std::string without_time(std::string json) {
    const std::size_t start = json.find("\"removed\":\"");
    if (start != json.npos) json.erase(start, json.find(',', start) - start);
    return json;
}

// Those that hold, each once, without who made them and when.
std::string corrections_of(const std::string& path) {
    std::set<std::string> rows;
    for (Correction each : CorrectionFiles({path}, "").read()) {
        each.when = each.who = "";
        rows.insert(to_row(each));
    }
    std::string text;
    for (const std::string& row : rows)
        text += row;
    return text;
}

} // namespace

std::string archive_state(const std::string& path, bool with_stories) {
    const Xapian::Database database = joined(open_segments(path));
    std::map<std::string, std::string> documents;
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
        const Xapian::Document document = database.get_document(*at);
        std::string version;
        const std::string terms = terms_of(document, with_stories, version);
        const std::string all = terms + values_of(document, with_stories);
        std::string& place = documents[version];
        if (!place.empty()) place += " AND AGAIN "; // of a version there must be one
        place += std::to_string(hash64(all)) + " " + std::to_string(hash64(document.get_data()));
    }
    std::string state;
    for (const auto& [version, hashes] : documents)
        state += version + " " + hashes + "\n";
    for (auto at = database.metadata_keys_begin(); at != database.metadata_keys_end(); ++at)
        if (!tells_of_runs(*at))
            state +=
                *at + " " + std::to_string(hash64(without_time(database.get_metadata(*at)))) + "\n";
    return state + corrections_of(path);
}

namespace {

// Whether it is the folder of a segment that the archive has.
bool is_listed(const std::string& database, const std::string& name) {
    const std::vector<Segment> segments =
        segments_of(Xapian::Database(database, Xapian::DB_BACKEND_GLASS));
    return std::ranges::find(segments, segment_number(name), [](const Segment& each) {
               return std::optional(each.number);
           }) != segments.end();
}

} // namespace

std::string leftovers(const std::string& database) {
    std::string names;
    for (const auto& entry : std::filesystem::directory_iterator(database)) {
        const std::string name = entry.path().filename();
        if (name != "iamglass" && name != "flintlock" && name != "names.tsv" &&
            entry.path().extension() != ".glass" && !is_listed(database, name))
            names += name + " ";
    }
    return names;
}

} // namespace newshound::test
