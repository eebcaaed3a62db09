#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `newshound index` and other indexers over the same pages, one after the other.

    compare_indexers.py NEWSHOUND --pages 2000          over pages made by make_pages.py
    compare_indexers.py NEWSHOUND --folder DIR          over real ones
        [--rounds N] [--work DIR] [--java JAVA --lucene LUCENE-CORE.jar[:MORE.jar]]
    compare_indexers.py NEWSHOUND --pages 200 --instructions

Prints for each CPU and wall seconds, peak memory and bytes of the index, the CPU beside that of
omindex, and at the end each program's version. omindex and recollindex read the pages; SQLite FTS5
and Lucene, which read no HTML, are given the titles and texts that Newshound found. With --rounds the
least CPU of N counts. What is not installed is said and left out. --instructions (valgrind; of up
to 200 pages) prints instead the instructions of a page, which no other load on the machine
changes, and the stages they go to.
"""
import argparse
import dataclasses
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
CORE = ["--without", "entities,times,copies,quotes,cites"]
COUNTED_PAGES = 200  # by --instructions, less one

# What a page goes through, by the functions in which it does.
STAGES = (
    ("decode", "newshound::decode_page("), ("parse", "newshound::HtmlDocument::HtmlDocument("),
    ("declared and headline", "newshound::begin_reading("), ("main text", "newshound::main_text("),
    ("fields", "newshound::fill_fields("), ("times", "newshound::Times::fill("),
    ("names", "newshound::EntityEnricher::fill("), ("copies", "newshound::Fingerprint::fill("),
    ("quotations", "newshound::QuotationEnricher::fill("), ("citations", "newshound::CitationEnricher::fill("),
    ("understood", "newshound::PageReader::understand("), ("read", "newshound::read_page("), ("write", "newshound::ResultWriter::take("),
    ("finish", "newshound::Writer::finish("),
)


@dataclasses.dataclass
class Cost:
    cpu: float
    wall: float
    peak: int  # MiB
    size: int = 0  # bytes


def run(command, environment=None):
    """What the command cost, with all that it started; it must go well."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors,
                                   env={**os.environ, **(environment or {})})
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            sys.exit(f"{command[0]} ended with {process.returncode}:\n{errors.read().decode('utf-8', 'replace')}")
    return Cost(usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss // 1024)


def size_of(path):
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
    return sum(each.stat().st_size for each in files)


def version_of(command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = (done.stdout + done.stderr).splitlines()
    told = [line.strip() for line in lines if "version" in line.lower()] or lines
    return told[0] if told else "unknown version"


class Indexers:
    """Each method makes an index of the pages anew and tells what that cost."""

    def __init__(self, newshound, pages, work):
        self.newshound, self.pages, self.work = newshound, pages, work
        self.texts = work / "texts.jsonl"

    def fresh(self, name):
        place = self.work / name
        if place.is_dir():
            shutil.rmtree(place)
        return place

    def measured(self, place, command, environment=None):
        cost = run(command, environment)
        cost.size = size_of(place)
        return cost

    def newshound_all(self, *more, name="newshound.db"):
        place = self.fresh(name)
        return self.measured(place, [self.newshound, "index", str(self.pages), "--database", str(place),
                                     "--quiet", *more])

    def newshound_core(self):
        return self.newshound_all(*CORE, name="core.db")

    def newshound_one(self):
        return self.newshound_all("--threads", "1", name="one.db")

    def omindex(self):
        place = self.fresh("omindex.db")
        return self.measured(place, ["omindex", "--db", str(place), "--url", "/", str(self.pages)])

    def recollindex(self):
        place = self.fresh("recoll")
        place.mkdir()
        (place / "recoll.conf").write_text(f"topdirs = {self.pages}\n")
        return self.measured(place, ["recollindex", "-c", str(place), "-z"])

    def export(self):
        """What those that read no HTML are given; not measured."""
        found = subprocess.Popen([self.newshound, "search", "*", "--database", str(self.work / "newshound.db"),
                                  "--limit", "all", "--fields", "all", "--format", "ndjson"],
                                 stdout=subprocess.PIPE)
        with open(self.texts, "w", encoding="utf-8") as out:
            for story in map(json.loads, found.stdout):
                out.write(json.dumps({"title": story["title"], "text": story["text"]}) + "\n")
        if found.wait() != 0:
            sys.exit("newshound search could not give the texts")

    def sqlite(self):
        place = self.fresh("sqlite")
        place.mkdir()
        return self.measured(place, [sys.executable, __file__, "--fts5", str(self.texts), str(place / "db")])

    def lucene(self, java, jars):
        place, classes = self.fresh("lucene"), self.fresh("classes")
        subprocess.run([str(pathlib.Path(java).resolve().parent / "javac"), "-cp", jars, "-d", str(classes),
                        str(HERE / "LuceneTexts.java")], check=True)
        return self.measured(place, [java, "-cp", f"{jars}:{classes}", "LuceneTexts", str(self.texts), str(place)])


def index_with_fts5(texts, place):
    database = sqlite3.connect(place)
    database.execute("create virtual table story using fts5(title, text)")
    with open(texts, encoding="utf-8") as lines:
        rows = ((story.get("title", ""), story.get("text", "")) for story in map(json.loads, lines))
        database.executemany("insert into story values (?, ?)", rows)
    database.execute("insert into story(story) values ('optimize')")
    database.commit()


class Table:
    """A row as soon as it is known; omindex comes first, as all are compared with it."""

    def __init__(self, rounds):
        self.rounds, self.yardstick = rounds, None
        print(f"{'':26}{'CPU s':>9}{'wall s':>9}{'peak MiB':>10}{'index MB':>10}{'CPU/omindex':>13}")

    def add(self, name, measure):
        cost = min((measure() for _ in range(self.rounds)), key=lambda each: each.cpu)
        if name == "omindex":
            self.yardstick = cost.cpu
        share = f"{cost.cpu / self.yardstick:.2f}" if self.yardstick else "–"
        print(f"{name:26}{cost.cpu:9.2f}{cost.wall:9.2f}{cost.peak:10}{cost.size / 1e6:10.1f}{share:>13}", flush=True)


def compare(asked, indexers):
    table, versions = Table(asked.rounds), []

    def add_installed(name, version_flag, measure):
        if shutil.which(name):
            table.add(name, measure)
            versions.append(f"{name}: {version_of([name, version_flag])}")
        else:
            versions.append(f"{name}: not installed, left out")

    add_installed("omindex", "--version", indexers.omindex)
    table.add("newshound, everything on", indexers.newshound_all)
    table.add("newshound, one thread", indexers.newshound_one)
    table.add("newshound, core", indexers.newshound_core)
    versions.append(version_of([asked.newshound, "--version"]))
    indexers.export()
    table.add("SQLite FTS5, of the text", indexers.sqlite)
    versions.append(f"SQLite {sqlite3.sqlite_version} (Python's)")
    if asked.java and asked.lucene:
        table.add("Lucene, of the text", lambda: indexers.lucene(asked.java, asked.lucene))
        versions.append(f"Lucene: {asked.lucene}, {version_of([asked.java, '-version'])}")
    else:
        versions.append("Lucene: no --java and --lucene given, left out")
    add_installed("recollindex", "-h", indexers.recollindex)  # makes way for all others: takes long
    print("\n" + "\n".join(versions), flush=True)


def instructions(newshound, pages, work, core):
    """Of a run over these pages: in all, and by function with what it calls."""
    out, place = work / "callgrind.out", work / "counted.db"
    if place.is_dir():
        shutil.rmtree(place)
    run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", newshound, "index", str(pages), "--database",
         str(place), "--quiet", "--threads", "1", *(CORE if core else [])])
    listing = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", str(out)],
                             capture_output=True, text=True, check=True).stdout
    total, by_function = 0, {}
    for line in listing.splitlines():
        found = re.match(r"\s*([\d,]+)\s*(?:\([^)]*\))?\s+(.*)", line)
        if not found:
            continue
        count = int(found[1].replace(",", ""))
        if found[2].startswith("PROGRAM TOTALS"):
            total = count
            continue
        for stage, function in STAGES:
            if function in found[2]:
                by_function[stage] = max(by_function.get(stage, 0), count)
    return total, by_function


def print_instructions(newshound, pages, work):
    if not shutil.which("valgrind"):
        print("valgrind: not installed, no instructions counted")
        return
    every = [each for each in sorted(pages.rglob("*")) if each.is_file()]
    if len(every) < 2:
        sys.exit("it takes two pages at least to count instructions")
    some = every[::-(-len(every) // COUNTED_PAGES)]  # from all over the folder
    for name, count in (("many", len(some)), ("single", 1)):
        for number, page in enumerate(some[:count]):
            place = work / name / f"{number:03}-{page.name}"
            place.parent.mkdir(exist_ok=True)
            shutil.copyfile(page, place)
    apart = len(some) - 1
    for core in (False, True):
        many, stages = instructions(newshound, work / "many", work, core)
        single, stages_of_one = instructions(newshound, work / "single", work, core)
        print(f"\n{'core' if core else 'everything on'}: {(many - single) / apart / 1e6:.2f} million instructions a page "
              f"(of {len(some)} pages less one)")
        cost = {}
        for stage, _ in STAGES:
            if stage in stages:
                cost[stage] = (stages[stage] - stages_of_one.get(stage, 0)) / apart / 1e6
        if "understood" in cost and "read" in cost:  # what is left of the one is in the other
            cost["postings"] = cost.pop("understood") - cost.pop("read")
        for stage, millions in cost.items():
            print(f"{millions:10.2f}  {stage}")
    print(version_of(["valgrind", "--version"]))


def main():
    if len(sys.argv) == 4 and sys.argv[1] == "--fts5":
        index_with_fts5(sys.argv[2], sys.argv[3])
        return
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    options.add_argument("newshound", type=os.path.abspath)
    source = options.add_mutually_exclusive_group(required=True)
    source.add_argument("--pages", type=int, help="so many are made")
    source.add_argument("--folder", type=pathlib.Path, help="of real pages")
    options.add_argument("--rounds", type=int, default=1)
    options.add_argument("--instructions", action="store_true", help="count them instead")
    options.add_argument("--work", help="a folder for pages and indexes; else a temporary one")
    options.add_argument("--java")
    options.add_argument("--lucene", help="lucene-core's jar, and others that it needs, with colons between")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.work) as folder:
        work = pathlib.Path(folder)
        pages = asked.folder.resolve() if asked.folder else work / "pages"
        if asked.pages:
            subprocess.run([sys.executable, str(HERE / "make_pages.py"), str(pages), str(asked.pages)], check=True)
        files = [each for each in pages.rglob("*") if each.is_file()]
        print(f"{len(files)} files, {sum(each.stat().st_size for each in files) / 1e6:.0f} MB", flush=True)
        if asked.instructions:
            print_instructions(asked.newshound, pages, work)
        else:
            compare(asked, Indexers(asked.newshound, pages, work))


if __name__ == "__main__":
    main()
