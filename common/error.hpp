// SPDX-License-Identifier: GPL-3.0-or-later
// The errors that any layer may throw: one type for each thing a caller can do about it.
//
// A bad *page* is never an error: it is a value with a reason, counted and reported. Messages are
// one line, lower-case, without a final full stop: what, where, and what to do next.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace newshound {

// The base of all. Caught in one place, which prints it and exits with 2.
struct Error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// What was typed or sent is wrong. In which way, for programs and other languages, stands in
// common/text/fault.hpp.
struct InputError : Error {
    using Error::Error;
    std::string code{};                // "" = told by the message alone
    std::vector<std::string> values{}; // that the message speaks of
};

// The command line or a parameter is wrong: the user types it again, with the verb's --help at
// hand.
struct UsageError : InputError {
    using InputError::InputError;
};

// The query is wrong at a known spot: a front shows a caret under it.
struct QueryError : InputError {
    QueryError(const std::string& what, std::string query_text, std::size_t byte_offset)
        : InputError(what), query(std::move(query_text)), offset(byte_offset) {}

    // The same fault, found in a part, in the whole that was typed.
    QueryError in(std::string whole, std::size_t byte_offset) const {
        QueryError error = *this;
        error.query = std::move(whole);
        error.offset = byte_offset;
        return error;
    }

    std::string query;  // as typed, UTF-8
    std::size_t offset; // of the spot in `query`, in bytes; query.size() means its end
};

// What was named is not there: the user names another. The program ends with 1.
struct NotFound : Error {
    using Error::Error;
};

// The database can't be used: missing, not ours, of a newer format, damaged.
struct DatabaseError : Error {
    using Error::Error;
};

// Another writer holds the database: the user waits or stops that one.
struct DatabaseBusy : DatabaseError {
    using DatabaseError::DatabaseError;
};

// A part of the database is damaged, and what else it holds can be read: a caller goes on without
// it.
struct DamageError : DatabaseError {
    explicit DamageError(const std::string& what, std::string article_id = {})
        : DatabaseError(what), article(std::move(article_id)) {}

    std::string article; // the id of the one that can't be read; "" = not known
};

// The operating system refused: disk full, no permission, no such file.
struct SystemError : Error {
    using Error::Error;
    // "what: the system's own name of the error", which is a value of errno.
    SystemError(const std::string& what, int error)
        : Error(error == 0 ? what : what + ": " + std::generic_category().message(error)) {}
};

} // namespace newshound
