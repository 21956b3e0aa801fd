"""What a user tracks: a document and its mirrors, read from a TOML file.

```
document.py   Document, and what its TOML may say
mirror.py     Mirror, and what its table may say
toml.py       TOML read value by value, each mistake with its line
cron.py       whether a schedule is a cron expression
```
"""

from scrubber.document.document import Document
from scrubber.document.mirror import Mirror

__all__ = ["Document", "Mirror"]
