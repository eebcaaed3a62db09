// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/serve_options.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/schema/shard_place.hpp"
#include "common/schema/stub_file.hpp"
#include "common/text/ascii.hpp"
#include "common/text/utf8.hpp"
#include "searcher/server/security_headers.hpp"
#include "searcher/verb/corrections_option.hpp"
#include "searcher/verb/synonyms_option.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <thread>

namespace newshound {
namespace {

bool is_name(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

// Adds the databases that `read` finds in what stands behind "NAME="; without a name it is
// "archive".
void add_archive(std::vector<NamedArchive>& archives, const std::string& text, const auto& read) {
    const std::size_t equals = text.find('=');
    const bool named = equals != text.npos && is_name(text.substr(0, equals));
    const std::string name = named ? text.substr(0, equals) : "archive";
    auto at = std::ranges::find(archives, name, &NamedArchive::name);
    if (at == archives.end()) at = archives.insert(at, {name, {}, {}});
    for (std::string& each : read(named ? text.substr(equals + 1) : text))
        at->paths.push_back(std::move(each));
}

std::vector<NamedArchive> archives_of(const Options& options) {
    using Names = std::vector<std::string>;
    const auto folder = [](const std::string& path) {
        if (path.empty()) throw UsageError("--database takes the name of a folder, not ''");
        return Names{folder_name(path)};
    };
    const auto shard = [](const std::string& place) {
        if (place.empty()) throw UsageError("--shard takes DIR or HOST:PORT, not ''");
        return Names{shard_name(place)};
    };
    std::vector<NamedArchive> archives;
    for (const std::string& each : options.texts("database"))
        add_archive(archives, each, folder);
    for (const std::string& each : options.texts("shard"))
        add_archive(archives, each, shard);
    for (const std::string& each : options.texts("stub"))
        add_archive(archives, each, read_stub);
    if (archives.empty())
        for (const std::string& each : database_paths(options)) // those that are meant then
            add_archive(archives, each, folder);
    return archives;
}

std::string base_path_of(const Options& options) {
    std::string path = options.text("base-path");
    while (path.ends_with('/'))
        path.pop_back();
    const bool plain = std::ranges::all_of(path, [](char c) {
        return is_ascii_letter_or_digit(c) || c == '-' || c == '_' || c == '.' || c == '/';
    });
    if (!plain || (!path.empty() && !path.starts_with('/')))
        throw UsageError("--base-path takes a path such as /archive, not '" + path + "'");
    return path;
}

// One key a line; empty lines and those behind '#' are left out.
std::vector<std::string> keys_of(const std::string& path) {
    if (path.empty()) return {};
    std::ifstream file(path);
    if (!file) throw SystemError("can't read " + path, errno);
    std::vector<std::string> keys;
    for (std::string line; std::getline(file, line);) {
        while (line.ends_with('\r') || line.ends_with(' '))
            line.pop_back();
        if (!line.empty() && !line.starts_with('#')) keys.push_back(line);
    }
    if (keys.empty()) throw UsageError(path + " holds no key; write one a line");
    return keys;
}

std::string name_of(const Options& options) {
    constexpr std::size_t longest = 100;
    std::string name = options.text("name");
    const bool is_line = is_utf8(name) && name.find_first_of("\r\n\t") == name.npos;
    if (!is_line || name.empty() || code_point_count(name) > longest)
        throw UsageError("--name takes a line of 1 to " + std::to_string(longest) + " characters");
    return name;
}

// What stands in headers, where these would end an origin.
std::vector<std::string> origins_of(const Options& options) {
    std::vector<std::string> origins = options.texts("allow-origin");
    for (const std::string& origin : origins)
        if (origin.empty() || origin.find_first_of("\r\n\t ;,") != origin.npos)
            throw UsageError("--allow-origin takes an origin such as https://blog.example.org, "
                             "not '" +
                             origin + "'");
    return origins;
}

std::vector<std::string> originals_of(const Options& options) {
    std::vector<std::string> folders = options.texts("originals");
    for (const std::string& folder : folders) {
        std::error_code error;
        if (!std::filesystem::is_directory(folder, error))
            throw UsageError("--originals takes a folder that is there, not '" + folder + "'");
    }
    return folders;
}

std::string checked_web_address(const Options& options, std::string_view name) {
    std::string text = options.text(name);
    if (!text.empty() && !text.starts_with("https://") && !text.starts_with("http://"))
        throw UsageError("--" + std::string(name) + " takes an address such as https://…, not '" +
                         text + "'");
    return text;
}

} // namespace

void declare_serve(Options& options) {
    declare_synonyms(options);
    declare_corrections(options);
    options.values("database,d", "[NAME=]DIR",
                   "a database, perhaps by a name; several may be given; else NEWSHOUND_DATABASE, "
                   "else newshound/archive.db in the user's data folder");
    declare_shards(options, "[NAME=]");
    options.value("name", "TEXT", "what readers see as the archive's name", "Newshound")
        .value("port,p", "PORT", "listen on this port; 0 = any free one", "8080")
        .value("listen", "ADDRESS", "an IP address of this machine, or unix:PATH", "127.0.0.1")
        .value("base-path", "PATH", "the path under which a proxy shows the server")
        .values("trust-proxy", "ADDRESS",
                "believe the X-Forwarded headers of this proxy: an IP address, or unix")
        .value("replay", "ADDRESS",
               "link articles to a web archive too: what stands in front of the time of their "
               "capture and their address, as in https://web.archive.org/web/")
        .values("originals", "DIR",
                "let readers download the pages that articles were read from, where these lie "
                "below this folder")
        .values("allow-origin", "ORIGIN",
                "let pages of this site read the API (CORS), as in https://blog.example.org; * = "
                "all")
        .flag("reconcile",
              "match names of OpenRefine and others at /reconcile (Reconciliation Service API "
              "0.2)")
        .value("api-keys", "FILE",
               "answer the API only to who shows a key of this file; pages stay open")
        .value("access-log", "FILE", "log every request; - = standard output")
        .flag("no-query-log", "leave out of the log what was asked for")
        .value("time-limit", "SECONDS", "of one search", "5")
        .value("max-age", "SECONDS", "let caches reuse answers so long without asking", "0")
        .value("workers", "N", "searches at once; 0 = as many as processors", "0")
        .value("queue", "N", "requests that may wait; more are told to come again", "64")
        .value("connections", "N", "open at once", "4096");
}

Site site_of(const Options& options, const OriginalsBelow& originals_below) {
    Site site;
    site.name = name_of(options);
    site.archives = archives_of(options);
    const std::shared_ptr<const Synonyms> synonyms = synonyms_of(options);
    for (NamedArchive& archive : site.archives)
        archive.synonyms = synonyms;
    const std::string own = corrections_of(options);
    for (NamedArchive& archive : site.archives)
        archive.corrections = std::make_shared<StandingCorrections>(archive.paths, own, log_line);
    site.base_path = base_path_of(options);
    site.trusted_proxies = options.texts("trust-proxy");
    if (options.has("originals") && originals_below)
        site.original = originals_below(originals_of(options));
    site.replay = checked_web_address(options, "replay");
    site.allowed_origins = origins_of(options);
    site.reconciles = options.has("reconcile");
    site.api_keys = keys_of(options.text("api-keys"));
    site.time_limit = std::chrono::milliseconds(
        static_cast<std::int64_t>(1000 * options.real("time-limit", 0.01, 3600)));
    site.max_age = std::chrono::seconds(options.number("max-age", 0, 31'536'000));
    return site;
}

ServerSettings server_settings(const Options& options) {
    ServerSettings settings;
    const std::string listen = options.text("listen");
    constexpr std::string_view unix_scheme = "unix:";
    if (listen.starts_with(unix_scheme))
        settings.unix_socket = listen.substr(unix_scheme.size());
    else
        settings.address = listen;
    settings.port = static_cast<std::uint16_t>(options.number("port", 0, 65535));
    settings.workers = options.number("workers", 0, 256);
    if (settings.workers == 0) settings.workers = std::max(1U, std::thread::hardware_concurrency());
    settings.queue_bound = options.number("queue", 1, 100'000);
    settings.most_connections = options.number("connections", 1, 1'000'000);
    settings.headers = security_headers();
    return settings;
}

} // namespace newshound
