#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a search takes that waits for many shards: a simulation from measured times.

    fan_out.py TIMES [--shards 1,8,64,512] [--scale 1] [--pause 0.001:100] [--time-out 500]

TIMES holds what shards took for queries, in milliseconds: a query a line, its times in several
shards or rounds (bench_shards --times). A search is one of these queries; every shard is asked at
once and draws one of that query's times, since what is dear in one is so in all, times --scale for
shards that are so much larger than the measured one. With the chance of --pause it also stands
still that many milliseconds (a page from a cold disk, a compaction beside it, a neighbour on the
machine), which no warm benchmark has. Network and merging cost nothing: it is a lower bound.

Hedged: when half of the shards have answered, the others get as long again; of those that still
have not, a second copy is asked, and the earlier answer counts. Time-out: shards that have not
answered after that long are left out; it tells how many searches are partial, and how many of
their shards these lack.
"""
import argparse
import random
import sys


def percentile(values, percent):
    return sorted(values)[min(len(values) - 1, int(len(values) * percent / 100))]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("times", help="milliseconds, a query a line")
    parser.add_argument("--shards", default="1,8,64,512", help="numbers of shards")
    parser.add_argument("--scale", type=float, default=1, help="how much larger a shard is")
    parser.add_argument("--pause", default="0.001:100", help="CHANCE:MILLISECONDS of a pause")
    parser.add_argument("--time-out", type=float, default=500, help="milliseconds")
    parser.add_argument("--searches", type=int, default=20000, help="how many to simulate")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Shards:
    """Draws what shards take for a query."""

    def __init__(self, asked, dice):
        self.scale, self.dice = asked.scale, dice
        self.chance, self.pause = (float(part) for part in asked.pause.split(":"))

    def draw(self, times):
        time = self.scale * times[int(self.dice.random() * len(times))]
        return time + self.pause if self.dice.random() < self.chance else time

    def hedged(self, times, plain):
        """The longest wait, and how many shards were asked twice."""
        after = 2 * percentile(plain, 50)
        late = [time for time in plain if time > after]
        again = [min(time, after + self.draw(times)) for time in late]
        return max([time for time in plain if time <= after] + again), len(late)


def simulate(shards, queries, count, asked):
    plain, hedged, twice, partial, lacking = [], [], 0, 0, 0
    searches = max(1000, min(asked.searches, 2_000_000 // count))
    for _ in range(searches):
        times = queries[int(shards.dice.random() * len(queries))]
        drawn = [shards.draw(times) for _ in range(count)]
        plain.append(max(drawn))
        wait, again = shards.hedged(times, drawn)
        hedged.append(wait)
        twice += again
        late = sum(time > asked.time_out for time in drawn)
        partial += late > 0
        lacking += late
    cells = [f"{percentile(each, percent):.0f}" for each in (plain, hedged) for percent in (50, 99)]
    return [str(count), *cells, f"{100 * twice / searches / count:.1f} %",
            f"{100 * partial / searches:.1f} %", f"{lacking / partial:.1f}" if partial else "–"]


def main():
    asked = arguments()
    with open(asked.times, encoding="ascii") as file:
        queries = [[float(time) for time in line.split()] for line in file if line.strip()]
    if not queries:
        sys.exit(f"fan_out.py: no times in {asked.times}")
    shards = Shards(asked, random.Random(asked.seed))
    head = ["shards", "p50 ms", "p99 ms", "hedged p50", "p99", "asked twice", "partial",
            "shards they lack"]
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for count in (int(each) for each in asked.shards.split(",")):
        print("| " + " | ".join(simulate(shards, queries, count, asked)) + " |", flush=True)


if __name__ == "__main__":
    main()
