// SPDX-License-Identifier: GPL-3.0-or-later
// The folders that a run is told to read, as the database knows them: which label stands for which,
// those of moved folders first.
#pragma once

#include "indexer/index_options.hpp"
#include "indexer/report.hpp"
#include "indexer/source/patient_reader.hpp"
#include "indexer/source/root.hpp"
#include "indexer/writer/writer.hpp"

#include <vector>

namespace newshound {

// Throws SystemError unless one of the paths can be read, or a list names none.
void check_paths(const PatientReader& reader, const IndexOptions& options);

KnownRoots known_roots(Writer& writer);

// What `options` name, in its order; in the database as known from now on. What is not there is
// skipped. Throws UsageError for a moved folder that was never read, SystemError where one can't be
// found, and as Writer does.
std::vector<Root> run_roots(Writer& writer, const PatientReader& patient,
                            const IndexOptions& options, Report& report, const IndexEvents& events);

} // namespace newshound
