#!/usr/bin/env python3
"""Cuts the faces of this folder out of Inter's own web fonts. See README.md.

usage: subset.py DIR   where DIR holds Inter-Regular.woff2 and Inter-SemiBold.woff2
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont

TEXT = (
    "".join(map(chr, range(0x20, 0x7F)))      # Basic Latin
    + "".join(map(chr, range(0xA0, 0x100)))   # Latin-1: letters, £ × ± ² ³ · °
    + "ŒœŠšŽžŸ–—‘’‚“”„†•…‰‹›€™−≈≠≤≥←↑→↓₂◇◆"
    + "\u2009\u202f"                          # thin space, narrow no-break space
)
DIGITS = "0123456789"


def tabular(font):
    """Gives the digits their tabular forms: x/image applies no features."""
    gsub = font["GSUB"].table
    lookups = [i for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "tnum"
               for i in r.Feature.LookupListIndex]
    swap = {}
    for i in lookups:
        for sub in gsub.LookupList.Lookup[i].SubTable:
            swap.update(getattr(sub, "ExtSubTable", sub).mapping)
    best = font.getBestCmap()
    for table in font["cmap"].tables:
        for d in DIGITS:
            table.cmap[ord(d)] = swap.get(best[ord(d)], best[ord(d)])
    widths = {font["hmtx"][font.getBestCmap()[ord(d)]][0] for d in DIGITS}
    assert len(widths) == 1, widths


def plain_kerning(font):
    """Lets x/image read the kerning: it skips lookups that filter marks, and
    there are no marks left to filter."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        lookup.LookupFlag = 0
        lookup.MarkFilteringSet = None


def cut(src, name):
    font = TTFont(src)
    tabular(font)
    o = subset.Options()
    o.layout_features = ["kern"]
    o.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    o.hinting = False
    o.glyph_names = False
    o.notdef_outline = True
    o.drop_tables += ["GSUB", "GDEF"]
    s = subset.Subsetter(o)
    s.populate(text=TEXT)
    s.subset(font)
    plain_kerning(font)
    for rec in font["name"].names:  # one family, two weights
        if rec.nameID == 1:
            rec.string = "Inter"
        if rec.nameID == 2:
            rec.string = name
    font.flavor = None
    font.save(f"Inter-{name}.ttf", reorderTables=True)
    font.flavor = "woff2"
    font.save(f"Inter-{name}.woff2")


for weight in ("Regular", "SemiBold"):
    cut(f"{sys.argv[1]}/Inter-{weight}.woff2", weight)
