"""A new archive on its way to its place: until something has come it is nobody's."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from scrubber.archive import Archive
from scrubber.archive.access import refusal
from scrubber.beside import folder_beside
from scrubber.errors import StoreError


@contextmanager
def receiving(place: Path) -> Iterator[Archive]:
    """An archive that is made beside its place, and moved there at the end. Its place is not there yet.

    Raises:
        StoreLocked: another process is making it.
        StoreError: it can't be made.
    """
    above = [each for each in place.parents if not each.exists()]
    making = place
    try:
        with folder_beside(place) as making, Archive(making) as archive:
            yield archive
    except OSError as error:
        raise StoreError(
            f"{place}: {error.strerror or error}{refusal(place, writing=True) or '; import again'}"
        ) from error
    except StoreError as error:
        error.args = tuple(str(each).replace(str(making), str(place)) for each in error.args)
        raise
    finally:
        with suppress(OSError):  # something is in it
            for each in above:
                each.rmdir()
