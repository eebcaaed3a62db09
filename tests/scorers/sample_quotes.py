#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the quotations that tests/data/quotations_labels.tsv labels, by a fixed seed:

    sample_quotes.py TRUTH.jsonl [SEED LABELS.tsv]

100 spans of five words and more between “ ”, " ", „ “ or « » inside one paragraph, at most two of an
article. Prints file, start, end (code points of the truth's text, marks included) and the span with
what stands around it in braces. Every second line is for development. With a seed and labels the
100 are others, of articles that have no label yet: the half called "fresh", drawn with seed 13,
"mixed" with seed 21. "archive" and "archive2" are drawn with seeds 22 and 23 from the truth of a set
of news pages of 2000-2015; "archive5" and "modern5" with seed 31 from that and the first one.
"""
import json
import random
import re
import sys

SPAN = re.compile(r"“[^“”\n]+”|\"[^\"\n]+\"|„[^“”\n]+[“”]|«[^«»\n]+»")


def main():
    random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 12)
    labelled = open(sys.argv[3], encoding="utf-8").read() if len(sys.argv) > 3 else ""
    pages = []
    for line in open(sys.argv[1], encoding="utf-8"):
        page = json.loads(line)
        text = page.get("text") or ""
        spans = [m.span() for m in SPAN.finditer(text) if len(m.group().split()) >= 5]
        if spans and page["file"] not in labelled:
            pages.append((page["file"], text, spans))
    drawn = []
    for file, text, spans in pages:
        drawn += [(file, text, span) for span in random.sample(spans, min(2, len(spans)))]
    for file, text, (start, end) in random.sample(drawn, 100):
        row = text[max(0, start - 220) : start] + "{" + text[start:end] + "}" + text[end : end + 160]
        print(file, start, end, row.replace("\n", "¶").replace("\t", " "), sep="\t")


if __name__ == "__main__":
    main()
