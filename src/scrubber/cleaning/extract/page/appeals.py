"""What sites ask of whoever has come to a text's end: to pay for the rest, to comment, to report a mistake, to say
whether it was of use, to give something, to look into the mail, to go on to its other news.

Most such lines are links or have a button, and are told by it; these are told by what they say, a language a line. None
is a line that a text has amid its own: they count only behind it (`rules.labelled`).
"""

from __future__ import annotations

from scrubber.patterns import lazily

#: The longest line that is read so.
_LONGEST = 160
#: What they say, as patterns.
SAID = (
    # The rest is for those who pay.
    (
        r"(?:article|story|content|page) is (?:only |exclusively )?(?:available )?(?:only |exclusively )?(?:for"
        r"|to) (?:\w{1,12} )?(?:subscribers|members)|to (?:continue|keep) reading|limit of free articles"
        r"|free articles? (?:left|remaining)|already an? (?:subscriber|member)"
    ),
    (
        r"nur für (?:\w{1,12} )?(?:abonnent|mitglied)\w{0,5}|jetzt weiterlesen|um weiterzulesen"
        r"|(?:bereits|schon) (?:ein )?(?:abo|abonnent\w{0,5})(?!\w)"
    ),
    (
        r"réservée? (?:à nos |aux )(?:abonn|membre)\w{0,4}|il vous reste [^.]{1,24} à lire|déjà abonnée?"
        r"|pour lire la suite"
    ),
    (
        r"(?:exclusivo|solo|reservado) para (?:suscriptores|abonados)|para (?:seguir|continuar) leyendo"
        r"|ya (?:eres|es|soy) suscriptora?"
    ),
    (
        r"riservato (?:agli|ai nostri) abbonati|per continuare a leggere|sei già abbonat[oa]"
        r"|exclusivo para assinantes|já é assinante|para continuar (?:lendo|a ler)"
    ),
    (
        r"alleen voor abonnees|al abonnee|om verder te lezen|(?:только"
        r"|доступн\w{1,3}) (?:только )?(?:для )?подписчик\w{0,4}|чтобы (?:читать дальше|продолжить чтение)"
    ),
    (
        r"(?:tylko|dostępn[ya]) (?:tylko )?dla (?:prenumeratorów|subskrybentów)"
        r"|masz już (?:prenumeratę|subskrypcję)|aby czytać dalej|会員限定|続きをお読み|続きを読むには"
        r"|残り\s?\d{1,5}\s?文字|회원 ?전용 ?기사|유료 ?회원 ?전용"
    ),
    # What readers have to say.
    (
        r"let us know (?:what you think )?in the comments|send us (?:a |your )?(?:news |story )?tips?(?!\w)"
        r"|got a (?:news |story )?tip\?|be the first to comment|comments (?:are|have been) (?:now )?closed"
        r"|(?:log|sign) in to (?:comment|reply|post)|den ersten kommentar|kommentarfunktion ist"
        r"|kommentare sind (?:geschlossen|deaktiviert)|einen kommentar (?:schreiben|verfassen|hinterlassen)"
        r"|schreiben sie einen kommentar"
    ),
    (
        r"premi(?:er|ère) à commenter|commentaires sont (?:fermés|clos)|réagi(?:ssez|r) à cet article"
        r"|laisse[rz] un commentaire|connectez-vous pour (?:commenter|réagir)|primer[oa] en comentar"
        r"|comentarios (?:están )?cerrados|sesión para comentar|deja (?:un|tu) comentario"
    ),
    (
        r"prim[oa] a commentare|commenti (?:sono )?chiusi|lascia un commento|primeir[oa] a comentar"
        r"|comentários (?:estão )?(?:encerrados|fechados)|deixe (?:um|o seu|seu) comentário|первый комментарий"
        r"|комментарии (?:закрыты|отключены)|остав(?:ьте|ить) (?:свой )?комментарий"
    ),
    (
        r"bądź pierwszy i skomentuj|komentowanie (?:jest|zostało) wyłączone|dodaj (?:swój )?komentarz"
        r"|コメントを(?:書く|投稿|残す)"
    ),
    # Mistakes.
    (
        r"(?:spotted|found|noticed) an? (?:error|mistake|typo)|\A\W{0,3}report (?:an? |this )?(?:error|typo"
        r"|mistake)(?!s)|fehler (?:gefunden|entdeckt|melden)|(?:repéré|relevé|trouvé|remarqué) une (?:erreur|faute"
        r"|coquille)|signaler une (?:erreur|faute)"
    ),
    (
        r"(?:encontrado|detectado|visto) (?:algún |un )?error|(?:reportar|comunicar|notificar) (?:un )?error"
        r"|(?:trovato|notato) un errore|segnala (?:un )?errore|(?:encontrou|achou|viu) (?:algum |um )?erro"
        r"|(?:comunicar|reportar|informar) (?:um )?erro"
    ),
    (
        r"(?:нашли|заметили|увидели|обнаружили) (?:ошибку|опечатку)|сообщить об ошибке"
        r"|(?:знайшли|помітили|побачили) помилку|повідомити про помилку|(?:zauważył[ea]ś|znalazł[ea]ś|widzisz) błąd"
        r"|zgłoś błąd|našli jste chybu|nahlásit chybu|誤りを(?:報告|指摘)|오류 ?신고|오탈자 ?신고"
    ),
    # Whether it was of use.
    (
        r"was this (?:article|page|story|answer|post) (?:helpful|useful)|rate this (?:article|page|post|story)"
        r"|did you (?:enjoy|like) this (?:article|story|post)|did you find this (?:article|page) (?:helpful|useful)"
        r"|(?:dieser|der) (?:artikel|beitrag) hilfreich|gefällt ihnen dieser (?:artikel|beitrag)|artikel bewerten"
    ),
    (
        r"(?:article|page|contenu) vous a(?:-t-il|-t-elle)? été utile|notez cet article"
        r"|útil (?:este|esta) (?:artículo|página|información)|articolo (?:ti )?è stato utile"
        r"|(?:este|esse) (?:artigo|conteúdo) foi útil|(?:статья|страница) полезн\w{1,3}|оцените (?:эту )?статью"
        r"|artykuł był (?:przydatny|pomocny)|oceń (?:ten )?artykuł|役に立ちましたか"
    ),
    # Gifts.
    (
        r"consider (?:making )?a (?:small )?donation|make a donation|donate (?:via|now|here|today)"
        r"|support our (?:work|journalism|reporting)|unterstützen sie uns|dann spenden sie|jetzt spenden"
        r"|soutenez[- ]nous|fai(?:re|tes) un don|apóy[ae]nos|ha(?:z|ga) una donación"
    ),
    (
        r"sostienici|fai una donazione|apoie-nos|faça uma doação|поддержите нас|сделайте пожертвование|wesprzyj nas"
        r"|ご?寄付(?:のお願い|する)"
    ),
    # The mail.
    (
        r"(?:sign up|subscribe) (?:now |here |today )?(?:for|to) [^.!?]{0,50}(?:newsletter|mailing list)"
        r"|(?:abonnieren sie|melden sie sich)[^.!?]{0,40}newsletter"
        r"|(?:inscrivez|abonnez)-vous à [^.!?]{0,40}(?:newsletter|lettre)"
    ),
    (
        r"suscr[íi]b[ae](?:te|se) a [^.!?]{0,40}(?:newsletter|boletín)|iscriviti alla [^.!?]{0,30}newsletter"
        r"|(?:assine|inscreva-se n)[ao]? ?[^.!?]{0,30}newsletter|подпи(?:шитесь|сывайтесь) на [^.!?]{0,40}рассылк"
        r"|zapisz się (?:do|na) [^.!?]{0,30}newsletter"
    ),
    (
        r"thank(?:s| you) for (?:signing up|subscribing)|confirm your (?:subscription|e-?mail)|in your inbox"
        r"|danke? für ihre anmeldung|bestätigen sie ihre e-mail|merci pour votre inscription"
        r"|dans votre boîte (?:mail|de réception)|gracias por suscribir\w{1,3}"
        r"|en (?:tu|su) (?:correo|bandeja de entrada)"
    ),
    (
        r"grazie per (?:esserti iscritto|la tua iscrizione)|nella tua casella"
        r"|obrigad[oa] por (?:se inscrever|assinar)|no seu e-mail|спасибо за подписку|на вашу почту|в вашей почте"
        r"|dziękujemy za (?:zapisanie|subskrypcję)|w twojej skrzynce|ご登録ありがとう|メールでお届け"
    ),
    # The rest of its news.
    (
        r"for (?:more|(?:all )?the latest)[^.]{0,40}(?:news|updates|stories)[^.]{0,60}(?:visit|follow|check|log on"
        r"|click)|mehr nachrichten (?:aus|zu|finden|gibt|lesen)|pour plus d.actualités"
        r"|para (?:(?:conocer|leer|ver) )?más noticias"
    ),
    (
        r"(?:confira|veja|leia) (?:as últimas|mais|outras) notícias"
        r"|(?:acompanhe|siga)(?:-nos)? [^.]{0,30}(?:no|nas?|pelo) (?:facebook|instagram|twitter|whatsapp|telegram)"
        r"|seguici su|lees (?:ook )?(?:het laatste|meer) nieuws"
    ),
    (
        r"baca (?:konten|berita|artikel) (?:menarik )?lainnya|ikuti (?:berita|kanal|kami)[^.]{0,40}(?:whatsapp"
        r"|google news|telegram)|daha fazla haber için|więcej (?:wiadomości|informacji) (?:znajdziesz|przeczytasz)"
        r"|сообщи(?:те)? новость"
    ),
    r"(?:ताजा|ताज़ा|अधिक) (?:खबर|ख़बर|समाचार)[^।]{0,60}(?:चैनल|जुड़|फॉलो|पढ़)",
)  # fmt: skip
_SAID = lazily(rf"(?<![^\W\u2e80-\uffff])(?:{'|'.join(SAID)})")


def appeal(folded: str) -> str:
    """What a folded line asks of a text's readers in the site's name ("be the first to comment"); "" where it asks
    nothing, or is long.
    """
    found = _SAID.search(folded) if len(folded) <= _LONGEST else None
    return found[0] if found else ""
