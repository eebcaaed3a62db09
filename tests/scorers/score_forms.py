#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores word forms: how many more articles a word finds than hold it, its plural or its genitive.

    score_forms.py NEWSHOUND DATABASE WORDS [WORST]

WORDS has a word a line, such as tests/scorers/name_words.txt: the 300 most frequent words in the
names of people, organisations and places of the archive that it was made from. Prints all hits
against all that were meant, and the WORST (10) words. The endings are those of English, and of
the genitive in German and its neighbours: other inflections count as too many here.
"""
import json
import subprocess
import sys

ENDINGS = ("", "s", "es")


def total(program, database, query):
    run = subprocess.run([program, "search", query, "--database", database, "--format", "json",
                          "--limit", "1", "--exact-total", "--versions", "all"],
                         capture_output=True, text=True, check=False)
    if run.returncode > 1:
        sys.exit(run.stderr)
    return json.loads(run.stdout)["total"]


def meant(program, database, word):
    forms = {word + ending for ending in ENDINGS}
    if word.endswith("y"):
        forms.add(word[:-1] + "ies")
    return total(program, database, " OR ".join(f'"{form}"' for form in sorted(forms)))


def main():
    program, database, words = sys.argv[1:4]
    worst = int(sys.argv[4]) if len(sys.argv) > 4 else 10
    rows = []
    with open(words, encoding="utf-8") as lines:
        for word in lines.read().split():
            rows.append((total(program, database, word), meant(program, database, word), word))
    rows = [row for row in rows if row[1]]
    hits, right = sum(row[0] for row in rows), sum(row[1] for row in rows)
    print(f"{len(rows)} words: {hits} hits, {right} hold the word: {hits / right:.3f} times")
    over = sum(row[0] > 1.1 * row[1] for row in rows)
    print(f"words that find more than 1.1 times as many: {over}")
    for found, held, word in sorted(rows, key=lambda row: row[1] / row[0])[:worst]:
        print(f"{word}\t{found}\t{held}\t{found / held:.2f}")


if __name__ == "__main__":
    main()
