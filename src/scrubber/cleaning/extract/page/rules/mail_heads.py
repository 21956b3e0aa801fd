"""The head of a mail on a page of a mailing list's archive."""

from scrubber.cleaning.extract.letters import HEAD_WITHIN, SHORTEST_HEAD, WIDEST_NAME, mail_head
from scrubber.cleaning.extract.page.page import Page
from scrubber.cleaning.extract.page.view import View

#: Characters of a line that are looked at.
_LOOK = 400


def mail_heads(view: View) -> None:
    """Remove who wrote a mail to whom, when, and what postmen note, as an archive lists it above the mail.

    Removed: "From: Ola <ola@harbour.example>", "Date: …", "In-reply-to: …", each a line. Kept: the subject as the
    page's heading; the head of a memorandum, which names no address; what a mail quotes. It goes wrong on a text about
    mails that begins with such a head.
    """
    for part in view.parts[slice(*find_mail_head(view.page))]:
        if part.kind == "code" or (part.kind != "heading" and not part.prose):
            part.remove("mail-head", "what a mail says of its way", 0.1)


def find_mail_head(page: Page) -> tuple[int, int]:
    """The parts, first and last (exclusive), that are a mail's head; (0, 0) where there is none."""
    parts = page.parts[: 2 * HEAD_WITHIN]
    for at, part in enumerate(parts[:-1]):
        if part.kind == "code" and parts[at + 1].node == part.node and _is_head(part.text):
            return at, at + 1
        if part.prose:
            break
    beginnings = [part.text[: WIDEST_NAME + 1] for part in parts]
    if sum([":" in beginning or "：" in beginning for beginning in beginnings]) < SHORTEST_HEAD:
        return 0, 0  # as most pages have
    return mail_head([part.text[:_LOOK].replace("\t", " ") for part in parts]) or (0, 0)


def _is_head(text: str) -> bool:
    """Whether lines that stand together are a mail's head, and nothing else (see `PartWriter.flush`)."""
    lines = text[: _LOOK * HEAD_WITHIN].split("\n")
    return mail_head(lines) == (0, len(lines))
