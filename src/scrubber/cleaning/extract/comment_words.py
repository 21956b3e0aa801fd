"""What sites call the comments of their readers, in a heading over them or beside their number: "Comments (12)", 热门评论, "Kommentare"."""

from __future__ import annotations

import re

_COMMENTS = (
    r"(?<![^\W\d_])(?:comments?|commentaires?|(?:leser)?kommentare?|comentarios?|comentários?|comentarii|commenti|reacties|komentarze?|komentáře|komentárov|komentarai|komentāri|kommentaarid|"
    r"komentari|komentari[mj]a|kommentarer|kommentit|hozzászólás(?:ok)?|комментари(?:и|ев|й)|коментар(?:и|ів|ії)?|yorum(?:lar)?|σχόλια|التعليقات|تعليقات|komentar|bình luận)(?![^\W\d_])"
    r"|评论|評論|跟[贴帖貼]|(?:网友|網友)留言|コメント|댓글"
)
#: Words that mean nothing else over a list, whatever stands in it.
COMMENTS = re.compile(_COMMENTS, re.IGNORECASE)
#: Those, and words that head chapters too ("Réactions"): for a reader who has other signs of comments.
MAYBE_COMMENTS = re.compile(
    rf"{_COMMENTS}|(?<![^\W\d_])(?:réactions?|отзыв(?:ы|ов)|תגובות|نظرات)(?![^\W\d_])|ความคิดเห็น|留言", re.IGNORECASE
)
