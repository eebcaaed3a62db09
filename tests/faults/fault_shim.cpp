// SPDX-License-Identifier: GPL-3.0-or-later
// The C library's functions, each with a moment before it at which it may fail. What the shim does
// itself goes to the kernel without them.
#include "tests/faults/fault_shim.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <mutex>
#include <string>
#include <utility>

namespace newshound::test {
namespace {

constexpr int most_files = 4096;

FaultPlan* plan = nullptr;
FaultPlan own_plan;                        // of a preloaded library
std::array<std::string, most_files> paths; // of open files below the folder
std::mutex mutex;

std::string pending_from; // a rename that the disk has not seen
std::string pending_to;

template <typename Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool is_below(const std::string& path, const char* folder) {
    const std::size_t size = std::strlen(folder);
    return size != 0 && path.starts_with(folder) && (path.size() == size || path[size] == '/');
}

std::string path_of(int file) {
    if (!plan) return {};
    const std::lock_guard lock(mutex);
    return file >= 0 && file < most_files ? paths[static_cast<std::size_t>(file)] : std::string();
}

// Whoever waited looks at the clock once more, and whether he must wait is chance: that look takes
// no time, so that commits fall at the same pages in each run.
thread_local bool has_waited = false;

// Held while the shadow is written: what another thread is at comes to its end before the program
// dies, as a disk does one thing after the other.
std::mutex shadow_mutex;

[[noreturn]] void die() {
    shadow_mutex.lock();
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

// What the fault does at this operation: 0 = nothing, -1 = half of it, else an errno.
int strike(Operation operation, const std::string& path) {
    if (!plan || path.empty() || !applies(plan->fault, operation)) return 0;
    const long number = ++plan->seen;
    const bool goes_on = plan->fault == Fault::full && number > plan->at;
    if (plan->at == 0 || (number != plan->at && !goes_on)) return 0;
    if (!plan->struck.exchange(true)) {
        plan->operation = static_cast<int>(operation);
        plan->in_database = is_below(path, plan->database);
    }
    switch (plan->fault) {
    case Fault::kill:
    case Fault::power:
    case Fault::old_name:
        die();
    case Fault::hang:
        for (;;)
            sleep(1);
    case Fault::io_error:
        return EIO;
    case Fault::full:
        return ENOSPC;
    case Fault::signal:
        return EINTR;
    case Fault::torn:
    case Fault::half:
        return -1;
    case Fault::none:
        break;
    }
    return 0;
}

std::string shadow_of(const std::string& path) {
    if (plan->shadow[0] == '\0' || !is_below(path, plan->database)) return {};
    return plan->shadow + path.substr(std::strlen(plan->database));
}

// Copies a file as it is now.
void copy(const std::string& from, const std::string& to) {
    const auto in = static_cast<int>(syscall(SYS_openat, AT_FDCWD, from.c_str(), O_RDONLY, 0));
    const auto out = static_cast<int>(
        syscall(SYS_openat, AT_FDCWD, to.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600));
    char buffer[65536];
    for (long count = 0; (count = syscall(SYS_read, in, buffer, sizeof buffer)) > 0;)
        if (syscall(SYS_write, out, buffer, count) != count) std::abort();
    syscall(SYS_close, in);
    syscall(SYS_close, out);
}

void settle_rename() {
    if (!pending_from.empty()) syscall(SYS_rename, pending_from.c_str(), pending_to.c_str());
    pending_from.clear();
}

std::string folder_of(const std::string& path) {
    return path.substr(0, path.rfind('/'));
}

bool is_folder(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// In a folder within the database's perhaps, which the disk then has, too.
void note_created(const std::string& path) {
    const std::string shadow = shadow_of(path);
    if (shadow.empty() || is_folder(path)) return;
    const std::lock_guard lock(shadow_mutex);
    syscall(SYS_mkdir, folder_of(shadow).c_str(), 0700);
    syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, shadow.c_str(), O_WRONLY | O_CREAT, 0600));
}

void note_synced(const std::string& path) {
    const std::string shadow = shadow_of(path);
    if (shadow.empty()) return;
    const std::lock_guard lock(shadow_mutex);
    const bool is_of_folder = is_folder(path);
    if (shadow == (is_of_folder ? folder_of(pending_from) : pending_from)) settle_rename();
    if (!is_of_folder) copy(path, shadow);
}

void note_renamed(const std::string& from, const std::string& to) {
    if (to == std::string(plan->database) + "/iamglass" && ++plan->commits == plan->last_commit)
        die();
    const std::string shadow = shadow_of(from);
    if (shadow.empty()) return;
    const std::lock_guard lock(shadow_mutex);
    settle_rename();
    pending_from = shadow;
    pending_to = shadow_of(to);
    if (plan->fault != Fault::old_name) settle_rename();
}

int opened(const std::string& path, int flags, int file) {
    if (file >= 0 && file < most_files) paths[static_cast<std::size_t>(file)] = path;
    if (file >= 0 && (flags & O_CREAT) != 0) note_created(path);
    return file;
}

int fail(int error) {
    errno = error;
    return -1;
}

int open_any(const char* name, int flags, mode_t mode) {
    const std::string path = name;
    const bool counts = plan && is_below(path, plan->folder);
    const std::lock_guard lock(mutex);
    if (counts)
        if (const int error = strike(Operation::open, path); error > 0) return fail(error);
    const auto file = static_cast<int>(syscall(SYS_openat, AT_FDCWD, name, flags, mode));
    return counts ? opened(path, flags, file) : file;
}

// `work(size)` reads or writes at most that much.
ssize_t move(Operation operation, int file, std::size_t size, const auto& work) {
    const int error = strike(operation, path_of(file));
    if (error > 0) return fail(error);
    if (error == 0 || size < 2) return work(size);
    const ssize_t count = work(size / 2);
    if (plan->fault == Fault::torn) die();
    return count;
}

int sync_any(int file) {
    const std::string path = path_of(file);
    if (path.empty()) return static_cast<int>(syscall(SYS_fdatasync, file));
    if (const int error = strike(Operation::sync, path); error > 0) return fail(error);
    note_synced(path); // to the disk itself nothing need go
    return 0;
}

__attribute__((constructor)) void arm_by_environment() {
    const char* folder = std::getenv("FAULT_FOLDER");
    const char* kind = std::getenv("FAULT_KIND");
    const char* at = std::getenv("FAULT_AT");
    if (!folder || !kind || !at) return;
    std::snprintf(own_plan.folder, sizeof own_plan.folder, "%s", folder);
    const auto name = std::find(fault_names.begin(), fault_names.end(), kind);
    own_plan.fault = static_cast<Fault>(name - fault_names.begin());
    own_plan.at = std::atol(at);
    arm_faults(&own_plan);
}

} // namespace

bool applies(Fault fault, Operation operation) {
    using enum Operation;
    const auto one_of = [operation](std::initializer_list<Operation> some) {
        return std::find(some.begin(), some.end(), operation) != some.end();
    };
    switch (fault) {
    case Fault::none:
    case Fault::kill:
    case Fault::io_error:
        return true;
    case Fault::torn:
        return operation == write;
    case Fault::full:
        return one_of({write, truncate, sync, rename});
    case Fault::half:
    case Fault::hang:
        return one_of({read, write});
    case Fault::signal:
        return one_of({open, read, write, sync, close});
    case Fault::power:
    case Fault::old_name:
        return one_of({write, truncate, sync, rename, unlink});
    }
    return false;
}

void arm_faults(FaultPlan* armed) {
    plan = armed;
}

} // namespace newshound::test

using namespace newshound::test;

// The C library has these names and types; none is declared noexcept that it does not so declare.
extern "C" {

int open(const char* name, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return open_any(name, flags, mode);
}

int open64(const char* name, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return open_any(name, flags, mode);
}

int close(int file) {
    const std::string path = path_of(file);
    const int error = strike(Operation::close, path);
    if (!path.empty()) {
        const std::lock_guard lock(mutex);
        paths[static_cast<std::size_t>(file)].clear();
    }
    const auto result = static_cast<int>(syscall(SYS_close, file));
    return error > 0 ? fail(error) : result; // the file is closed all the same, as in Linux
}

ssize_t read(int file, void* bytes, size_t size) {
    return move(Operation::read, file, size,
                [&](std::size_t n) { return syscall(SYS_read, file, bytes, n); });
}

ssize_t pread(int file, void* bytes, size_t size, off_t at) {
    return move(Operation::read, file, size,
                [&](std::size_t n) { return syscall(SYS_pread64, file, bytes, n, at); });
}

ssize_t pread64(int file, void* bytes, size_t size, off64_t at) {
    return pread(file, bytes, size, at);
}

ssize_t write(int file, const void* bytes, size_t size) {
    return move(Operation::write, file, size,
                [&](std::size_t n) { return syscall(SYS_write, file, bytes, n); });
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
    return move(Operation::write, file, size,
                [&](std::size_t n) { return syscall(SYS_pwrite64, file, bytes, n, at); });
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
    return pwrite(file, bytes, size, at);
}

int ftruncate(int file, off_t size) noexcept {
    if (const int error = strike(Operation::truncate, path_of(file)); error > 0) return fail(error);
    return static_cast<int>(syscall(SYS_ftruncate, file, size));
}

int ftruncate64(int file, off64_t size) noexcept {
    return ftruncate(file, size);
}

int fsync(int file) {
    return sync_any(file);
}

int fdatasync(int file) {
    return sync_any(file);
}

int rename(const char* from, const char* to) noexcept {
    const bool counts = plan && is_below(to, plan->folder);
    if (counts)
        if (const int error = strike(Operation::rename, to); error > 0) return fail(error);
    const auto result = static_cast<int>(syscall(SYS_rename, from, to));
    if (counts && result == 0) note_renamed(from, to);
    return result;
}

int unlink(const char* name) noexcept {
    const bool counts = plan && is_below(name, plan->folder);
    if (counts)
        if (const int error = strike(Operation::unlink, name); error > 0) return fail(error);
    const auto result = static_cast<int>(syscall(SYS_unlink, name));
    if (counts && result == 0)
        if (const std::string shadow = shadow_of(name); !shadow.empty()) {
            const std::lock_guard lock(shadow_mutex);
            syscall(SYS_unlink, shadow.c_str());
        }
    return result;
}

int pthread_cond_clockwait(pthread_cond_t* condition, pthread_mutex_t* held, clockid_t clock,
                           const timespec* until) {
    using Wait = int (*)(pthread_cond_t*, pthread_mutex_t*, clockid_t, const timespec*);
    static const auto wait = real<Wait>("pthread_cond_clockwait");
    const int result = wait(condition, held, clock, until);
    has_waited = true;
    return result;
}

int clock_gettime(clockid_t clock, timespec* time) noexcept {
    static std::atomic<long> gained{0}; // milliseconds
    const auto result = static_cast<int>(syscall(SYS_clock_gettime, clock, time));
    if (!plan || plan->clock_step <= 0 || clock != CLOCK_MONOTONIC) return result;
    // Of the other threads it is the real one: they wait by it.
    if (syscall(SYS_gettid) != getpid()) return result;
    if (!std::exchange(has_waited, false)) gained += static_cast<long>(1000 * plan->clock_step);
    time->tv_sec = 1'000'000 + gained / 1000;
    time->tv_nsec = 0;
    return result;
}

} // extern "C"
