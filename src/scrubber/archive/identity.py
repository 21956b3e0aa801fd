"""What makes a text the same: exactly, after normalisation, and under a fold that honest noise does not change.

A Merkle tree over the blocks (RFC 6962, section 2.1, with its domain separation of leaves and nodes) lets one block be
proved in an edition, against the edition's root, without the rest of the text.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from hashlib import sha256

from scrubber.archive.canonical import digest
from scrubber.language.chinese import SIMPLIFIED, converter
from scrubber.language.plain import normalized

#: The way from a block to the root: on which side each neighbour stands ("left", "right"), and its digest in
#: hexadecimal.
Proof = list[tuple[str, str]]


def raw_identity(captures: Iterable[str]) -> str:
    """The identity of what an edition stands on: a digest over its captures' digests, whatever their order."""
    return digest("\n".join(sorted(set(captures))).encode())


def normalised(blocks: Iterable[str]) -> str:
    """The text after NFC, with single blanks, none at the ends of a block, and no empty blocks."""
    tidy = (" ".join(normalized("NFC", block).split()) for block in blocks)
    return "\n\n".join(block for block in tidy if block)


def folded(blocks: Iterable[str]) -> str:
    """The text as its letters and digits alone: without case, width, script (simplified), marks and blanks."""
    text = normalized("NFKC", "".join(blocks)).casefold()
    if any("\u3400" <= char <= "\u9fff" for char in text):
        text = converter(SIMPLIFIED)(text).replace("著", "着")
    return "".join(char for char in text if unicodedata.category(char)[0] in "LNM")


def text_identity(text: str) -> str:
    """A text's digest."""
    return digest(text.encode())


def merkle_root(blocks: Sequence[str]) -> str:
    """The root of the Merkle tree over the blocks, in hexadecimal; of no blocks, the digest of nothing."""
    return _root([_leaf(block) for block in blocks]).hex()


def proofs(blocks: Sequence[str]) -> list[Proof]:
    """For each block what is needed to prove it in: its neighbours on the way up to the root (RFC 6962, section 2.1.1).

    Args:
        blocks: all blocks of the edition.

    Returns:
        A proof a block, in order: from the leaf upwards, on which side the neighbour stands and its digest in
            hexadecimal.
    """
    ways: list[Proof] = [[] for _ in blocks]
    if blocks:
        _climb([_leaf(block) for block in blocks], ways, 0)
    return ways


def proved(block: str, path: Proof, root: str) -> bool:
    """Whether a proof leads from the block to the root."""
    node = _leaf(block)
    for side, other in path:
        pair = (bytes.fromhex(other), node) if side == "left" else (node, bytes.fromhex(other))
        node = _node(*pair)
    return node.hex() == root


def _leaf(block: str) -> bytes:
    return sha256(b"\0" + block.encode()).digest()


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\1" + left + right).digest()


def _split(count: int) -> int:
    """The largest power of two below a count."""
    return 1 << ((count - 1).bit_length() - 1)


def _root(leaves: Sequence[bytes]) -> bytes:
    if not leaves:
        return sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    middle = _split(len(leaves))
    return _node(_root(leaves[:middle]), _root(leaves[middle:]))


def _climb(leaves: Sequence[bytes], ways: list[Proof], start: int) -> bytes:
    """The root over some leaves, of which the first is the block `start`; each way gets its neighbours below that
    root.
    """
    if len(leaves) == 1:
        return leaves[0]
    middle = _split(len(leaves))
    left, right = _climb(leaves[:middle], ways, start), _climb(leaves[middle:], ways, start + middle)
    for way in ways[start : start + middle]:
        way.append(("right", right.hex()))
    for way in ways[start + middle : start + len(leaves)]:
        way.append(("left", left.hex()))
    return _node(left, right)
