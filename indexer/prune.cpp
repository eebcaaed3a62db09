// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/prune.hpp"

#include "indexer/moved_files.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace newshound {
namespace {

using VersionKey = std::pair<std::string, std::uint64_t>; // article id, content

struct GoneFile {
    std::string name;
    FileRecord record;
};

// What the records of one root say.
struct RootState {
    std::string label;
    std::vector<GoneFile> gone;
    std::set<std::string> articles; // all that its files gave
};

std::vector<RootState> look_at(const Writer& writer, std::span<const Root> roots) {
    std::vector<RootState> states(roots.size());
    for (std::size_t i = 0; i < roots.size(); ++i)
        states[i].label = roots[i].label;
    writer.each_file([&](const std::string& name, const FileRecord& record) {
        for (std::size_t i = 0; i < roots.size(); ++i) {
            if (!roots[i].file.empty()) continue;
            const std::string path = path_below(roots[i].label, roots[i].folder, name);
            if (path.empty()) continue;
            if (!record.article.empty()) states[i].articles.insert(record.article);
            if (record.skipped == no_longer_there || is_gone(path))
                states[i].gone.push_back({name, record});
            return;
        }
    });
    return states;
}

// What other files still hold of that which gone ones gave.
class Holders {
  public:
    Holders(const Writer& writer, const std::vector<RootState>& states) {
        std::set<std::string> gone;
        for (const RootState& state : states)
            for (const GoneFile& file : state.gone)
                gone.insert(file.name);
        writer.each_file([&](const std::string& name, const FileRecord& record) {
            if (record.article.empty() || gone.contains(name)) return;
            versions_.emplace(record.article, record.content);
            articles_.insert(record.article);
        });
    }

    bool hold(const VersionKey& version) const { return versions_.contains(version); }
    bool hold(const std::string& article) const { return articles_.contains(article); }

  private:
    std::set<VersionKey> versions_;
    std::set<std::string> articles_;
};

bool is_too_much(std::size_t going, std::size_t all) {
    return going != 0 && (going == all || (going > most_pruned && 10 * going > all));
}

void forget(Writer& writer, const RootState& state, const Holders& holders, Pruned& pruned) {
    std::set<VersionKey> orphans;
    for (const auto& [name, record] : state.gone) {
        writer.forget_file(name);
        if (record.article.empty()) continue;
        const VersionKey version(record.article, record.content);
        if (holders.hold(version))
            writer.drop_file(record.article, record.content, name);
        else
            orphans.insert(version);
    }
    // A version stays while any file holds it, an article's older ones while any file holds it.
    for (const auto& [id, content] : orphans) {
        pruned.versions +=
            holders.hold(id) ? writer.remove_version(id, content) : writer.remove_versions(id);
    }
}

} // namespace

Pruned prune(Writer& writer, std::span<const Root> roots, PruneRule rule) {
    Pruned pruned;
    const std::vector<RootState> states = look_at(writer, roots);
    const Holders holders(writer, states);
    for (const RootState& state : states) {
        std::set<std::string> going;
        std::set<VersionKey> orphans;
        for (const auto& [name, record] : state.gone) {
            const VersionKey version(record.article, record.content);
            if (record.article.empty() || holders.hold(version)) continue;
            orphans.insert(version);
            if (!holders.hold(record.article)) going.insert(record.article);
        }
        const bool too_much = is_too_much(going.size(), state.articles.size());
        if (rule == PruneRule::none || (too_much && rule == PruneRule::some)) {
            pruned.kept += orphans.size();
            if (rule == PruneRule::some)
                pruned.refused.push_back(state.label + " (" + std::to_string(going.size()) +
                                         " of " + std::to_string(state.articles.size()) + ")");
            continue;
        }
        forget(writer, state, holders, pruned);
    }
    return pruned;
}

} // namespace newshound
