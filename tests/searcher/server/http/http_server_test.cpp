// SPDX-License-Identifier: GPL-3.0-or-later
// The server against clients that keep to the rules and clients that don't, over real sockets.
#include "searcher/server/http/http_server.hpp"

#include <arpa/inet.h>
#include <boost/test/unit_test.hpp>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <thread>

using namespace newshound;
using namespace std::chrono_literals;

namespace {

class Echo : public Handler {
  public:
    HttpResponse answer(const HttpRequest& request) override {
        HttpResponse response;
        if (request.path == "/slow") std::this_thread::sleep_for(300ms);
        if (request.path == "/stream") {
            response.body = "head;";
            auto left = std::make_shared<int>(3);
            response.more = [left](std::string& piece) {
                piece = "piece" + std::to_string(*left) + ";";
                return (*left)-- > 0;
            };
            return response;
        }
        if (request.path == "/long") { // 16 MB: more than sockets hold
            response.more = [left = std::make_shared<int>(256)](std::string& piece) {
                piece.assign(64 * 1024, 'x');
                return (*left)-- > 0;
            };
            return response;
        }
        response.body = request.path + "|" + std::string(request.parameter("q"));
        return response;
    }
};

class Running {
  public:
    explicit Running(ServerSettings settings = {})
        : server_(
              prepare(settings), [] { return std::make_unique<Echo>(); },
              [](const HttpRequest& request) -> std::optional<HttpResponse> {
                  if (request.path != "/healthz") return std::nullopt;
                  return HttpResponse{.body = "well\n"};
              },
              {}),
          thread_([this] { server_.run(); }) {}
    ~Running() {
        server_.stop();
        thread_.join();
    }
    HttpServer& server() { return server_; }

  private:
    static ServerSettings prepare(ServerSettings settings) {
        settings.port = 0;
        return settings;
    }
    HttpServer server_;
    std::thread thread_;
};

class Client {
  public:
    explicit Client(Running& running) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(running.server().port());
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
        BOOST_REQUIRE(connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        const timeval patience{5, 0};
        setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }
    ~Client() { close(socket_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool send(std::string_view bytes) {
        return ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
               static_cast<ssize_t>(bytes.size());
    }
    // All that comes until the server closes or nothing comes for 5 s.
    std::string rest() {
        std::string all;
        char buffer[4096];
        for (ssize_t n = 0; (n = recv(socket_, buffer, sizeof buffer, 0)) > 0;)
            all.append(buffer, static_cast<std::size_t>(n));
        return all;
    }
    // Until `end` has come.
    std::string until(std::string_view end) {
        std::string all;
        for (char c = 0; all.find(end) == all.npos && recv(socket_, &c, 1, 0) == 1;)
            all += c;
        return all;
    }

  private:
    int socket_;
};

std::string ask(Running& running, std::string_view bytes) {
    Client client(running);
    client.send(bytes);
    return client.rest();
}

std::string get(const std::string& target) {
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
}

} // namespace

BOOST_AUTO_TEST_SUITE(http_server)

BOOST_AUTO_TEST_CASE(requests_on_one_connection_are_answered_in_turn) {
    Running running;
    Client client(running);
    client.send("GET /a?q=1 HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    const std::string first = client.until("/a|1");
    BOOST_TEST(first.starts_with("HTTP/1.1 200 OK\r\n"));
    BOOST_TEST(client.until("/b|").find("200 OK") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(head_has_the_length_and_no_body) {
    Running running;
    const std::string answer =
        ask(running, "HEAD /abc HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    BOOST_TEST(answer.find("Content-Length: 5\r\n") != std::string::npos);
    BOOST_TEST(answer.ends_with("\r\n\r\n"));
}

BOOST_AUTO_TEST_CASE(a_large_answer_comes_in_pieces) {
    Running running;
    const std::string answer = ask(running, get("/stream"));
    BOOST_TEST(answer.find("Transfer-Encoding: chunked") != std::string::npos);
    BOOST_TEST(answer.find("piece1;") != std::string::npos);
    BOOST_TEST(answer.ends_with("0\r\n\r\n"));
    const std::string old = ask(running, "GET /stream HTTP/1.0\r\n\r\n");
    BOOST_TEST(old.ends_with("head;piece3;piece2;piece1;"));
}

BOOST_AUTO_TEST_CASE(hostile_requests_are_refused) {
    Running running;
    const std::pair<std::string, std::string> table[] = {
        {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", "405"},
        {"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000000\r\n\r\n", "413"},
        {"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", "413"},
        {"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "400"},
        {"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
         "400"},
        {"GET / HTTP/1.1\nHost: a\n\n", "400"},
        {"GET / HTTP/1.1\r\n\r\n", "400"},
        {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"},
        {"GET /../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
        {"GET /" + std::string(60000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", "431"},
        {"nonsense\r\n\r\n", "400"},
    };
    for (const auto& [request, status] : table) {
        const std::string answer = ask(running, request);
        BOOST_TEST(answer.starts_with("HTTP/1.1 " + status), request.substr(0, 60)
                                                                 << " -> " << answer.substr(0, 60));
    }
    BOOST_TEST(ask(running, get("/still")).find("200 OK") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_client_that_drips_is_cut_off) {
    Running running({.read = 1s});
    Client client(running);
    client.send("GET / HT");
    for (int i = 0; i < 15; ++i) {
        std::this_thread::sleep_for(100ms);
        client.send("x");
    }
    BOOST_TEST(client.rest() == "");
    BOOST_TEST(running.server().counts().refused == 1U);
}

BOOST_AUTO_TEST_CASE(a_full_queue_says_so_and_health_still_answers) {
    Running running({.workers = 1, .queue_bound = 1});
    Client first(running), second(running);
    first.send(get("/slow"));
    std::this_thread::sleep_for(50ms);
    second.send(get("/slow"));
    std::this_thread::sleep_for(50ms);
    const std::string third = ask(running, get("/slow"));
    BOOST_TEST(third.starts_with("HTTP/1.1 503"));
    BOOST_TEST(third.find("Retry-After: 1") != std::string::npos);
    BOOST_TEST(ask(running, get("/healthz")).find("well") != std::string::npos);
    BOOST_TEST(first.rest().find("200 OK") != std::string::npos);
    BOOST_TEST(second.rest().find("200 OK") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(many_idle_and_slow_clients_keep_nobody_waiting) {
    Running running;
    std::vector<std::unique_ptr<Client>> idle;
    for (int i = 0; i < 400; ++i)
        idle.push_back(std::make_unique<Client>(running));
    for (int i = 0; i < 100; ++i)
        idle[static_cast<std::size_t>(i)]->send("GET / HTTP/1.1\r\n");
    BOOST_TEST(ask(running, get("/quick")).find("200 OK") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(connections_beyond_the_limit_are_told_so_and_then_closed_at_once) {
    Running running({.most_connections = 2, .more_connections = 1});
    Client first(running), second(running);
    for (Client* client : {&first, &second}) { // both are counted when they are answered
        client->send("GET /quick HTTP/1.1\r\nHost: a\r\n\r\n");
        client->until("/quick|");
    }
    Client third(running);
    third.send(get("/quick"));
    const std::string told = third.until("\r\n\r\n");
    BOOST_TEST(told.starts_with("HTTP/1.1 503"));
    BOOST_TEST(told.find("Retry-After: 1") != std::string::npos);
    BOOST_TEST(running.server().counts().busy == 1U);
    third.rest();
    Client fourth(running), fifth(running); // of these one is told
    BOOST_TEST((fourth.send(get("/quick")) && fifth.send(get("/quick"))));
    const std::string both = fourth.rest() + fifth.rest();
    BOOST_TEST(both.find("200 OK") == std::string::npos, both);
}

BOOST_AUTO_TEST_CASE(a_hangup_is_told_each_time_and_ends_nothing) {
    std::atomic<int> hangups{0};
    Running running({.on_hangup = [&] { ++hangups; }});
    ask(running, get("/quick")); // its signals are set by now
    for (int expected = 1; expected <= 2; ++expected) {
        kill(getpid(), SIGHUP);
        for (int tries = 0; tries < 100 && hangups < expected; ++tries)
            std::this_thread::sleep_for(20ms);
        BOOST_TEST(hangups == expected);
    }
    BOOST_TEST(ask(running, get("/quick")).find("200 OK") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_stream_that_has_begun_is_not_cut_by_a_stop) {
    auto running = std::make_unique<Running>(ServerSettings{.drain = 0s});
    Client client(*running);
    client.send(get("/long"));
    client.until("\r\n\r\n");
    std::jthread stop([&] { running.reset(); });
    std::this_thread::sleep_for(200ms);
    const std::string body = client.rest();
    BOOST_TEST(std::ranges::count(body, 'x') == 256 * 64 * 1024);
    BOOST_TEST(body.ends_with("0\r\n\r\n"));
}

BOOST_AUTO_TEST_CASE(who_reads_a_stream_too_slowly_gives_its_place_back) {
    struct Row {
        const char* name;
        ServerSettings settings;
        std::chrono::milliseconds pause;
        bool is_ended;
    };
    const Row rows[] = {
        {"waits once", {}, 1500ms, false},
        {"takes less than it must", {.slow_reading = 1s, .slowest_reader = 1u << 30}, 1500ms, true},
        {"takes nothing", {.write = 1s}, 2500ms, true},
    };
    for (const Row& row : rows) {
        Running running(row.settings);
        Client client(running);
        client.send(get("/long"));
        client.until("\r\n\r\n");
        std::this_thread::sleep_for(row.pause);
        BOOST_TEST(client.rest().ends_with("0\r\n\r\n") != row.is_ended, row.name);
    }
}

BOOST_AUTO_TEST_CASE(a_target_may_be_a_whole_address) {
    Running running;
    BOOST_TEST(ask(running, get("http://a/quick?q=x")).ends_with("/quick|x"));
}

BOOST_AUTO_TEST_CASE(a_stop_lets_the_running_request_end) {
    auto running = std::make_unique<Running>();
    Client busy(*running), idle(*running);
    busy.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
    std::this_thread::sleep_for(100ms);
    running.reset();
    BOOST_TEST(busy.rest().find("200 OK") != std::string::npos);
    BOOST_TEST(idle.rest() == "");
}

BOOST_AUTO_TEST_SUITE_END()
