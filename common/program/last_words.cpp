// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/last_words.hpp"

#include "common/program/log.hpp"
#include "common/schema/database.hpp"

#include <unistd.h>

#include <cerrno>
#include <exception>
#include <system_error>

namespace newshound {
namespace {

constexpr const char* safe = "; what was committed before is safe";

int ending = 0;

[[noreturn]] void speak_and_end() {
    log_line(last_words());
    _exit(ending);
}

} // namespace

std::string last_words() {
    const int error = errno;
    try {
        if (std::current_exception()) throw;
    } catch (const Xapian::Error& failure) {
        return "the database failed: " + reason_of(failure) + safe;
    } catch (const std::exception& failure) {
        return failure.what();
    } catch (...) {
        return "it failed for no reason that it tells";
    }
    const std::string reason = error == 0 ? "" : ": " + std::generic_category().message(error);
    return "it had to end in the middle of its work" + reason + safe;
}

void speak_last_words(int status) {
    ending = status;
    std::set_terminate(speak_and_end);
}

} // namespace newshound
