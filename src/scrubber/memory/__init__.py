"""What a document's history says of its mirrors: who is late, in front or altered as before, and what stays decided.

```
memory.py     Memory: the archive, the edition that stands, the run before, whose page is gone
behind.py     mirrors that stayed behind have no vote, and are told beside the text of the others
decided.py    what was decided stays so; kept.py: also where the other reading would be printed
divided.py    where the edition has no vote, for its own sources were divided
unsettled.py  a paragraph that two copies have in two places stays open
outlasted.py  what several share is an alteration where the document moved on past it
late.py       who carries an earlier edition; who is gone and was never accused
in_front.py   who was in front before may be so again
remember.py   who has a vote, and these, one after the other
carried.py, beyond.py, following.py, readings.py: which edition a copy carries, who followed it, whether a text reads so
```
"""
