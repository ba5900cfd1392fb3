#!/usr/bin/python3
"""Read a memory with translate-toolkit, and print what it found as JSON: [{"source", "target", "notes"}, …].

usage: read-with-translate-toolkit.py FILE.tmx SOURCE_TAG TARGET_TAG
"""
import json
import sys

from translate.storage import tmx

path, source, target = sys.argv[1:4]


def text_of(unit, tag):
    node = unit.getlanguageNode(tag)
    return None if node is None else unit.getNodeText(node)


units = [unit for unit in tmx.tmxfile.parsefile(path).units if not unit.isheader()]
# ``source`` of the toolkit itself is the first variant, whatever its language; ours must be the same.
found = [
    {"first": str(unit.source), "source": text_of(unit, source), "target": text_of(unit, target), "notes": unit.getnotes()}
    for unit in units
]
json.dump(found, sys.stdout, ensure_ascii=False)
