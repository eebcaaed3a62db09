// SPDX-License-Identifier: GPL-3.0-or-later
// `newshound original`: the bytes that articles were read from, as pages, as records, or as a WARC
// file.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb original_verb;

} // namespace newshound
