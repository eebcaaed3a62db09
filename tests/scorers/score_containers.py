#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `newshound index` gets from each WARC, ARC and WACZ file of a folder, beside what a careful reader gets.

    tests/scorers/score_containers.py NEWSHOUND FOLDER [EXPECTED]

EXPECTED (default FOLDER/expected.tsv) has the columns file, format, records, responses, html_2xx,
revisits, note; "intact" begins the note of a file that is whole. Each file is indexed into a database of
its own. Exit status 1 when a file gives less than is expected of it."""
import csv, json, os, re, subprocess, sys, tempfile

HTML = re.compile(r"response 2\d\d (text/html|application/xhtml\+xml|application/vnd\.wap\.xhtml\+xml)$")


def read(program, path):
    """The report of a run over one file; None where there was none."""
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run([program, "index", path, "--database", os.path.join(folder, "a.db"),
                              "--format", "json"], capture_output=True, timeout=600)
        return json.loads(run.stdout) if run.stdout else None


def counts(report):
    records = {kind: n for kind, n in report["records"].items() if not kind.startswith("member: ")}
    return (sum(records.values()),
            sum(n for kind, n in records.items() if kind.startswith("response")),
            sum(n for kind, n in records.items() if HTML.match(kind)),
            records.get("revisit", 0))


def main():
    program, folder = sys.argv[1:3]
    expected = sys.argv[3] if len(sys.argv) > 3 else os.path.join(folder, "expected.tsv")
    short = 0
    print("records", "responses", "html", "revisits", "articles", "file", "reasons", sep="\t")
    with open(expected, encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            report = read(program, os.path.join(folder, row["file"]))
            found = counts(report) if report else (0, 0, 0, 0)
            wanted = tuple(int(row[key]) for key in ("records", "responses", "html_2xx", "revisits"))
            fails = any(have < want for have, want in zip(found, wanted))
            short += fails
            cells = [str(have) if have == want else f"{have}/{want}" for have, want in zip(found, wanted)]
            articles = sum(report[key] for key in ("indexed", "updated", "unchanged")) if report else 0
            reasons = ", ".join(f"{n} {why}" for why, n in report["skipped"].items()) if report else "no report"
            print(*cells, articles, row["file"] + (" LESS" if fails else ""), reasons, sep="\t")
    print(f"{short} files give less than expected")
    return short != 0


if __name__ == "__main__":
    sys.exit(main())
