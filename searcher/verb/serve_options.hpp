// SPDX-License-Identifier: GPL-3.0-or-later
// The options of newshound serve and what they mean.
#pragma once

#include "searcher/server/http/http_server.hpp"
#include "searcher/server/site.hpp"

namespace newshound {

class Options;

void declare_serve(Options& options);

// `originals_below` makes the reader for --originals; it may be empty. Both throw UsageError;
// site_of also SystemError for a file of keys that can't be read.
Site site_of(const Options& options, const OriginalsBelow& originals_below);
ServerSettings server_settings(const Options& options);

} // namespace newshound
