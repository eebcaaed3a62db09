// SPDX-License-Identifier: GPL-3.0-or-later
// How many forms may be in memory at once: a form is held from its first byte until it is answered,
// and slow senders must not fill the memory or keep others out.
#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <string>

namespace newshound {

// Not safe from several threads.
class FormPlaces {
  public:
    // One form's, for as long as it lives. Must not outlive its FormPlaces.
    class Place {
      public:
        ~Place() { senders_.erase(at_); }
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;

      private:
        friend class FormPlaces;
        Place(std::multiset<std::string>& senders, const std::string& client)
            : senders_(senders), at_(senders.insert(client)) {}

        std::multiset<std::string>& senders_;
        std::multiset<std::string>::iterator at_;
    };

    // `most` at once, half of them (one at least) of one client.
    explicit FormPlaces(std::size_t most) : most_(most) {}

    // Null while there is none left for this client.
    std::unique_ptr<Place> take(const std::string& client) {
        if (senders_.size() >= most_ || senders_.count(client) >= (most_ + 1) / 2) return nullptr;
        return std::unique_ptr<Place>(new Place(senders_, client));
    }

  private:
    std::size_t most_;
    std::multiset<std::string> senders_;
};

} // namespace newshound
