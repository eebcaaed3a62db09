// SPDX-License-Identifier: GPL-3.0-or-later
// A small HTTP client for tests, which can also break every rule: it sends the bytes it is given.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound::test {

struct HttpAnswer {
    int status = 0;                                                // 0 = none came
    std::vector<std::pair<std::string, std::string>> headers = {}; // names in lower case
    std::string body = {};                                         // chunks joined

    // All values of a header joined by ", "; "" when absent.
    std::string header(std::string_view name) const;
};

// One connection to a port of this machine. Reads wait for at most 10 s.
class HttpConnection {
  public:
    explicit HttpConnection(std::uint16_t port);
    explicit HttpConnection(const std::string& unix_socket);
    ~HttpConnection();
    HttpConnection(HttpConnection&& other) noexcept;
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;

    bool send(std::string_view bytes);
    // The answer to the next request in turn; `to_head`: it has no body.
    HttpAnswer receive(bool to_head = false);
    // Everything until the other side closes.
    std::string rest();

  private:
    bool fill();

    int socket_ = -1;
    std::string buffer_;
};

std::string request_text(std::string_view method, std::string_view target,
                         const std::vector<std::string>& headers = {});

} // namespace newshound::test
