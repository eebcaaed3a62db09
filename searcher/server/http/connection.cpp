// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/connection.hpp"

#include "common/text/ascii.hpp"
#include "searcher/server/http/request_refusal.hpp"
#include "searcher/server/http/strict_parser.hpp"
#include "searcher/server/http/target.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <limits>
#include <optional>

namespace newshound {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Protocol = asio::generic::stream_protocol;
using Clock = std::chrono::steady_clock;

namespace {

HttpResponse too_busy(const char* why) {
    HttpResponse response = problem(503, "Too busy", why);
    response.headers.emplace_back("Retry-After", "1");
    return response;
}

} // namespace

class Connection : public std::enable_shared_from_this<Connection> {
  public:
    Connection(ServerState& state, Protocol::socket socket, std::string client)
        : state_(state), stream_(std::move(socket)), client_(std::move(client)) {
        state_.connections.insert(this);
        state_.open = state_.connections.size();
        is_surplus_ = state_.connections.size() > state_.settings.most_connections;
    }
    ~Connection() {
        state_.connections.erase(this);
        state_.open = state_.connections.size();
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void await_request();
    bool is_idle() const { return idle_; }
    bool is_streaming() const { return static_cast<bool>(response_.more); }
    void close();

  private:
    void read_header();
    void on_header(beast::error_code error);
    void take_request();
    bool has_form() const;
    void answer_options();
    void take_form();
    void read_form();
    void on_form(beast::error_code error);
    void dispatch();
    void refuse(HttpResponse response);
    void send(HttpResponse response);
    void send_piece(std::string piece, bool last);
    void next_piece();
    bool reads_too_slowly() const;
    void finish();
    void close_when_read();
    void read_away();

    ServerState& state_;
    beast::basic_stream<Protocol> stream_;
    beast::flat_buffer buffer_{64 * 1024};
    // Only a form's body is ever read. (empty_body would refuse any other as malformed.)
    std::optional<StrictParser> parser_;
    std::unique_ptr<FormPlaces::Place> form_place_;
    HttpRequest request_;
    HttpResponse response_;
    std::string client_;
    std::string asker_; // whose share of the workers is taken
    std::string piece_; // owns what is being written
    std::optional<http::response<http::empty_body>> head_;
    std::optional<http::response_serializer<http::empty_body>> serializer_;
    Clock::time_point start_;
    Clock::time_point piece_start_;
    Clock::duration reading_{}; // what the client took to take what was sent
    std::uint64_t sent_ = 0;
    bool is_surplus_ = false;
    bool keep_alive_ = false;
    bool chunked_ = false;
    bool idle_ = false;
    bool is_unread_ = false; // the client may still be sending what is refused already
};

void Connection::close() {
    beast::error_code ignored;
    stream_.socket().shutdown(Protocol::socket::shutdown_both, ignored);
    stream_.close();
}

// Waits for a request's first byte with the long deadline, so that only what has begun to send
// must go on quickly.
void Connection::await_request() {
    if (state_.draining) return close();
    if (buffer_.size() > 0) return read_header();
    idle_ = true;
    stream_.expires_after(is_surplus_ ? state_.settings.read : state_.settings.idle);
    stream_.async_read_some(buffer_.prepare(4096), [self = shared_from_this()](
                                                       beast::error_code error, std::size_t bytes) {
        self->idle_ = false;
        if (error) return self->close();
        self->buffer_.commit(bytes);
        self->read_header();
    });
}

void Connection::read_header() {
    start_ = Clock::now();
    parser_.emplace();
    parser_->header_limit(state_.settings.header_bound);
    parser_->body_limit(std::numeric_limits<std::uint64_t>::max()); // any body is refused
    // One deadline for the whole header, however many pieces it comes in.
    stream_.expires_after(state_.settings.read);
    http::async_read_header(stream_, buffer_, *parser_,
                            [self = shared_from_this()](beast::error_code error, std::size_t) {
                                self->on_header(error);
                            });
}

void Connection::on_header(beast::error_code error) {
    keep_alive_ = false;
    if (error == http::error::end_of_stream) return close();
    if (error && error.category() != http::make_error_code(http::error::bad_method).category()) {
        // Too slow, or gone: nobody reads an answer.
        if (error == beast::error::timeout) ++state_.refused;
        return close();
    }
    ++state_.requests;
    request_ = {};
    request_.client = client_;
    is_unread_ = false;
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return refuse(problem(431, "Request header too large", "shorten the query or cookies"));
    if (error) return refuse(malformed_request(error.message()));
    take_request();
    if (is_surplus_) {
        ++state_.busy;
        return refuse(too_busy("there are too many connections; try again in a second"));
    }
    if (std::optional<HttpResponse> response = refusal_of(*parser_, has_form()))
        return refuse(std::move(*response));
    if (request_.method == "OPTIONS") return answer_options();
    if (request_.path.empty())
        return refuse(
            problem(400, "Malformed request target", "percent-encode the path and query as UTF-8"));
    asker_ = state_.settings.client_of ? state_.settings.client_of(request_) : client_;
    if (request_.method == "POST") return take_form();
    dispatch();
}

// A path that can't be understood is left empty: no address.
void Connection::take_request() {
    const auto& message = parser_->get();
    const auto text = [](beast::string_view view) { return std::string(view.data(), view.size()); };
    request_.method = text(message.method_string());
    request_.target = text(message.target());
    for (const auto& field : message) {
        request_.headers.emplace_back(ascii_lower(text(field.name_string())), text(field.value()));
    }
    keep_alive_ = message.keep_alive();
    if (!parse_target(request_.target, request_)) request_.path.clear();
}

bool Connection::has_form() const {
    return state_.settings.takes_form && state_.settings.takes_form(request_);
}

void Connection::answer_options() {
    std::optional<HttpResponse> response;
    if (state_.at_once) response = state_.at_once(request_);
    if (response) return send(std::move(*response));
    refuse(method_refused(has_form()));
}

void Connection::take_form() {
    is_unread_ = true;
    const std::uint64_t bound = state_.settings.form_bound;
    if (std::optional<HttpResponse> response = form_refusal_of(*parser_, bound))
        return refuse(std::move(*response));
    form_place_ = state_.form_places.take(asker_);
    if (!form_place_) {
        ++state_.busy;
        return refuse(too_busy("too many forms are being sent; try again in a second"));
    }
    parser_->body_limit(bound);
    if (!beast::iequals(parser_->get()[http::field::expect], "100-continue")) return read_form();
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(stream_, asio::buffer(go_on),
                      [self = shared_from_this()](beast::error_code error, std::size_t) {
                          if (error) return self->close();
                          self->read_form();
                      });
}

// Within the deadline of the header: a request has one from its first byte to its last.
void Connection::read_form() {
    http::async_read(stream_, buffer_, *parser_,
                     [self = shared_from_this()](beast::error_code error, std::size_t) {
                         self->on_form(error);
                     });
}

void Connection::on_form(beast::error_code error) {
    if (error == http::error::body_limit) return refuse(form_too_large(state_.settings.form_bound));
    if (error && error.category() != http::make_error_code(http::error::bad_method).category()) {
        if (error == beast::error::timeout) ++state_.refused;
        return close();
    }
    if (error == http::error::partial_message) return close();
    if (error) return refuse(malformed_request(error.message()));
    is_unread_ = false;
    const bool is_read = parse_form(parser_->get().body(), request_.form);
    std::string().swap(parser_->get().body());
    if (is_read) return dispatch();
    refuse(problem(400, "Malformed form",
                   "percent-encode its names and values as UTF-8; it has at most 200 of them"));
}

void Connection::dispatch() {
    stream_.expires_never(); // a worker's time is bounded by its own limit
    if (state_.at_once) {
        if (std::optional<HttpResponse> response = state_.at_once(request_))
            return send(std::move(*response));
    }
    // The worker gives the connection back with the answer: held by it any longer, the connection
    // could end on its thread.
    auto answer = [self = shared_from_this()](Handler& handler) mutable {
        auto response = std::make_shared<HttpResponse>(handler.answer(self->request_));
        asio::io_context& io = self->state_.io;
        asio::post(io, [self = std::move(self), response] { self->send(std::move(*response)); });
    };
    if (state_.workers->try_post(asker_, std::move(answer))) return;
    ++state_.busy;
    send(too_busy("all workers are busy; try again in a second"));
}

void Connection::refuse(HttpResponse response) {
    ++state_.refused;
    keep_alive_ = false; // where this request ends is not known for sure
    send(std::move(response));
}

void Connection::send(HttpResponse response) {
    response_ = std::move(response);
    if (state_.settings.complete) state_.settings.complete(request_, response_);
    sent_ = 0;
    reading_ = {};
    const bool old = parser_->get().version() < 11;
    const bool streamed = static_cast<bool>(response_.more);
    chunked_ = streamed && !old;
    keep_alive_ = keep_alive_ && !state_.draining && !(streamed && old);
    head_.emplace(static_cast<http::status>(response_.status), old ? 10U : 11U);
    head_->reason(std::string(reason_phrase(response_.status)));
    if (!response_.content_type.empty())
        head_->set(http::field::content_type, response_.content_type);
    for (const auto& [name, value] : response_.headers)
        head_->insert(name, value);
    for (const auto& [name, value] : state_.settings.headers)
        if (head_->count(name) == 0) head_->insert(name, value);
    for (const auto& [name, value] : response_.headers)
        if (value.empty()) head_->erase(name);
    head_->keep_alive(keep_alive_);
    if (chunked_)
        head_->chunked(true);
    else if (!streamed && response_.status != 304 && response_.status != 204)
        head_->content_length(response_.body.size());
    serializer_.emplace(*head_);
    stream_.expires_after(state_.settings.write);
    http::async_write_header(
        stream_, *serializer_, [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (error) return self->close();
            const bool body = self->request_.method != "HEAD" && self->response_.status != 304;
            if (!body) return self->finish();
            const bool last = !self->response_.more;
            self->send_piece(std::move(self->response_.body), last);
        });
}

void Connection::send_piece(std::string piece, bool last) {
    sent_ += piece.size();
    piece_ = std::move(piece);
    const auto written = [self = shared_from_this(), last](beast::error_code error, std::size_t) {
        if (error) return self->close();
        if (last) return self->finish();
        self->reading_ += Clock::now() - self->piece_start_;
        if (self->reads_too_slowly()) return self->close();
        self->next_piece();
    };
    piece_start_ = Clock::now();
    stream_.expires_after(state_.settings.write);
    // An empty chunk would end the body.
    if (chunked_ && last) {
        asio::async_write(stream_, http::make_chunk_last(), written);
    } else if (piece_.empty()) {
        asio::post(state_.io, [written] { written({}, 0); });
    } else if (chunked_) {
        asio::async_write(stream_, http::make_chunk(asio::buffer(piece_)), written);
    } else {
        asio::async_write(stream_, asio::buffer(piece_), written);
    }
}

bool Connection::reads_too_slowly() const {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(reading_);
    return seconds >= state_.settings.slow_reading &&
           sent_ / static_cast<std::uint64_t>(seconds.count()) < state_.settings.slowest_reader;
}

void Connection::next_piece() {
    const bool taken = state_.workers->try_post(asker_, [self = shared_from_this()](Handler&) {
        auto piece = std::make_shared<std::string>();
        bool more = false;
        try {
            more = self->response_.more(*piece);
        } catch (const std::exception&) {
            // Ended without the last chunk, so that the client knows it has not got all.
            return asio::post(self->state_.io, [self] { self->close(); });
        }
        asio::post(self->state_.io, [self, piece, more] {
            if (more) return self->send_piece(std::move(*piece), false);
            self->send_piece({}, true);
        });
    });
    if (taken) return;
    // Busy: an export waits for its turn, requests go first.
    auto timer = std::make_shared<asio::steady_timer>(state_.io, std::chrono::milliseconds(50));
    timer->async_wait([self = shared_from_this(), timer](beast::error_code error) {
        if (!error) self->next_piece();
    });
}

void Connection::finish() {
    if (state_.log) {
        const auto time =
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start_);
        state_.log({request_, response_.status, sent_, time});
    }
    response_ = {};
    form_place_.reset();
    if (!keep_alive_) return is_unread_ ? close_when_read() : close();
    await_request();
}

// Who closes on bytes that come takes the answer away from who sends them: reads on for as long as
// a request may take.
void Connection::close_when_read() {
    beast::error_code ignored;
    stream_.socket().shutdown(Protocol::socket::shutdown_send, ignored);
    stream_.expires_after(state_.settings.read);
    buffer_.clear();
    read_away();
}

void Connection::read_away() {
    stream_.async_read_some(buffer_.prepare(4096),
                            [self = shared_from_this()](beast::error_code error, std::size_t) {
                                if (error) return self->close();
                                self->read_away();
                            });
}

void start_connection(ServerState& state, Protocol::socket socket, std::string client) {
    std::make_shared<Connection>(state, std::move(socket), std::move(client))->await_request();
}

void close_idle_connections(ServerState& state) {
    // Closing cancels a read; its handler runs later, so the set does not change under us.
    for (Connection* connection : state.connections)
        if (connection->is_idle()) connection->close();
}

void close_all_but_streams(ServerState& state) {
    for (Connection* connection : state.connections)
        if (!connection->is_streaming()) connection->close();
}

} // namespace newshound
