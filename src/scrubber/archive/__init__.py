"""Captures, editions and findings, kept for good.

```
archive.py       Archive: reads and writes, one transaction an ingestion
identity.py      what an edition's hash covers: its three levels, and the Merkle tree over its blocks
words.py         a person's decisions: accept, restore, forget; rulings.py: what they do to a collation; placed.py: how
                 a reading is put in its place
history.py       which edition and which mirrors each block comes from
annotations.py   findings as W3C Web Annotations
held.py          an archive held open from asyncio, in one thread
snapshot.py      a copy that is made without writing beside the archive
inspect.py       every object against its digest, every chain against its end; `scrubber.verify` walks the road too
store.py         objects by hash, chains of records; database.py, schema.py, lock.py, access.py, codec.py and
                 canonical.py are below it
```
"""

from scrubber.archive.archive import Archive
from scrubber.archive.values import Entry, Run

__all__ = ["Archive", "Entry", "Run"]
