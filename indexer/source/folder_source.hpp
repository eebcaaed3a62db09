// SPDX-License-Identifier: GPL-3.0-or-later
// Pages as single files in folders, read one folder after the other, names in bytewise order.
//
// Hidden files and folders (".git") are passed over. Links to folders are followed, each folder
// once. A folder with the parts of a page that a browser saved beside it (companion_folder.hpp) is
// passed over. Folders and files that can't be read in time (patient_reader.hpp) are skipped.
#pragma once

#include "indexer/source/patient_reader.hpp"
#include "indexer/source/root.hpp"
#include "indexer/source/source.hpp"

#include <sys/stat.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace newshound {

class FolderSource : public Source {
  public:
    // `excluded` are globs (fnmatch) for a file's or folder's own name, or for its path below the
    // root: "*.bak", "private", "1999/*". `with_texts`: .txt files are pages too, which else are
    // skipped, with what text_sidecar.hpp finds beside them. `stop` as in open_source.
    FolderSource(std::vector<Root> roots, std::vector<std::string> excluded,
                 bool with_texts = false, const std::atomic<bool>* stop = nullptr);

    bool next(SourceItem& item) override;
    std::string load(const SourceItem& item, std::size_t limit, Page& page) const override;

    // A file or folder as stat(2) sees it.
    struct Seen {
        std::string name; // in its folder
        struct stat status {};
        int error = 0; // errno; 0 = there is a status
    };

  private:
    // A folder being read: what is left of it, the last name first.
    struct Level {
        std::string path;
        std::string name; // from the root's label on
        std::vector<std::string> rest;
        std::vector<Seen> seen;                // taken off `rest` and looked at, the next one last
        bool is_named = false;                 // `rest` is one file that was named itself
        std::set<std::string> companions = {}; // of `rest`: parts of saved pages that hold pages
    };

    bool open_root(SourceItem& item);
    bool take(SourceItem& item);
    void look_ahead(Level& level) const;
    bool enter(const std::string& path, const std::string& name, SourceItem& item);
    bool is_excluded(const std::string& file, const std::string& name) const;

    std::vector<Root> roots_; // the next one last
    std::vector<std::string> excluded_;
    bool with_texts_;
    std::vector<Level> levels_;
    std::set<std::pair<std::uint64_t, std::uint64_t>> entered_; // device and inode of folders
    std::size_t label_length_ = 0;
    PatientReader reader_;
};

} // namespace newshound
