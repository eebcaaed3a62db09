#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a search takes that waits for many shards: a simulation from measured times.

    fan_out.py TIMES [--shards 8,64,512] [--pause 0.001:100] [--searches 20000]

TIMES holds what one shard took for searches, in milliseconds, one a line (bench_shards --times).
A search asks every shard at once and waits for the last; each draws one of these times, and with
the chance of --pause also that many milliseconds of a pause (a page read from a cold disk, a
compaction beside it, a neighbour on the machine), which no warm benchmark has. Shards are taken to
be independent of each other, and the network and the merging to cost nothing: it is a lower bound.

Hedged: a second copy of a shard is asked too when the first has not answered within its 95th
percentile, and the earlier answer counts. Time-out: shards that have not answered after that long
are left out; it tells how many searches are partial, and what share of shards these lack.
"""
import argparse
import random
import sys


def percentile(values, percent):
    return sorted(values)[min(len(values) - 1, int(len(values) * percent / 100))]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("times", help="milliseconds, one a line")
    parser.add_argument("--shards", default="1,8,64,512", help="numbers of shards")
    parser.add_argument("--pause", default="0.001:100", help="CHANCE:MILLISECONDS of a pause")
    parser.add_argument("--searches", type=int, default=20000, help="how many to simulate")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Shard:
    """Draws times of one shard."""

    def __init__(self, times, chance, pause, dice):
        self.times, self.chance, self.pause, self.dice = times, chance, pause, dice
        self.hedge_after = percentile([self.draw() for _ in range(20000)], 95)

    def draw(self):
        time = self.times[int(self.dice.random() * len(self.times))]
        return time + self.pause if self.dice.random() < self.chance else time

    def hedged(self):
        first = self.draw()
        if first <= self.hedge_after:
            return first, 0
        return min(first, self.hedge_after + self.draw()), 1


def simulate(shard, count, searches):
    plain, hedged, more, slowest = [], [], 0, []
    time_out = 2 * shard.hedge_after
    for _ in range(searches):
        times = [shard.draw() for _ in range(count)]
        plain.append(max(times))
        slowest.append(sum(time > time_out for time in times))
        pairs = [shard.hedged() for _ in range(count)]
        hedged.append(max(time for time, _ in pairs))
        more += sum(asked for _, asked in pairs)
    partial = sum(late > 0 for late in slowest)
    lacking = sum(slowest) / max(1, partial) / count
    cells = [f"{percentile(times, percent):.1f}" for times in (plain, hedged) for percent in (50, 99)]
    return [str(count), *cells, f"{100 * more / searches / count:.1f} %", f"{time_out:.1f}",
            f"{100 * partial / searches:.1f} %", f"{100 * lacking:.1f} %" if partial else "–"]


def main():
    asked = arguments()
    times = [float(line) for line in open(asked.times, encoding="ascii") if line.strip()]
    if not times:
        sys.exit(f"fan_out.py: no times in {asked.times}")
    chance, pause = (float(part) for part in asked.pause.split(":"))
    shard = Shard(times, chance, pause, random.Random(asked.seed))
    print(f"one shard: p50 {percentile(times, 50):.1f}, p99 {percentile(times, 99):.1f} ms as "
          f"measured; a pause of {pause:g} ms with a chance of {chance:g}\n")
    head = ["shards", "p50 ms", "p99", "hedged p50", "p99", "asked twice", "time-out ms",
            "partial", "of these lack"]
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for count in (int(each) for each in asked.shards.split(",")):
        searches = max(500, min(asked.searches, 2_000_000 // count))
        print("| " + " | ".join(simulate(shard, count, searches)) + " |", flush=True)


if __name__ == "__main__":
    main()
