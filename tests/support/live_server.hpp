// SPDX-License-Identifier: GPL-3.0-or-later
// The real program serving on a free port of this machine, for as long as a test needs it.
#pragma once

#include "tests/support/http_client.hpp"
#include "tests/support/run_program.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound::test {

class LiveServer {
  public:
    // Runs `serve` with these arguments, "--port 0" if they say nothing of --listen, and waits
    // until it listens.
    explicit LiveServer(std::vector<std::string> arguments);
    ~LiveServer(); // stops it
    LiveServer(const LiveServer&) = delete;
    LiveServer& operator=(const LiveServer&) = delete;

    std::uint16_t port() const { return port_; }
    int process() const { return process_; }

    // One request on a connection of its own.
    HttpAnswer get(std::string_view target, const std::vector<std::string>& headers = {}) const;

    // SIGTERM; the exit status, 128 + n when killed by signal n.
    int stop();
    std::string errors() const { return read_file(scratch_.path() / "err"); }
    std::string output() const { return read_file(scratch_.path() / "out"); }

  private:
    TemporaryFolder scratch_;
    int process_ = -1;
    std::uint16_t port_ = 0;
};

} // namespace newshound::test
