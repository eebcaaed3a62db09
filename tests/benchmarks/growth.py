#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What articles and searches cost as an archive grows.

    growth.py NEWSHOUND [--sizes 2000,20000,60000,200000,1000000] [--daily 1000] [--svg FILE]

Indexes generated stories of few words (make_pages.py; pages without furniture, streamed as a tar
that is removed behind each step), so that a million fit a laptop's disk: what is measured is the
archive, not the reading of pages. At each size: articles per second of processor time and peak
memory of the run that led to it, bytes, what it costs to add a day's articles to it by a run of
their own, and the wall time of searches of two frequent words, each a process of its own.
Writes a line for each size as soon as it is known, and a plot as SVG.
"""
import argparse
import itertools
import math
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import make_pages  # noqa: E402

COLUMNS = ("articles", "articles/CPU s", "peak MiB", "MB", "segments", "day: CPU s", "day: wall s",
           "search p50 ms", "p99 ms")
SEARCHES = 60


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("newshound")
    parser.add_argument("--sizes", default="2000,20000,60000,200000,1000000")
    parser.add_argument("--daily", type=int, default=1000, help="articles of a day")
    parser.add_argument("--words", type=int, default=120, help="of the longest story, about")
    parser.add_argument("--folder", help="where the archive grows, with room for it")
    parser.add_argument("--svg", help="a plot")
    return parser.parse_args()


class BriefPages:
    """Stories of few words, each on a page of its own without furniture."""

    def __init__(self, words):
        self.vocabulary, self.words = make_pages.Words(), words

    def page(self, number):
        story = make_pages.Story(number, 1, self.vocabulary, longest=self.words)
        host, name, template = make_pages.OUTLETS[number % len(make_pages.OUTLETS)]
        outlet = type("Outlet", (), {"host": host, "name": name, "menu": ""})
        path = f"{story.time:%Y/%m/%d}/{number}.html"
        head, body = template(story, outlet, f"https://www.{host}/{path}")
        return f"{host}/{path}", (f'<!DOCTYPE html><html lang="en"><title>{story.title}</title>{head}'
                                  f"<body>{body}</body></html>").encode()


class Archive:
    def __init__(self, newshound, folder, words):
        self.newshound, self.folder = newshound, pathlib.Path(folder)
        self.database = self.folder / "growing.db"
        self.pages, self.count = BriefPages(words), 0

    def add(self, count):
        """CPU seconds, wall seconds and peak MiB of the run that adds so many."""
        tar = self.folder / f"pages-{self.count}.tar"
        with open(tar, "wb") as out:
            numbers = itertools.islice(itertools.count(self.count), count)
            make_pages.write_tar(out, (self.pages.page(each) for each in numbers))
        start = time.monotonic()
        child = subprocess.Popen([self.newshound, "index", tar, "--database", self.database, "--quiet"])
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            sys.exit(f"growth.py: index ended with {child.returncode}")
        tar.unlink()
        self.count += count
        return used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss / 1024

    def megabytes(self):
        return sum(each.stat().st_size for each in self.database.rglob("*") if each.is_file()) / 1e6

    def segments(self):
        return sum(1 for _ in self.database.glob("segment-*"))

    def search(self):
        """Wall milliseconds, sorted."""
        chance, frequent, times = random.Random(1), self.pages.vocabulary.words[5:150], []
        for _ in range(SEARCHES):
            start = time.monotonic()
            asked = [self.newshound, "search", *chance.sample(frequent, 2), "--database", self.database]
            if subprocess.run(asked, stdout=subprocess.DEVNULL).returncode > 1:  # 1 = nothing found
                sys.exit("growth.py: a search failed")
            times.append(1000 * (time.monotonic() - start))
        return sorted(times)


def measure(archive, size, daily):
    count = size - archive.count
    cpu, _, peak = archive.add(count)
    bytes_now, segments = archive.megabytes(), archive.segments()
    day_cpu, day_wall, _ = archive.add(daily)
    times = archive.search()
    return (size, count / cpu, peak, bytes_now, segments, day_cpu, day_wall, times[len(times) // 2],
            times[-1 - len(times) // 100])


def plot(rows, path):
    """Each cost as a ratio to that of the smallest archive, over articles; both axes logarithmic."""
    lines = (("an article, CPU", 1, True, "#1b6ca8"), ("a day, CPU", 5, False, "#b8431e"),
             ("peak memory", 2, False, "#3a7d44"), ("a search, p50", 7, False, "#7a4fa3"))
    left, right, top, bottom = 60, 620, 20, 300
    x = lambda size: left + (right - left) * (math.log(size / rows[0][0]) /
                                              max(math.log(rows[-1][0] / rows[0][0]), 1e-9))
    ratios = [[(row[column] / rows[0][column]) ** (-1 if inverse else 1) for row in rows]
              for _, column, inverse, _ in lines]
    highest = max(2, max(map(max, ratios)))
    y = lambda ratio: bottom - (bottom - top) * (math.log(max(ratio, 0.5) / 0.5) / math.log(highest / 0.5))
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 350" font-family="sans-serif" '
             'font-size="12"><title>Cost as an archive grows, against that of the smallest</title>'
             '<rect width="800" height="350" fill="#fff"/>']
    for ratio in (0.5, 1, 2, 4, 8, 16, 32):
        if ratio <= highest:
            parts.append(f'<path d="M{left} {y(ratio):.1f}H{right}" stroke="#ddd"/>'
                         f'<text x="{left - 8}" y="{y(ratio) + 4:.1f}" text-anchor="end">{ratio}×</text>')
    for row in rows:
        parts.append(f'<text x="{x(row[0]):.1f}" y="{bottom + 20}" text-anchor="middle">{row[0]:,}</text>')
    for number, ((name, _, _, colour), values) in enumerate(zip(lines, ratios)):
        points = " ".join(f"{x(row[0]):.1f},{y(value):.1f}" for row, value in zip(rows, values))
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>'
                     f'<text x="{right + 15}" y="{60 + 22 * number}" fill="{colour}">{name}</text>')
    parts.append(f'<text x="{(left + right) / 2}" y="{bottom + 42}" text-anchor="middle">articles</text></svg>')
    pathlib.Path(path).write_text("\n".join(parts) + "\n")


def main():
    asked = arguments()
    folder = tempfile.mkdtemp(prefix="newshound-growth-", dir=asked.folder)
    rows = []
    try:
        archive = Archive(asked.newshound, folder, asked.words)
        print("| " + " | ".join(COLUMNS) + " |\n|" + "---|" * len(COLUMNS), flush=True)
        for size in map(int, asked.sizes.split(",")):
            rows.append(measure(archive, size, asked.daily))
            print("| {:,} | {:.0f} | {:.0f} | {:.0f} | {} | {:.2f} | {:.2f} | {:.0f} | {:.0f} |".format(
                *rows[-1]), flush=True)
            if asked.svg:
                plot(rows, asked.svg)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
