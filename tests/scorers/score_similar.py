#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores `newshound similar`: the share of the first ten that have a topic of the article asked.

    score_similar.py NEWSHOUND DATABASE TOPICS.qrels [ARTICLES]

TOPICS.qrels is a TREC file of judgements (topic 0 page 1) whose pages are the file names, without
endings, of the pages in the database; of the judged ones ARTICLES (200), evenly spaced, are asked.
Beside it stands what `search --words` finds for the same article's headline and first 60 words.
"""
import collections
import json
import os
import subprocess
import sys


def page(hit):
    return os.path.basename(hit["file"]).split(".")[0]


def hits(arguments):
    run = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if run.returncode > 1:
        sys.exit(run.stderr)
    return [json.loads(line) for line in run.stdout.splitlines()]


def main():
    program, database, judgements = sys.argv[1:4]
    wanted = int(sys.argv[4]) if len(sys.argv) > 4 else 200
    topics = collections.defaultdict(set)
    with open(judgements, encoding="utf-8") as lines:
        for line in lines:
            topic, _, name, grade = line.split()
            if grade != "0":
                topics[name].add(topic)
    judged = sorted(topics)
    shares = collections.defaultdict(list)
    for name in judged[:: max(1, len(judged) // wanted)]:
        out = ["--database", database, "--format", "ndjson"]
        found = hits([program, "search", f"file:*/{name}.html", *out, "--limit", "1"])
        found = found or hits([program, "search", f"file:{name}.html", *out, "--limit", "1"])
        if not found:
            continue
        words = f'{found[0]["title"] or ""} ' + " ".join((found[0]["text"] or "").split()[:60])
        answers = {
            "similar": hits([program, "similar", found[0]["id"], *out]),
            "words": [hit for hit in hits([program, "search", "--words", *out, "--limit", "11",
                                           "--", words]) if hit["id"] != found[0]["id"]],
        }
        for kind, answer in answers.items():
            right = [bool(topics[name] & topics[page(hit)]) for hit in answer[:10]]
            shares[kind].append(sum(right) / 10)
    for kind, values in shares.items():
        print(f"{kind}\t{len(values)} articles\tprecision at 10 {sum(values) / len(values):.3f}")


main()
