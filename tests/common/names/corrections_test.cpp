// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/names/corrections.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newshound;
using Action = Correction::Action;

namespace {

Correction correction(const char* when, Action action, const char* name, const char* to = "") {
    return {.when = when, .who = "anna", .action = action, .name = name, .to = to};
}

// "Shown: every name" of each identity, by name; " (hidden)" and the type where it is no person.
std::string applied(const std::vector<Correction>& corrections) {
    Identities identities(
        std::vector<Identity>{{.name = "Barack Obama",
                               .members = {{.name = "Barack Obama"},
                                           {.name = "Obama", .reason = JoinReason::surname},
                                           {.name = "B. Obama", .reason = JoinReason::initials}}}});
    apply_corrections(standing(corrections), identities);
    std::vector<std::string> texts;
    for (const Identity& identity : identities.all()) {
        if (identity.members.empty()) continue;
        std::string text = identity.name + ":";
        for (const Member& member : identity.members) {
            text += " " + member.name;
            const Identity* found = identities.find(member.type, member.name);
            BOOST_TEST(found == &identity, member.name);
        }
        if (identity.is_hidden) text += " (hidden)";
        if (identity.type != EntityType::person)
            text += " (" + std::string(to_string(identity.type)) + ")";
        texts.push_back(text);
    }
    std::ranges::sort(texts);
    std::string all;
    for (const std::string& each : texts)
        all += (all.empty() ? "" : "; ") + each;
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(name_corrections)

BOOST_AUTO_TEST_CASE(each_action_does_what_it_says) {
    struct Row {
        std::vector<Correction> corrections;
        const char* identities;
    };
    const char* plain = "Barack Obama: Barack Obama Obama B. Obama";
    const Correction merge = correction("2", Action::merge, "the President", "Obama");
    const Row rows[] = {
        {{}, plain},
        {{merge}, "Barack Obama: Barack Obama Obama B. Obama the President"},
        {{correction("2", Action::merge, "Obama", "Obama")}, plain},
        {{correction("2", Action::split, "Obama")},
         "Barack Obama: Barack Obama B. Obama; Obama: Obama"},
        {{correction("2", Action::split, "Barack Obama")},
         "Barack Obama: Barack Obama; Obama: Obama B. Obama"},
        {{correction("2", Action::split, "Kraft")},
         "Barack Obama: Barack Obama Obama B. Obama; Kraft: Kraft"}, // stays so
        {{correction("2", Action::rename, "Obama", "Barack H. Obama")},
         "Barack H. Obama: Barack Obama Obama B. Obama Barack H. Obama"},
        {{correction("2", Action::retype, "Kraft", "org")},
         "Barack Obama: Barack Obama Obama B. "
         "Obama; Kraft: Kraft Kraft (org)"},
        {{correction("2", Action::hide, "Obama")},
         "Barack Obama: Barack Obama Obama B. Obama (hidden)"},
        {{merge, correction("3", Action::undo, id_of(merge).c_str())}, plain},
        // The undo was undone.
        {{merge, correction("3", Action::undo, id_of(merge).c_str()),
          correction("4", Action::undo,
                     id_of(correction("3", Action::undo, id_of(merge).c_str())).c_str())},
         "Barack Obama: Barack Obama Obama B. Obama the President"},
        // By a clock that runs behind.
        {{merge, correction("1", Action::undo, id_of(merge).c_str())}, plain},
        {{correction("1", Action::undo,
                     id_of(correction("3", Action::undo, id_of(merge).c_str())).c_str()),
          correction("3", Action::undo, id_of(merge).c_str()), merge},
         "Barack Obama: Barack Obama Obama B. Obama the President"},
        // Two files that hold the same row.
        {{merge, merge}, "Barack Obama: Barack Obama Obama B. Obama the President"},
        // By time, however they stand.
        {{correction("3", Action::split, "Obama"),
          correction("2", Action::merge, "Obama", "B. Obama")},
         "Barack Obama: Barack Obama B. Obama; Obama: Obama"},
    };
    for (const Row& row : rows)
        BOOST_TEST(applied(row.corrections) == row.identities);
}

BOOST_AUTO_TEST_CASE(a_table_is_read_as_it_was_written) {
    const std::vector<Correction> corrections = {
        correction("2026-11-29T01:02:03Z", Action::merge, "President Obama", "Barack Obama"),
        correction("2026-11-29T01:02:04Z", Action::hide, "Nobody"),
    };
    BOOST_TEST((read_corrections(to_table(corrections), "names.tsv") == corrections));
    BOOST_TEST(read_corrections("# only a comment\n\n", "names.tsv").empty());
    const std::vector<Correction> odd = read_corrections(
        "2026-11-29T01:02:03Z\tan\rna\tmerge\tperson\tA\rB\tC\r\r\n\r\r\n", "names.tsv");
    BOOST_TEST((read_corrections(to_table(odd), "names.tsv") == odd));
    BOOST_TEST(id_of(corrections[0]) != id_of(corrections[1]));
}

BOOST_AUTO_TEST_CASE(what_is_added_is_later_than_the_file_and_has_an_id_of_its_own) {
    const auto at = [](const char* when, const char* name) {
        return correction(when, Action::hide, name);
    };
    struct Row {
        std::vector<Correction> file, added;
        std::vector<std::string> times;
    };
    const char* noon = "2026-11-29T12:00:00Z";
    const Row rows[] = {
        {{}, {at(noon, "a"), at(noon, "b")}, {noon, noon}},
        {{at(noon, "a")}, {at(noon, "b")}, {noon}},
        {{at(noon, "a")},
         {at(noon, "a"), at(noon, "b")},
         {"2026-11-29T12:00:01Z", "2026-11-29T12:00:01Z"}},
        {{at("2026-12-31T23:59:59Z", "a")}, {at(noon, "a")}, {"2027-01-01T00:00:00Z"}}, // set back
        {{at("some day", "a")}, {at(noon, "b")}, {noon}},
    };
    for (const Row& row : rows) {
        std::vector<std::string> times;
        for (const Correction& each : timed_behind(row.added, row.file))
            times.push_back(each.when);
        BOOST_TEST(times == row.times, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_row_is_named) {
    for (const char* row :
         {"x", "w\tx\tjoin\tperson\ta\tb", "w\tx\tmerge\tthing\ta\tb", "w\tx\tmerge\tperson\ta\t",
          "w\tx\tretype\tperson\ta\tb", "w\tx\thide\tperson\t\t", "w\tx\thide\tperson\t\xff\t"})
        BOOST_CHECK_EXCEPTION(
            read_corrections(std::string("# head\n") + row, "names.tsv"), UsageError,
            [](const UsageError& error) {
                return std::string_view(error.what()).starts_with("names.tsv:2: ");
            });
}

BOOST_AUTO_TEST_SUITE_END()
