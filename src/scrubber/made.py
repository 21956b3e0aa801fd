"""Values made in thousands, as a text with thousands of lines has them: Blocks, Edits and tuples with names.

A frozen class sets each attribute by a call past its own guard, which is most of what making a value costs. A twin of
the class, with the same slots and without the guard, sets them at once, and then becomes the class: the value is none
other than the class itself would have made, at a sixth of the cost.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, make_dataclass
from typing import Any, ParamSpec, TypeVar, cast

from scrubber.model import Block, Edit

Attributes = ParamSpec("Attributes")
Made = TypeVar("Made", Block, Edit)


def _maker(frozen: Callable[Attributes, Made]) -> Callable[Attributes, Made]:
    """What makes values of a frozen class with slots, from the same arguments as the class.

    Raises:
        TypeError: the class does more than take its attributes, which its values would then lack.
    """
    shape = cast("type[Made]", frozen)
    if hasattr(shape, "__post_init__"):
        raise TypeError(f"{shape.__name__} has a __post_init__: make its values as it does")
    twin = make_dataclass(
        f"Open{frozen.__name__}", [(each.name, each.type, each) for each in fields(shape)], slots=True, eq=False
    )

    def make(*values: Attributes.args, **named: Attributes.kwargs) -> Made:
        made: Any = twin(*values, **named)
        made.__class__ = frozen
        return made  # type: ignore[no-any-return]

    return make


#: As `Block(…)` and `Edit(…)`.
make_block, make_edit = _maker(Block), _maker(Edit)
#: A tuple with names of its class and all its attributes in order, at a third of what the class takes to make it.
made = tuple.__new__
