// SPDX-License-Identifier: GPL-3.0-or-later
// What adding articles to Xapian costs: into one database, or into private ones of few articles
// each, as several threads could fill them, that are merged.
//
//     bench_batches DATABASE [ARTICLES]
//
// reads so many articles of DATABASE (all, unless told) into memory, and adds them in each way, one
// thread, into folders beside it that it removes. Prints microseconds of processor time an article,
// those of merging among them, and the bytes that are left.
#include <xapian.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr unsigned a_commit = 1300; // articles, about: what `index` commits at once

using Documents = std::vector<Xapian::Document>;

double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

Xapian::Document in_memory(const Xapian::Document& stored) {
    Xapian::Document document;
    document.set_data(stored.get_data());
    for (auto at = stored.termlist_begin(); at != stored.termlist_end(); ++at) {
        document.add_term(*at, at.get_wdf());
        for (auto place = at.positionlist_begin(); place != at.positionlist_end(); ++place)
            document.add_posting(*at, *place, 0);
    }
    for (auto at = stored.values_begin(); at != stored.values_end(); ++at)
        document.add_value(at.get_valueno(), *at);
    return document;
}

Documents documents_of(const Xapian::Database& database, std::size_t most) {
    Documents documents;
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
        if (documents.size() == most) break;
        documents.push_back(in_memory(database.get_document(*at)));
    }
    return documents;
}

std::uintmax_t bytes_of(const std::string& folder) {
    std::uintmax_t bytes = 0;
    for (const auto& each : fs::directory_iterator(folder))
        bytes += each.file_size();
    return bytes;
}

void merge(const std::vector<std::string>& folders, const std::string& to) {
    Xapian::Database all;
    for (const std::string& each : folders)
        all.add_database(Xapian::Database(each));
    all.compact(to);
    for (const std::string& each : folders)
        fs::remove_all(each);
}

// Xapian carries so many documents into its tables at once; a commit all.
Xapian::WritableDatabase made(const std::string& folder, const char* carried) {
    setenv("XAPIAN_FLUSH_THRESHOLD", carried, 1);
    fs::remove_all(folder);
    return Xapian::WritableDatabase(folder, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
}

// As `index` does, which lets 40 be carried: write_in_small_batches.
void add_to_one(const Documents& documents, const std::string& folder, const char* carried) {
    Xapian::WritableDatabase database = made(folder + ".one", carried);
    database.begin_transaction();
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (i > 0 && i % a_commit == 0) {
            database.commit_transaction();
            database.begin_transaction();
        }
        database.add_document(documents[i]);
    }
    database.commit_transaction();
    database.close();
    merge({folder + ".one"}, folder);
}

void add_to_many(const Documents& documents, const std::string& folder, std::size_t batch) {
    std::vector<std::string> batches;
    for (std::size_t first = 0; first < documents.size(); first += batch) {
        batches.push_back(folder + ".batch-" + std::to_string(batches.size()));
        Xapian::WritableDatabase database = made(batches.back(), "100000");
        for (std::size_t i = first; i < std::min(first + batch, documents.size()); ++i)
            database.add_document(documents[i]);
        database.commit();
    }
    merge(batches, folder);
}

template <class Add>
void measure(const std::string& name, std::size_t count, const std::string& folder, Add add) {
    fs::remove_all(folder);
    const double start = cpu_seconds();
    add();
    std::printf("%-28s%8.0f us an article, %6.1f MB\n", name.c_str(),
                1e6 * (cpu_seconds() - start) / static_cast<double>(count),
                static_cast<double>(bytes_of(folder)) / 1e6);
    fs::remove_all(folder);
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fprintf(stderr, "usage: bench_batches DATABASE [ARTICLES]\n");
        return 2;
    }
    const Documents documents = documents_of(
        Xapian::Database(arguments[1]), count > 2 ? std::strtoull(arguments[2], nullptr, 10) : -1);
    const std::string folder = std::string(arguments[1]) + ".bench";
    std::printf("%zu articles\n", documents.size());
    for (const char* const carried : {"20", "40", "100", "300"})
        measure(std::string("one database, by ") + carried, documents.size(), folder,
                [&] { add_to_one(documents, folder, carried); });
    for (const std::size_t batch : {40, 100, 200})
        measure("private ones of " + std::to_string(batch), documents.size(), folder,
                [&] { add_to_many(documents, folder, batch); });
}
