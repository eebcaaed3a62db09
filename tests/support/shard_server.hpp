// SPDX-License-Identifier: GPL-3.0-or-later
// A database served by Xapian's own xapian-tcpsrv, on an address of this machine, to be killed,
// stopped and started again as machines are.
#pragma once

#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <cstdint>
#include <string>
#include <vector>

namespace newshound::test {

// For tests that need xapian-tcpsrv or xapian-replicate: *boost::unit_test::precondition(…) of
// their suite or case, which is left out with a line where they are not installed.
boost::test_tools::assertion_result has_xapian_tools(boost::unit_test::test_unit_id);

class ShardServer {
  public:
    // Serves `database` on a free port of `address`, one of 127.0.0.0/8, and waits until it
    // listens. `options` are more of xapian-tcpsrv's.
    explicit ShardServer(std::string database, std::string address = "127.0.0.1",
                         std::vector<std::string> options = {});
    ~ShardServer(); // kills it
    ShardServer(const ShardServer&) = delete;
    ShardServer& operator=(const ShardServer&) = delete;

    // "127.0.0.1:9501".
    std::string place() const { return address_ + ":" + std::to_string(port_); }

    void start();                         // again, on the same port; REQUIRES: it does not run
    void kill() { end_with(SIGKILL); }    // at once, with all its connections
    void hang() const { tell(SIGSTOP); }  // SIGSTOP: connections open, nothing answers
    void go_on() const { tell(SIGCONT); } // SIGCONT

  private:
    TemporaryFolder scratch_;
    std::string database_;
    std::string address_;
    std::vector<std::string> options_;
    std::uint16_t port_ = 0;
    int process_ = -1; // which leads a group of its own

    void tell(int signal) const;
    void end_with(int signal);
};

} // namespace newshound::test
