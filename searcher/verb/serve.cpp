// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/serve.hpp"

#include "common/error.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "searcher/server/access.hpp"
#include "searcher/server/access_log.hpp"
#include "searcher/server/cross_origin.hpp"
#include "searcher/server/metrics.hpp"
#include "searcher/server/site_handler.hpp"
#include "searcher/verb/serve_options.hpp"

#include <sys/resource.h>

#include <cerrno>
#include <cstdio>
#include <memory>

namespace newshound {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

// "-" is standard output; "" is none.
File open_log(const std::string& path) {
    if (path.empty()) return {nullptr, [](std::FILE*) { return 0; }};
    if (path == "-") {
        std::setvbuf(stdout, nullptr, _IOLBF, 0);
        return {stdout, [](std::FILE*) { return 0; }};
    }
    File file(std::fopen(path.c_str(), "ae"), std::fclose);
    if (!file) throw SystemError("can't write the --access-log " + path, errno);
    std::setvbuf(file.get(), nullptr, _IOLBF, 0);
    return file;
}

// Opens the log anew, as after logrotate has moved it; where that fails the old one goes on.
void reopen_log(const std::string& path, File& file) {
    if (path.empty() || path == "-") return;
    try {
        file = open_log(path);
    } catch (const SystemError& error) {
        log_line(error.what());
    }
}

// Each connection takes a file descriptor; the usual limit of 1,024 is for programs that poll with
// select(), which this one does not.
void allow_many_files() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

void tell_trouble(const char* what_follows, const auto& work) {
    try {
        work();
    } catch (const Error& error) {
        log_line(std::string(error.what()) + "; " + what_follows);
    }
}

// A server outlives its archive's troubles, so that a missing one is only told.
void tell_missing(const Site& site) {
    for (const NamedArchive& archive : site.archives) {
        tell_trouble("answering 503 until it can be read",
                     [&] { Answerer(archive.paths).revision(); });
        tell_trouble("facets and pages that show names answer 503 until it is mended",
                     [&] { archive.corrections->now(); });
    }
}

std::string address_of(const ServerSettings& settings, std::uint16_t port, const Site& site) {
    if (!settings.unix_socket.empty()) return settings.unix_socket;
    const bool six = settings.address.find(':') != std::string::npos;
    return "http://" + (six ? "[" + settings.address + "]" : settings.address) + ":" +
           std::to_string(port) + site.base_path + "/";
}

int run(const Options& options) {
    return serve(options, {});
}

} // namespace

int serve(const Options& options, const OriginalsBelow& originals_below) {
    const Site site = site_of(options, originals_below);
    ServerSettings settings = server_settings(options);
    const bool with_queries = !options.has("no-query-log");
    File log_file = open_log(options.text("access-log"));
    settings.complete = [&](const HttpRequest& request, HttpResponse& response) {
        allow_origin(request, site, response);
    };
    settings.takes_form = [&](const HttpRequest& request) {
        return takes_form(site, request.path);
    };
    settings.client_of = [&](const HttpRequest& request) { return share_of(request, site); };
    settings.on_hangup = [&] { reopen_log(options.text("access-log"), log_file); };
    allow_many_files();
    Metrics metrics;
    const HttpServer* running = nullptr;
    const auto at_once = [&](const HttpRequest& request) -> std::optional<HttpResponse> {
        if (request.method == "OPTIONS") return preflight(request, site);
        if (request.path == site.base_path + "/healthz" || request.path == "/healthz")
            return HttpResponse{.headers = {{"Cache-Control", "no-store"}}, .body = "ok\n"};
        if (request.path != site.base_path + "/metrics" && request.path != "/metrics")
            return std::nullopt;
        return HttpResponse{.content_type = "text/plain; version=0.0.4; charset=utf-8",
                            .headers = {{"Cache-Control", "no-store"}},
                            .body = metrics.text(running->counts())};
    };
    const auto log = [&](const Exchange& exchange) {
        metrics.count(exchange);
        if (!log_file) return;
        const std::string line =
            access_log_line(exchange, site, with_queries, std::time(nullptr)) + "\n";
        std::fwrite(line.data(), 1, line.size(), log_file.get());
    };
    HttpServer server(
        settings, [&] { return std::make_unique<SiteHandler>(site, routes_of(site)); }, at_once,
        log);
    running = &server;
    tell_missing(site);
    log_line("serving " + address_of(settings, server.port(), site));
    server.run();
    return exit_done;
}

const Verb serve_verb = {
    .name = "serve",
    .summary = "answer over HTTP: pages for people, an API for programs",
    .usage = "[options]",
    .details =
        "Reads the database only; what index adds is found by the next request. Listens on this "
        "machine\nalone unless --listen says otherwise. SIGTERM ends it after what is being "
        "answered. Without a name\na database is 'archive'; several of one name are answered as "
        "one; the parameter 'database' of a\nrequest chooses. docs/api.md tells the API.",
    .examples = "  newshound serve --database archive.db\n"
                "  newshound serve --name 'The Gazette, 1890-1990' --database gazette.db\n"
                "  newshound serve -d news=news.db -d old=1900s.db --port 9000\n"
                "  newshound serve --listen unix:/run/newshound/socket --trust-proxy unix "
                "--base-path /archive\n"
                "  newshound serve --allow-origin https://blog.example.org --access-log - "
                "--no-query-log\n"
                "  newshound serve --originals /srv/archive --replay https://web.archive.org/web/\n"
                "  newshound serve --reconcile --allow-origin http://127.0.0.1:3333",
    .declare = declare_serve,
    .run = run,
};

} // namespace newshound
