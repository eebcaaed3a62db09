#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the sentences that tests/data/citations_labels.tsv labels, by a fixed seed:

    sample_sentences.py TRUTH.jsonl OUTLETS.tsv [SEED LABELS.tsv]

Strata, at most three sentences of an article: up to 90 sentences with an outlet's name and an
attribution word, 15 the same where the name is an everyday word too (it stands in lower case in the
pages), 42 with a name only, 31 with an attribution word and a capitalised word but no name that we
know. The first 150 are labelled, every second one for development. Prints file, start, end (code
points of the truth's text), outlet and sentence, one line each. With a seed and labels the sentences
are others, of articles that have no label yet: the first 75 drawn with seed 14 from the truth of a
set of news pages of 2000-2015 are the half "archive", those drawn next with seeds 15 and 16
"archive2" and "archive3". All drawn there with seed 17 are "archive4", all drawn with seed 18 from
the newer pages "modern4", all drawn from both with seed 31 "archive5" and "modern5".
"""
import json
import random
import re
import sys

CUES = re.compile(
    r"\b(report(s|ed|ing)?|told|tells|according to|quoted|cited|citing|interview(ed)?|publish(ed)?|"
    r"posted|wrote|writes|announced (on|in|by)|revealed|broadcast|article in|laut|berichte\w*|"
    r"zufolge|sagte (der|dem)|selon|rapporte|déclaré (à|au)|según|informó|dijo a|volgens|meldt|"
    r"сообщ\w+|пишет|заявил\w*|по данным|передает)\b", re.I)


def names(path):
    found = set()
    for line in open(path, encoding="utf-8"):
        if line.startswith("#"):
            continue
        cells = line.rstrip("\n").split("\t") + [""] * 5
        for name in [cells[0]] + cells[1].split("|"):
            name = name.removeprefix("The ")
            if len(name) > 1 and not name.endswith(")"):
                found.add(name)
    return found


def sentences(text):
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for stop in list(re.finditer(r"[.!?][\"”’»)]*\s+(?=[\"“„«‘(]*[A-ZÀ-ÞА-Я])", line.group())):
            end = line.start() + stop.end()
            yield start, line.start() + len(line.group()[: stop.end()].rstrip())
            start = end
        yield start, line.end()


def names_in(sentence, known):
    words = list(re.finditer(r"[^\s,;:()\"“”„«»]+", sentence))
    found = []
    for i, first in enumerate(words):
        for last in words[i : i + 5]:
            span = sentence[first.start() : last.end()]
            for name in (span, span.rstrip(".?!'’"), re.sub(r"['’]s?$", "", span)):
                if name in known and (i or name.lower() not in ("as", "people")):
                    found.append(name)
    return found


def kind_of(sentence, known, everyday):
    found = names_in(sentence, known)
    cue = CUES.search(sentence)
    if any(name not in everyday for name in found):
        return "name and cue" if cue else "name"
    if found and cue:
        return "everyday name and cue"
    capital = re.search(r"\w\W+(the |der |die |le |la )?[A-ZА-Я]\w+", sentence)
    return "cue" if cue and capital and not found else None


def strata(pages, known, everyday):
    kinds = {}
    for page in pages:
        found = {}
        for start, end in sentences(page.get("text") or ""):
            sentence = page["text"][start:end]
            kind = kind_of(sentence, known, everyday) if 25 <= len(sentence) <= 600 else None
            if kind:
                found.setdefault(kind, []).append(
                    (page["file"], start, end, page.get("outlet") or "", sentence))
        for kind, rows in found.items():
            kinds.setdefault(kind, []).append(rows)
    return kinds


def main():
    random.seed(int(sys.argv[3]) if len(sys.argv) > 3 else 4)
    labelled = open(sys.argv[4], encoding="utf-8").read() if len(sys.argv) > 4 else ""
    pages = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    pages = [page for page in pages if page["file"] not in labelled]
    words = set()
    for page in pages:
        words.update(re.findall(r"\b[a-zà-ÿ][\w-]*", page.get("text") or ""))
    known = names(sys.argv[2])
    everyday = {name for name in known if all(word.lower() in words for word in name.split())
                and not name.isupper()}
    used, drawn = {}, []
    kinds = strata(pages, known, everyday)
    for kind, wanted in (("name and cue", 90), ("everyday name and cue", 15), ("name", 42), ("cue", 31)):
        rows = [row for page in kinds.get(kind, []) for row in random.sample(page, min(2, len(page)))]
        for row in random.sample(rows, len(rows)):
            if wanted and used.get(row[0], 0) < 3:
                used[row[0]] = used.get(row[0], 0) + 1
                drawn.append(row)
                wanted -= 1
    random.shuffle(drawn)
    for file, start, end, outlet, sentence in drawn:
        print(file, start, end, "|".join(outlet), sentence, sep="\t")


if __name__ == "__main__":
    main()
