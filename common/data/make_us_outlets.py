#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes us_outlets.tsv from local_news_dataset_2018.csv of the Local News Dataset (MIT):

    python3 make_us_outlets.py local_news_dataset_2018.csv > us_outlets.tsv

Left out: television translators and stations without a web site of their own. A name of one word
or of general press words only ("Sentinel", "Daily News") is marked ambiguous.

A domain counts where one outlet alone claims it ("delawareonline.com", News Journal), or where the
name tells it ("wgntv.com", WGN): a word of four letters, the start of a word, its initials. Others are
a group's that many share (wickedlocal.com). Never counts what lends its pages to anyone (HOSTS) or is
an institution's (.edu, .gov …), unless the name tells it. A row that has only such a domain keeps its
name alone, and one of an institution's is left out.
"""
import csv
import re
import sys

KINDS = {"Newspapers": "newspaper", "College Newspapers": "newspaper", "Magazines": "magazine",
         "TV station": "broadcaster"}
PRESS_WORDS = set("""a and business city community country county courier daily dispatch eagle echo
    enterprise evening examiner express free gazette globe herald home independent journal leader
    ledger life local mail magazine messenger mirror monitor morning news observer of our outlook
    post press record register report reporter review sentinel standard star state sun sunday
    telegraph the this times today town tribune trends valley village villager voice week weekly
    world""".split())
HOSTS = set("""247sports.com angelfire.com aol.com blogspot.com comcast.net dreamhosters.com earthlink.net
    facebook.com geocities.com google.com instagram.com issuu.com laserbuddy.com linkedin.com medium.com
    myspace.com our-hometown.com printroom.com qwestoffice.net scribd.com squarespace.com tripod.com
    tumblr.com twitter.com typepad.com webs.com weebly.com wix.com wixsite.com wordpress.com yahoo.com
    youtube.com""".split())
INSTITUTIONS = (".edu", ".gov", ".mil", ".travel")


def is_ambiguous(name):
    words = re.findall(r"[a-z]+", name.lower())
    plain = len(name.split()) == 1 and "-" not in name and "." not in name
    return plain or all(word in PRESS_WORDS for word in words)


def in_order(letters, word):
    rest = iter(word)
    return all(letter in rest for letter in letters)


def tells(name, domain):
    """Whether the domain is made of the name."""
    label = re.sub(r"[^a-z0-9]", "", domain.rsplit(".", 1)[0])
    key = re.sub(r"[^a-z0-9]", "", name.lower())
    words = [word for word in re.findall(r"[a-z0-9]+", name.lower()) if word not in ("the", "of", "and")]
    initials = "".join(word[0] for word in words)
    if key in label or label in key or (len(initials) > 1 and initials in label):
        return True
    if any(word[:4] in label for word in words if len(word) > 3) or any(
            word[:3] in label for word in words if len(word) > 2 and word not in PRESS_WORDS):
        return True
    return any(len(part) > 2 and part[0] == key[:1] and in_order(part, key)
               for part in re.split(r"[.-]", domain)[:-1])


def is_lent(domain):
    return domain in HOSTS or domain.endswith(INSTITUTIONS) or bool(
        re.fullmatch(r"(state|co|ci|lib|k12)\.[a-z]{2}\.us", domain))


def plain(name, domains):
    """Without the "Online" that only says that there is a site, where the rest is the domain."""
    rest = name.removesuffix(" Online")
    key = re.sub(r"[^a-z0-9]", "", rest.lower())
    return rest if any(re.sub(r"[^a-z0-9]", "", domain.rsplit(".", 1)[0]) == key for domain in domains) else name


def rows(path):
    domains = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = " ".join(row["name"].split())
            domain = row["domain"].strip().lower()
            station = row["medium"] == "TV station"
            if not re.search(r"[A-Za-z]{2}", name) or "|" in name:
                continue
            if station and (not domain or not re.fullmatch(r"[KW][A-Z]{2,3}(-TV)?", name)):
                continue
            name = name.removesuffix("-TV") if station else name
            if "." not in domain:
                domain = ""
            seen = domains.setdefault((name, row["state"]), (KINDS[row["medium"]], []))[1]
            if domain and domain not in seen:
                seen.append(domain)
    claims = {}
    for name, _ in domains:
        for domain in domains[name, _][1]:
            claims.setdefault(domain, set()).add(name)
    for (name, _), (kind, found) in sorted(domains.items()):
        own = [domain for domain in found if domain not in HOSTS and tells(name, domain) or
               len(claims[domain]) == 1 and not is_lent(domain)]
        if found and not own and kind != "broadcaster" and found[0].endswith(INSTITUTIONS):
            continue
        found = own
        name = plain(name, found)
        flag = "ambiguous" if is_ambiguous(name) else ""
        yield "\t".join([name, "", "|".join(found), kind, "US", flag]).rstrip("\t")


if __name__ == "__main__":
    print("# US newspapers, magazines and television stations of the Local News Dataset 2018 by Leon Yin,")
    print("# MIT licence (us_outlets.LICENSE), made by make_us_outlets.py.")
    print("# name\tspellings\tdomains\tkind\tcountry\tflags")
    for line in rows(sys.argv[1]):
        print(line)
