#!/usr/bin/python3
"""Search a memory with the matcher of translate-toolkit, and print JSON: {"units", "seconds", "scores"}.

usage: toolkit.py PAIRS.tsv QUERIES.txt    (English, tab, Chinese a line; a text a line)
"""
import json
import sys
import time

from translate.search import match
from translate.storage import base


def store_of(path):
    store = base.TranslationStore()
    for line in open(path, encoding="utf-8"):
        english, chinese = line.rstrip("\n").split("\t")
        unit = base.TranslationUnit(english)
        unit.target = chinese
        store.addunit(unit)
    return store


pairs, queries = sys.argv[1:3]
store = store_of(pairs)
matcher = match.matcher(store, max_candidates=5, min_similarity=70, max_length=1000)
texts = open(queries, encoding="utf-8").read().splitlines()
start = time.process_time()
scores = []
for text in texts:
    found = matcher.matches(text)
    scores.append(found[0].source if found else None)
json.dump({"units": len(store.units), "seconds": time.process_time() - start, "best": scores}, sys.stdout)
