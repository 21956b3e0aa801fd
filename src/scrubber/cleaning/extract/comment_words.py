"""What sites call the comments of their readers and the answers to a question, in a heading over them or beside
their number ("Comments (12)", 热门评论, "3 Answers"), and what stands below each.
"""

from __future__ import annotations

import re

_COMMENTS = (
    r"(?<![^\W\d_])(?:comments?|commentaires?|(?:leser)?kommentare?|comentarios?|comentários?|comentarii"
    r"|commenti|reacties|komentarze?|komentáře|komentárov|komentarai|komentāri|kommentaarid|"
    r"komentari|komentari[mj]a|kommentarer|kommentit|hozzászólás(?:ok)?|комментари(?:и|ев|й)"
    r"|коментар(?:и|ів|ії)?|yorum(?:lar)?|σχόλια|التعليقات|تعليقات|komentar|bình luận)(?![^\W\d_])"
    r"|评论|評論|跟[贴帖貼]|(?:网友|網友)留言|コメント|댓글"
)
#: Words that mean nothing else over a list, whatever stands in it.
COMMENTS = re.compile(_COMMENTS, re.IGNORECASE)
#: Those, and words that head chapters too ("Réactions"): for a reader who has other signs of comments.
MAYBE_COMMENTS = re.compile(
    rf"{_COMMENTS}|(?<![^\W\d_])(?:réactions?|comentar|commenter|commenta|kommentieren|отзыв(?:ы|ов)|תגובות"
    rf"|نظرات)(?![^\W\d_])|ความคิดเห็น|留言",
    re.IGNORECASE,
)
#: A line that counts the answers to a question, or heads the best of them; "3 Antworten auf …" is said of comments on
#: an article, too.
ANSWERS = re.compile(
    r"\W{0,3}(?:(?:[\d.,]{1,9}|全部|共)\s?(?:[个個条條件つ]の?\s?)?)(?:回答|解答|答案|answers?|antworten"
    r"|réponses?|respuestas|respostas|risposte|ответ(?:а|ов)?|відповід(?:ь|і|ей)|odpowiedzi|antwoorden|cevap"
    r"|yanıt|câu trả lời|trả lời|jawaban|إجابات|إجابة|답변)\W{0,3}|(?:全部|所有|精选)回答|ベストアンサー"
    r"|답변\s?\d{1,4}(?:개|건)?|回答(?:一覧|\s?[（(]\d{1,4}件?[）)])",
    re.IGNORECASE,
)
#: What stands below each comment, by its letters: an offer to answer it, to rate it, to complain of it.
_BELOW_EACH = """
reply replies upvote like report flag flagasoffensive antworten melden répondre signaler signalerunabus responder
denunciar citarmensaje
rispondi segnala beantwoorden odpowiedz odpovědět válasz ответить пожаловаться відповісти отговори yanıtla απάντηση
svara svar vastaa 回复
回覆 返信 답글
"""
BELOW_EACH = frozenset(_BELOW_EACH.split())
