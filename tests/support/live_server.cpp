// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/live_server.hpp"

#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace newshound::test {

LiveServer::LiveServer(std::vector<std::string> arguments) {
    const bool listens = std::ranges::find(arguments, "--listen") != arguments.end();
    arguments.insert(arguments.begin(), "serve");
    if (!listens) arguments.insert(arguments.end(), {"--port", "0"});
    process_ = start_program({.arguments = std::move(arguments)}, scratch_.path());
    for (int i = 0; i < 500; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        const std::string err = errors();
        const std::size_t serving = err.find("serving ");
        if (serving == err.npos || err.find('\n', serving) == err.npos) continue;
        const std::size_t colon = err.find(':', err.find("//", serving));
        if (!listens) port_ = static_cast<std::uint16_t>(std::atoi(err.c_str() + colon + 1));
        return;
    }
    throw std::runtime_error("the server doesn't start: " + errors());
}

LiveServer::~LiveServer() {
    stop();
}

HttpAnswer LiveServer::get(std::string_view target, const std::vector<std::string>& headers) const {
    HttpConnection connection(port_);
    connection.send(request_text("GET", target, headers));
    return connection.receive();
}

int LiveServer::stop() {
    if (process_ < 0) return -1;
    kill(process_, SIGTERM);
    int state = 0;
    waitpid(process_, &state, 0);
    process_ = -1;
    return WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
}

} // namespace newshound::test
