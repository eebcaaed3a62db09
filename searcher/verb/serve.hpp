// SPDX-License-Identifier: GPL-3.0-or-later
// newshound serve: the archive over HTTP.
#pragma once

#include "common/original/original.hpp"
#include "common/program/verb.hpp"

namespace newshound {

// Gives out no originals, whatever its options say: the door runs serve() in its place.
extern const Verb serve_verb;

// Runs the server, which reads originals by what that gives for the folders of --originals. The
// exit status. Throws Error.
int serve(const Options& options, const OriginalsBelow& originals_below);

} // namespace newshound
