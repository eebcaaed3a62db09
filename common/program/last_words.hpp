// SPDX-License-Identifier: GPL-3.0-or-later
// What the program says of a failure that nothing nearer caught or can catch.
#pragma once

#include <string>

namespace newshound {

// Of the error that is being handled, as one line; of none, what the system refused last. To be
// called where nothing is known of what was being done.
std::string last_words();

// From now on what would abort the program ends it with those words and `status`; nothing is
// cleaned up. Xapian 1.4 brings that about when its write fails in a destructor (of the columns of
// values, glass_values.cc): it can't be caught, and the transaction is not committed.
void speak_last_words(int status);

} // namespace newshound
