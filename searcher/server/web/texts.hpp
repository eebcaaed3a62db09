// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages say, in the reader's language: English, German or French, from texts.tsv.
#pragma once

#include "common/article/date.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace newshound {

class Texts {
  public:
    // A code of languages(); English for any other.
    explicit Texts(std::string_view language = "en");

    static std::span<const std::string_view> languages(); // "en", "de", "fr"
    // The first of the reader's languages (Accept-Language, RFC 9110, section 12.5.4) that we
    // speak, by weight; English without any.
    static std::string_view choose(std::string_view accept_language);

    std::string_view language() const;
    // The text of that key; the key itself where there is none (a test holds that none is missing).
    std::string_view operator()(std::string_view key) const;
    // With {0}, {1} … replaced.
    std::string operator()(std::string_view key,
                           std::initializer_list<std::string_view> values) const;
    // KEY.one or KEY.many, {0} the number.
    std::string count(std::string_view key, std::uint64_t number) const;

    std::string number(std::uint64_t number) const;         // "1,234", "1.234", "1 234"
    std::string share(double share) const;                  // "12.5 %"
    std::string date(const Date& date) const;               // as exact as it is, without the clock
    std::string language_name(std::string_view code) const; // "German"; the code where unknown

  private:
    std::size_t column_ = 0; // of texts.tsv
};

} // namespace newshound
