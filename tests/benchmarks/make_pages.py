#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes realistic archived news pages, any number, the same ones each time.

    make_pages.py TARGET COUNT [--first N] [--seed N]

TARGET is a folder, or a tar file where it ends in .tar ("-" is a tar on standard output): pages are
written one after the other, none is kept. Each is a story of 200 to 1,200 words in one of five
outlets' templates, in 20 to 200 kB of furniture: navigation, styles, scripts, teasers of other
stories, comments. Seven of eight words are drawn from the sample corpus
so that the one of rank r is as frequent as 1/r (Zipf); the others are made up, as frequent as 1/r², so that
ever new words turn up as in natural text. People, places and organisations come again.
Three of a hundred stories were printed before by another outlet.
"""
import argparse
import collections
import datetime
import io
import itertools
import json
import pathlib
import random
import re
import sys
import tarfile

CORPUS = pathlib.Path(__file__).resolve().parents[2] / "sample-corpus"
ENGLISH = ("meridianpost.example", "harbourcourier.example", "worldlantern.example")
FROM_CORPUS = 7 / 8  # of the words of a text
MOST_RANKS = 2_000_000
REPRINTED = 0.03
SMALLEST, LARGEST = 20_000, 200_000  # bytes of furniture

FIRST = ("Ann Bertram Clara Dmitri Elena Farid Greta Hugo Ines Jonas Karim Leila Marcus Nadia Oskar "
         "Paula Quentin Rosa Stefan Tamara Ulrich Vera Walter Ximena Yusuf Zofia Amir Bianca Cyril "
         "Dora Emil Flora Gustav Hanna Igor Judith Kofi Lydia Milan Nora").split()
ENDS = "mann sen berg ford ley ton ov ska ini well wick stein hurst dal wood ridge".split()
PLACES = ("Ardenholm", "Port Celeste", "Velmora", "Kesteren", "Saint Ormond", "Tarnov", "Lindhaven",
          "Marisole", "Osterby", "Calder Bay", "Nimbrook", "Great Harrow", "Zelnik", "Fairmont")
BODIES = ("Ministry of Transport", "Central Bank", "Harbour Authority", "City Council",
          "Court of Appeal", "University of Lindhaven", "Health Inspectorate", "Rail Workers Union")
OFFICES = ("minister", "mayor", "spokeswoman", "director", "judge", "professor", "chairman", "analyst")
SECTIONS = ("World", "Politics", "Business", "Science", "Culture", "Sport", "Opinion")
SYLLABLES = [a + b for a in "b d f g k l m n p r s t v z br tr st pl".split() for b in "aeiou"]


def corpus_words():
    """Words of the corpus's English pages, the most frequent first."""
    counts = collections.Counter()
    for outlet in ENGLISH:
        for path in sorted((CORPUS / outlet).rglob("*.html")):
            for text in re.findall(r"<p[^>]*>([^<]*)", path.read_text("utf-8", "replace")):
                counts.update(re.findall(r"[a-z]+", text.lower()))
    return [word for word, _ in sorted(counts.items(), key=lambda each: (-each[1], each[0]))]


class Words:
    def __init__(self):
        self.words = corpus_words()
        self.lists = len(self.words)

    def of_rank(self, rank):
        if rank < self.lists:
            return self.words[rank]
        made, number = "", rank
        while number:
            number, syllable = divmod(number, len(SYLLABLES))
            made += SYLLABLES[syllable]
        return made

    def draw(self, chance):
        if chance.random() < FROM_CORPUS:
            return self.of_rank(int(self.lists ** chance.random()) - 1)
        return self.of_rank(min(int(self.lists / (1 - chance.random())), MOST_RANKS))


class Story:
    """Number `number` of all, wherever it is printed."""

    def __init__(self, number, seed, words, longest=1200):
        chance = random.Random(f"{seed} story {number}")
        self.words, self.chance = words, chance
        self.people = [self.person() for _ in range(chance.randint(2, 5))]
        self.place = chance.choice(PLACES)
        self.body = chance.choice(BODIES)
        self.author = self.person()
        self.section = chance.choice(SECTIONS)
        self.time = (datetime.datetime(2005, 1, 1, tzinfo=datetime.timezone.utc)
                     + datetime.timedelta(minutes=chance.randrange(20 * 365 * 1440)))
        self.title = self.clause(6, 11)
        self.lead = self.sentence()
        length = int(longest / 6 * 6 ** chance.random())
        self.paragraphs = [f"{self.place.upper()} — {self.sentence()}"]
        while length > 0:
            self.paragraphs.append(self.paragraph())
            length -= self.paragraphs[-1].count(" ") + 1

    def person(self):
        family = "".join(self.chance.choice(SYLLABLES) for _ in range(self.chance.randint(1, 2)))
        return f"{self.chance.choice(FIRST)} {family.capitalize()}{self.chance.choice(ENDS)}"

    def clause(self, least, most):
        words = [self.words.draw(self.chance) for _ in range(self.chance.randint(least, most))]
        words[0] = words[0].capitalize()
        if self.chance.random() < 0.3:
            words.insert(len(words) // 2, self.chance.choice(self.people + [self.place]))
        return " ".join(words)

    def sentence(self):
        return self.clause(8, 26) + "."

    def quotation(self):
        speaker = self.chance.choice(self.people)
        said = self.clause(6, 20)
        if self.chance.random() < 0.5:
            return f"“{said},” said {speaker}, {self.chance.choice(OFFICES)} of the {self.body}."
        return f"{speaker.split()[1]} said on {self.time:%A}: “{said}.”"

    def paragraph(self):
        return " ".join(self.quotation() if self.chance.random() < 0.25 else self.sentence()
                        for _ in range(self.chance.randint(1, 4)))


class Outlet:
    """What its pages share: pieces of furniture, made once, of which each page has some."""

    def __init__(self, host, name, template, seed, words):
        self.host, self.name, self.template = host, name, template
        chance = random.Random(f"{seed} outlet {host}")
        text = lambda count: " ".join(words.draw(chance) for _ in range(count))
        self.style = "".join(f".{text(1)}-{i}{{margin:{i % 9}px;color:#{i * 7919 % 4096:03x}}}\n"
                             for i in range(80))
        self.menu = "".join(f'<li><a href="/{each.lower()}/">{each}</a></li>' for each in SECTIONS)
        self.pieces = []
        for i in range(300):
            kind = i % 4
            if kind == 0:
                piece = (f'<div class="teaser"><a href="/{i}/{text(1)}.html"><img src="/i/{i}.jpg" alt="">'
                         f"<h3>{text(8).capitalize()}</h3></a><p>{text(18)}</p></div>\n")
            elif kind == 1:
                piece = ("<script>window.cfg" + str(i) + "=" +
                         json.dumps({text(1): [chance.random(), text(3)] for _ in range(12)}) +
                         ";</script>\n")
            elif kind == 2:
                piece = (f'<svg viewBox="0 0 24 24"><path d="'
                         + " ".join(f"M{chance.randrange(999)} {chance.randrange(999)}" for _ in range(50))
                         + '"/></svg>\n')
            else:
                piece = (f'<li class="comment"><b>{text(1)}{i}</b> <time>{i % 59} minutes ago</time>'
                         f"<p>{text(25)}</p></li>\n")
            self.pieces.append(piece)

    def furniture(self, chance, bytes_wanted):
        parts, made = [], 0
        while made < bytes_wanted:
            parts.append(self.pieces[chance.randrange(len(self.pieces))])
            made += len(parts[-1])
        return "".join(parts)


def json_ld(story, outlet, url):
    head = '<script type="application/ld+json">' + json.dumps({
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title,
        "datePublished": story.time.isoformat(), "author": {"@type": "Person", "name": story.author},
        "publisher": {"@type": "Organization", "name": outlet.name}, "mainEntityOfPage": url,
    }) + "</script>"
    text = "".join(f'<p class="text">{each}</p>\n' for each in story.paragraphs)
    return head, (f'<article><h1>{story.title}</h1><div class="lead">{story.lead}</div>'
                  f'<div class="by">By {story.author}</div><div class="content">{text}</div></article>')


def meta_tags(story, outlet, url):
    head = (f'<meta property="og:title" content="{story.title}"><meta property="og:url" content="{url}">'
            f'<meta property="og:site_name" content="{outlet.name}">'
            f'<meta property="article:published_time" content="{story.time.isoformat()}">'
            f'<meta name="author" content="{story.author}">')
    text = "".join(f"<p>{each}</p>\n" for each in story.paragraphs)
    return head, f'<div id="story"><h1>{story.title}</h1><p><b>{story.lead}</b></p>{text}</div>'


def microdata(story, outlet, url):
    text = "".join(f"<p>{each}</p>\n" for each in story.paragraphs)
    return f'<link rel="canonical" href="{url}">', (
        f'<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{story.title}'
        f'</h1><span itemprop="author">{story.author}</span> <time itemprop="datePublished" '
        f'datetime="{story.time.isoformat()}">{story.time:%d %B %Y}</time>'
        f'<div itemprop="articleBody">{text}</div></div>')


def tables(story, outlet, url):
    text = "<br><br>\n".join(story.paragraphs)
    return "", (f'<table width="760"><tr><td width="160"><ul>{outlet.menu}</ul></td><td>'
                f'<font size="5"><b>{story.title}</b></font><br><font size="1">By {story.author}<br>'
                f"{story.time:%B %d, %Y}</font><br><br>{text}</td></tr></table>")


def printed(story, outlet, url):
    text = "".join(f"<p>{each}</p>\n" for each in story.paragraphs)
    return "", (f'<main><section><h1>{story.title}</h1><p class="byline">By {story.author}, {outlet.name}, '
                f"{story.time:%A, %d %B %Y, %H:%M}</p><p>{story.lead}</p>{text}</section></main>")


OUTLETS = (("ledger.example", "The Evening Ledger", json_ld), ("coastdaily.example", "Coast Daily", meta_tags),
           ("northwire.example", "Northwire", microdata), ("oldgazette.example", "The Old Gazette", tables),
           ("townecho.example", "Town Echo", printed))


class Pages:
    def __init__(self, seed):
        self.seed, self.words = seed, Words()
        self.outlets = [Outlet(*each, seed, self.words) for each in OUTLETS]

    def page(self, number):
        """Its name, and its bytes."""
        chance = random.Random(f"{self.seed} page {number}")
        is_reprint = number > 0 and chance.random() < REPRINTED
        told = number - chance.randint(1, min(number, 50)) if is_reprint else number
        story = Story(told, self.seed, self.words)
        outlet = self.outlets[number % len(self.outlets)]
        path = f"{story.time:%Y/%m/%d}/{story.section.lower()}-{number}.html"
        head, body = outlet.template(story, outlet, f"https://www.{outlet.host}/{path}")
        size = int(SMALLEST * (LARGEST / SMALLEST) ** chance.random())
        html = (f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{story.title} | '
                f"{outlet.name}</title>{head}<style>{outlet.style}</style></head><body>\n<header><nav><ul>"
                f"{outlet.menu}</ul></nav></header>\n<aside>{outlet.furniture(chance, size // 3)}</aside>\n"
                f"{body}\n<footer>{outlet.furniture(chance, size - size // 3)}"
                f"<p>© {story.time.year} {outlet.name}</p></footer></body></html>\n")
        return f"{outlet.host}/{path}", html.encode()


def write_folder(folder, pages):
    for name, page in pages:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page)


def write_tar(out, pages):
    with tarfile.open(fileobj=out, mode="w|") as tar:
        for name, page in pages:
            member = tarfile.TarInfo(name)
            member.size = len(page)
            tar.addfile(member, io.BytesIO(page))


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    options.add_argument("target", help="a folder, a .tar, or - (a tar on standard output)")
    options.add_argument("count", type=int)
    options.add_argument("--first", type=int, default=0, help="the number of the first page")
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    made = Pages(asked.seed)
    pages = (made.page(each) for each in itertools.islice(itertools.count(asked.first), asked.count))
    if asked.target == "-":
        write_tar(sys.stdout.buffer, pages)
    elif asked.target.endswith(".tar"):
        with open(asked.target, "wb") as out:
            write_tar(out, pages)
    else:
        write_folder(pathlib.Path(asked.target), pages)


if __name__ == "__main__":
    main()
