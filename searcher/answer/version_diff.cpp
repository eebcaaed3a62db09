// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/version_diff.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/identity.hpp"
#include "searcher/answer/answer.hpp"

namespace newshound {
namespace {

void count_words(const std::vector<Change>& changes, VersionDiff& diff) {
    for (const Change& change : changes) {
        if (change.kind == Change::Kind::removed) diff.words_removed += analyze(change.text).size();
        if (change.kind == Change::Kind::added) diff.words_added += analyze(change.text).size();
    }
}

} // namespace

VersionDiff compare(Result before, Result after) {
    VersionDiff diff;
    diff.title = diff_words(before.article.title, after.article.title);
    diff.text = diff_words(before.article.text, after.article.text);
    count_words(diff.title, diff);
    count_words(diff.text, diff);
    diff.before = std::move(before);
    diff.after = std::move(after);
    return diff;
}

std::optional<VersionDiff> version_diff(Answerer& archive, const std::vector<std::string>& names,
                                        std::string& why_not) {
    std::vector<Result> found;
    for (const std::string& name : names) {
        std::optional<Result> one = archive.find(name);
        if (!one) {
            why_not = "no article '" + name + "'; newshound search shows ids";
            return std::nullopt;
        }
        found.push_back(std::move(*one));
    }
    if (found.size() == 2) return compare(std::move(found[0]), std::move(found[1]));
    Result& after = found.front();
    const std::string named = version_id(after.id, after.version);
    if (after.previous == 0) {
        why_not = after.versions == 1 ? "article " + after.id + " has one version only"
                                      : named + " is the first version of its article";
        return std::nullopt;
    }
    std::optional<Result> before = archive.find(version_id(after.id, after.previous));
    if (!before) { // removed this moment
        why_not = "the version before " + named + " is gone";
        return std::nullopt;
    }
    return compare(std::move(*before), std::move(after));
}

} // namespace newshound
