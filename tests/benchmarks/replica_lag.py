#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far a replica lags behind its writer, with real processes on this machine.

    replica_lag.py NEWSHOUND [--pages 500] [--batch 20] [--rounds 10] [--interval 1]

Indexes generated pages (make_pages.py), serves the database with xapian-replicate-server on the
loopback, follows it with xapian-replicate, and then indexes batches of further pages, one after the
other. The lag of a batch is the time from the end of its `index` (its commit is on the disk) until
the follower's database tells the same revision; the bytes are those of its changeset. Needs the
package xapian-tools.
"""
import argparse
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

MAKE_PAGES = pathlib.Path(__file__).with_name("make_pages.py")
LONGEST_LAG = 120  # seconds


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("newshound")
    parser.add_argument("--pages", type=int, default=500, help="in the database at first")
    parser.add_argument("--batch", type=int, default=20, help="pages that come at once")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--interval", type=int, default=1, help="seconds between a follower's questions")
    return parser.parse_args()


def free_port():
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]


class Master:
    """A database, its writer and the server of its changes."""

    def __init__(self, newshound, folder):
        self.newshound, self.folder = newshound, folder
        self.database = folder / "master" / "news.db"
        self.environment = dict(os.environ, XAPIAN_MAX_CHANGESETS="20",
                                XDG_STATE_HOME=str(folder / "state"))

    def index(self, first, count):
        pages = self.folder / f"pages-{first}"
        subprocess.run([sys.executable, MAKE_PAGES, pages, str(count), "--first", str(first)],
                       check=True, stdout=subprocess.DEVNULL)
        subprocess.run([self.newshound, "index", pages, "--database", self.database, "--quiet"],
                       check=True, env=self.environment)
        shutil.rmtree(pages)

    def changeset_bytes(self, since):
        files = self.database.glob("changes*")
        return sum(each.stat().st_size for each in files if each.stat().st_mtime >= since)


def revision(newshound, database):
    told = subprocess.run([newshound, "info", "--database", database, "--format", "json"],
                          capture_output=True, text=True, check=False)
    return json.loads(told.stdout)["revision"] if told.returncode == 0 else -1


def wait_for(newshound, follower, wanted):
    start = time.monotonic()
    while revision(newshound, follower) < wanted:
        if time.monotonic() - start > LONGEST_LAG:
            sys.exit("replica_lag.py: the follower does not follow")
        time.sleep(0.02)
    return time.monotonic() - start


def measure(asked, folder):
    master = Master(asked.newshound, folder)
    master.index(0, asked.pages)
    port = str(free_port())
    follower = folder / "follower.db"
    server = subprocess.Popen(["xapian-replicate-server", "-I", "127.0.0.1", "-p", port,
                               master.database.parent], start_new_session=True)
    time.sleep(0.5)
    client = subprocess.Popen(["xapian-replicate", "-h", "127.0.0.1", "-p", port, "-m", "news.db",
                               "-i", str(asked.interval), "-r", "0", "-q", follower])
    try:
        wait_for(asked.newshound, follower, revision(asked.newshound, master.database))
        lags, sizes = [], []
        for number in range(asked.rounds):
            start = time.time()
            master.index(asked.pages + number * asked.batch, asked.batch)
            sizes.append(master.changeset_bytes(start))
            lags.append(wait_for(asked.newshound, follower,
                                 revision(asked.newshound, master.database)))
        return sorted(lags), sorted(sizes)
    finally:
        for process in (client, server):
            process.terminate()
            process.wait()


def main():
    asked = arguments()
    if not shutil.which("xapian-replicate"):
        sys.exit("replica_lag.py: xapian-replicate is not installed (package xapian-tools)")
    with tempfile.TemporaryDirectory() as folder:
        lags, sizes = measure(asked, pathlib.Path(folder))
    print(f"{asked.rounds} batches of {asked.batch} pages, asked for every {asked.interval} s: "
          f"lag p50 {lags[len(lags) // 2]:.2f} s, longest {lags[-1]:.2f} s; "
          f"changesets p50 {sizes[len(sizes) // 2] / 1e6:.1f} MB, largest {sizes[-1] / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
