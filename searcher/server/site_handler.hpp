// SPDX-License-Identifier: GPL-3.0-or-later
// One worker: takes a request through base path, key, route, archive and cache validation, and
// turns every error into an answer.
#pragma once

#include "searcher/server/http/worker_pool.hpp"
#include "searcher/server/routes.hpp"
#include "searcher/server/served_archive.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace newshound {

class SiteHandler : public Handler {
  public:
    // Both must outlive it.
    SiteHandler(const Site& site, std::span<const Route> routes);

    HttpResponse answer(const HttpRequest& request) override;

  private:
    class Context;

    HttpResponse answer_route(const Route& route, Context& context);
    // What the route, or what it throws, says.
    HttpResponse ask(const Route& route, Context& context);
    HttpResponse error_answer(const Route* route, Context& context, HttpResponse failure);
    // Its place in the list; the first for "". Throws UsageError.
    std::size_t archive_named(std::string_view name) const;

    const Site& site_;
    const std::span<const Route> routes_;
    std::vector<ServedArchive> archives_; // as in site_
};

} // namespace newshound
