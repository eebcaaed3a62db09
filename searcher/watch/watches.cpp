// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/watch/watches.hpp"

#include "common/error.hpp"
#include "common/program/replace_file.hpp"
#include "common/text/ascii.hpp"
#include "common/text/json.hpp"
#include "common/text/json_document.hpp"
#include "common/text/nearest.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/typed_query.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace newshound {
namespace {

namespace fs = std::filesystem;

constexpr unsigned watch_format_version = 1;
constexpr std::string_view ending = ".json";

bool is_name(const std::string& name) {
    return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](char c) {
        return is_ascii_letter_or_digit(c) || c == '-' || c == '_';
    });
}

std::string to_json(const Watch& watch) {
    Json seen = Json::object();
    for (const auto& [database, revision] : watch.seen)
        seen.set(database, revision);
    return Json{{"format_version", watch_format_version},
                {"name", watch.name},
                {"query", watch.query},
                {"databases", watch.databases},
                {"synonyms", watch.synonyms},
                {"names", watch.corrections},
                {"format", watch.format},
                {"command", watch.command},
                {"seen", seen}}
               .indented() +
           "\n";
}

// What a watch must have and this file has not.
struct NoWatch {};

std::string wanted_text(const JsonValue& value) {
    return value.is_text() ? std::string(value.text()) : throw NoWatch();
}

Watch watch_of(const JsonValue& json, const std::string& name) {
    if (json["format_version"].count() != watch_format_version) throw NoWatch();
    Watch watch{.name = name,
                .query = wanted_text(json["query"]),
                .databases = {},
                .format = wanted_text(json["format"]),
                .synonyms = {},
                .corrections = {},
                .command = wanted_text(json["command"]),
                .seen = {}};
    if (!json["databases"].is_array() || !json["seen"].is_object()) throw NoWatch();
    if (json.contains("synonyms")) watch.synonyms = wanted_text(json["synonyms"]);
    if (json.contains("names")) watch.corrections = wanted_text(json["names"]);
    for (const JsonValue database : json["databases"])
        watch.databases.push_back(wanted_text(database));
    for (const JsonValue revision : json["seen"]) {
        if (!revision.count()) throw NoWatch();
        watch.seen.emplace(revision.name(), *revision.count());
    }
    return watch;
}

// "id.revision", as Answerer::revision gives of one database.
std::pair<std::string, std::uint64_t> parsed_revision(const std::string& text) {
    const std::size_t dot = text.rfind('.');
    return {text.substr(0, dot), std::strtoull(text.c_str() + dot + 1, nullptr, 10)};
}

// The answers of several databases as one: one beginning, one end.
class Joined : public ResultSink {
  public:
    explicit Joined(ResultSink& sink) : sink_(sink) {}

    void begin(const Summary& summary) override {
        total_.query = summary.query;
        total_.total += summary.total;
        total_.notes.insert(total_.notes.end(), summary.notes.begin(), summary.notes.end());
    }
    void take(const Result& result) override { results_.push_back(result); }
    void leave_out(const std::string& reason) override { sink_.leave_out(reason); }
    void end() override {}

    void finish() {
        sink_.begin(total_);
        for (const Result& result : results_)
            sink_.take(result);
        sink_.end();
    }

  private:
    ResultSink& sink_;
    Summary total_;
    std::vector<Result> results_;
};

} // namespace

std::string WatchFolder::file(const std::string& name) const {
    return path_ + "/" + name + std::string(ending);
}

Watch WatchFolder::load(const std::string& name) const {
    std::ifstream stream(file(name));
    std::stringstream text;
    text << stream.rdbuf();
    try {
        if (!stream) throw NoWatch();
        return watch_of(JsonDocument(text.str()).root(), name);
    } catch (const NoWatch&) {
        throw SystemError("can't read the watch in " + file(name) +
                          "; remove it with newshound watch remove " + name);
    }
}

std::vector<Watch> WatchFolder::all() const {
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator at(path_, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
        const fs::path each = at->path();
        if (each.extension() == ending && is_name(each.stem())) names.push_back(each.stem());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        throw SystemError("can't read " + path_ + ": " + error.message());
    std::ranges::sort(names);
    std::vector<Watch> watches;
    for (const std::string& name : names)
        watches.push_back(load(name));
    return watches;
}

bool WatchFolder::contains(const std::string& name) const {
    return is_name(name) && fs::exists(file(name));
}

Watch WatchFolder::find(const std::string& name) const {
    if (contains(name)) return load(name);
    std::vector<std::string> names;
    for (const Watch& each : all())
        names.push_back(each.name);
    const std::vector<std::string_view> known(names.begin(), names.end());
    throw UsageError("there is no watch '" + name + "'" + did_you_mean(name, known));
}

void WatchFolder::save(const Watch& watch) const {
    if (!is_name(watch.name))
        throw UsageError("'" + watch.name +
                         "' is no name for a watch: 1 to 64 letters, digits, - and _");
    std::error_code error;
    fs::create_directories(path_, error);
    if (error) throw SystemError("can't make " + path_ + ": " + error.message());
    replace_file(file(watch.name), to_json(watch), 0600);
}

void WatchFolder::remove(const std::string& name) const {
    if (!contains(name)) static_cast<void>(find(name)); // says what there is
    std::error_code error;
    if (!fs::remove(file(name), error) || error)
        throw SystemError("can't remove " + file(name) + ": " + error.message());
}

std::map<std::string, std::uint64_t> revisions_now(const std::vector<std::string>& databases) {
    std::map<std::string, std::uint64_t> now;
    for (const std::string& path : databases)
        now.insert(parsed_revision(Answerer({path}).revision()));
    return now;
}

std::map<std::string, std::uint64_t> ask_watch(const Watch& watch, ResultSink& sink) {
    std::map<std::string, std::uint64_t> seen;
    Joined joined(sink);
    const Query query = read_query(watch.query);
    const std::shared_ptr<const Synonyms> synonyms =
        watch.synonyms.empty() ? nullptr
                               : std::make_shared<const Synonyms>(Synonyms::read(watch.synonyms));
    for (const std::string& path : watch.databases) {
        Answerer archive({path}, synonyms, watch.corrections);
        const auto [id, revision] = parsed_revision(archive.revision());
        const auto before = watch.seen.find(id);
        const std::uint64_t from = before == watch.seen.end() ? 0 : before->second;
        SearchRequest request{
            .sort = Sort::newest, .limit = no_limit, .detail = Detail::full, .spelling = false};
        request.revisions = {from, std::max(from, revision)};
        archive.answer(query, request, {}, joined);
        seen[id] = std::max(from, revision);
    }
    joined.finish();
    return seen;
}

} // namespace newshound
