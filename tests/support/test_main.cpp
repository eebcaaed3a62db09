// SPDX-License-Identifier: GPL-3.0-or-later
// The main function of every test program; the tests themselves stand in the mirrored folders.
#define BOOST_TEST_MODULE newshound
#include <boost/test/unit_test.hpp>
