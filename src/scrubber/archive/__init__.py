"""Captures, editions and findings, kept for good.

```
archive.py       Archive: reads and writes, one transaction an ingestion
editions.py      what an edition's hash covers; identity.py: its three levels, and the Merkle tree over its blocks
words.py         a person's decisions: accept, restore, forget; rulings.py: what they do to a collation
history.py       which edition and which mirrors each block comes from
annotations.py   findings as W3C Web Annotations
held.py          an archive held open from asyncio, in one thread
snapshot.py      a copy that is made without writing beside the archive
inspect.py every object against its digest, every chain against its end; `scrubber.verify` walks the road again too
store.py objects by hash, chains of records; database.py, schema.py, lock.py, access.py, codec.py, canonical.py: below
them ```
"""

from scrubber.archive.archive import Archive
from scrubber.archive.values import Entry, Run

__all__ = ["Archive", "Entry", "Run"]
