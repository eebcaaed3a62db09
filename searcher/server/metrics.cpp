// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/metrics.hpp"

#include "common/program/version.hpp"

#include <unistd.h>

#include <fstream>
#include <sstream>

namespace newshound {
namespace {

void write(std::ostream& out, std::string_view name, std::string_view kind, std::string_view help,
           std::uint64_t value) {
    out << "# HELP newshound_" << name << " " << help << "\n# TYPE newshound_" << name << " "
        << kind << "\nnewshound_" << name << " " << value << "\n";
}

std::uint64_t resident_bytes() {
    std::ifstream statm("/proc/self/statm");
    std::uint64_t size = 0;
    std::uint64_t resident = 0;
    statm >> size >> resident;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

} // namespace

void Metrics::count(const Exchange& exchange) {
    ++by_status_[exchange.status];
    ++answers_;
    bytes_ += exchange.bytes;
    const double seconds = std::chrono::duration<double>(exchange.time).count();
    seconds_ += seconds;
    for (std::size_t i = 0; i < bounds_.size(); ++i)
        if (seconds <= bounds_[i]) ++at_most_[i];
}

std::string Metrics::text(const ServerCounts& counts) const {
    std::ostringstream out;
    out << "# HELP newshound_info The program.\n# TYPE newshound_info "
           "gauge\nnewshound_info{version="
        << '"' << version() << "\"} 1\n"
        << "# HELP newshound_answers_total Answers sent, by status.\n"
        << "# TYPE newshound_answers_total counter\n";
    for (const auto& [status, number] : by_status_)
        out << "newshound_answers_total{status=\"" << status << "\"} " << number << "\n";
    out << "# HELP newshound_answer_seconds Time from a request's first byte to the last of its "
           "answer.\n# TYPE newshound_answer_seconds histogram\n";
    for (std::size_t i = 0; i < bounds_.size(); ++i)
        out << "newshound_answer_seconds_bucket{le=\"" << bounds_[i] << "\"} " << at_most_[i]
            << "\n";
    out << "newshound_answer_seconds_bucket{le=\"+Inf\"} " << answers_ << "\n"
        << "newshound_answer_seconds_sum " << seconds_ << "\n"
        << "newshound_answer_seconds_count " << answers_ << "\n";
    write(out, "sent_bytes_total", "counter", "Bytes of answers without headers.", bytes_);
    write(out, "connections", "gauge", "Connections open now.", counts.connections);
    write(out, "connections_total", "counter", "Connections accepted.", counts.accepted);
    write(out, "refused_total", "counter", "Requests malformed, too large or too slow.",
          counts.refused);
    write(out, "busy_total", "counter", "Requests refused because the queue was full.",
          counts.busy);
    write(out, "resident_bytes", "gauge", "Memory in use.", resident_bytes());
    return out.str();
}

} // namespace newshound
