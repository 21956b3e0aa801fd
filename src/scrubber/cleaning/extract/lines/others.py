"""Headings over lists of a site's other pages: which ones, and what they are.

作者最新文章, 您可能感兴趣的文章, あなたにおすすめの記事, 많이 본 뉴스, "Related searches", "Weitere Artikel", "Otras
noticias": such a heading is put together from few words, those that choose (newest, related, most read) and those for
what a site has (articles, news, videos). So the whole line tells, whichever of them a site takes. Kept: 相关法律,
最新数据, "Related work", "Other topics", what a document sets over its own. It goes wrong for a document with a heading
such as 相关报道 or "Other news" over its own list.
"""

from __future__ import annotations

import re

#: Characters of the longest such heading.
_LONGEST = 36
_WHICH = (
    "作者|小编|编辑|編輯|本站|本网|今日|本周|本月|小时|小時|同类|同類|相关|相關|相似|热门|熱門|热点|熱點|最热"
    "|最熱|最新|最近|近期|精彩|精选|精選|推荐|推薦|更多|其他|其它|延伸|扩展|拓展|往期|随机|隨機|图文|圖文|为您"
    "|为你|為您|為你|[您你](?:可能|也许|或许)?(?:还|也)?(?:会|想)?(?:喜欢|感兴趣|关心|關心|喜歡|感興趣)(?:看)?"
    "|関連する?|おすすめ|オススメ|お勧め|人気|最新|最近|注目|新着|話題|あなた[にへ]|この|その?他|ほか|同じ"
    "|カテゴリー?|よく読まれている|あわせて読みたい"
    "|관련|추천|인기|최신|최근|주요|실시간|오늘의|이시각|많이본|함께볼만한"
)
_WHAT = (
    "文章|新闻|新聞|阅读|閱讀|资讯|資訊|推荐|推薦|报道|報道|報導|话题|話題|专题|專題|链接|連結|视频|影片|图集"
    "|帖子|博文|标签|標籤|搜索|排行榜?|发表|發表|回顾|回顧"
    "|記事|ニュース|トピックス?|topics?|動画|タグ|キーワード|リンク|ランキング|エントリー?|投稿|コンテンツ"
    "|기사|뉴스|글|영상|동영상|포토|키워드|콘텐츠|검색어"
)
#: The same in alphabets, without blanks: a language a line, those that set the adjective behind the noun another.
_SPELT = (
    (
        "(?:related|recommended|suggested|popular|latest|recent|more|similar|featured|trending|top|mostpopular"
        "|mostread|mostviewed)(?:articles|stories|news|posts|reads|searches|videos|galleries|photos|headlines"
        "|slideshows)"
    ),
    (
        "other(?:stories|news|posts|headlines)|morelikethis|(?:explore)?moreonth(?:is|ese)(?:story|stories|topics?)"
        "|あわせて(?:知り|読み|見)たい|youmay(?:also)?like|aroundtheweb|fromaroundtheweb"
        "|(?:other)?people(?:are|also)read(?:ing)?|whatothersarereading|readersalsoliked?"
    ),
    (
        "(?:weitere|ähnliche|verwandte|neueste|neuste|aktuelle|beliebte(?:ste)?|meistgelesene|empfohlene|mehr"
        "|andere)(?:artikel|beiträge|meldungen|nachrichten|videos|news|storys|bildergalerien)"
    ),
    (
        "(?:autres|derniers|dernières|nosderniers|nosdernières)(?:articles|actualités|vidéos|infos|nouvelles"
        "|dossiers)|(?:articles|actualités|vidéos|sujets)(?:similaires|récente?s|liés|connexes|associés|recommandés"
        "|populaires|lespluslus)"
    ),
    (
        "(?:otr[ao]s|últim[ao]s|más)(?:noticias|artículos|v[ií]deos|entradas)"
        "|(?:noticias|artículos|entradas|contenidos|v[ií]deos)(?:relacionad[ao]s|recientes|populares|destacad[ao]s"
        "|recomendad[ao]s|similares|másleíd[ao]s)"
    ),
    (
        "(?:altr[ei]|ultim[ei])(?:notizie|articoli|video|news)|(?:articoli|notizie|post|video)(?:correlat[ie]"
        "|recenti|popolari|consigliat[ie]|simili|piùlett[ie])"
    ),
    (
        "(?:outr[ao]s|últim[ao]s|mais)(?:notícias|artigos|vídeos|matérias|posts)"
        "|(?:notícias|artigos|matérias|posts|vídeos)(?:relacionad[ao]s|recentes|populares|recomendad[ao]s"
        "|maislid[ao]s)"
    ),
    (
        "(?:andere|meer|laatste|recente|gerelateerde|populaire|verwante|aanbevolen|meestgelezen)(?:artikelen"
        "|berichten|nieuws|verhalen)"
    ),
    (
        "(?:другие|похожие|последние|свежие|популярные|рекомендуемые|новые|ещё|еще)(?:статьи|новости|материалы"
        "|записи|публикации|видео)|(?:новости|материалы|статьи)(?:потеме|партн[её]ров)"
    ),
    (
        "(?:inne|podobne|powiązane|najnowsze|ostatnie|polecane|popularne|najpopularniejsze|więcej)(?:artykuły"
        "|wiadomości|wpisy|teksty|newsy)"
    ),
    (
        "(?:relaterade|liknande|fler|senaste|populära)(?:artiklar|nyheter|inlägg)"
        "|(?:relaterede|seneste|flere|relaterte|siste)(?:artikler|nyheder|nyheter|saker|innlegg|indlæg)"
    ),
    (
        "(?:ilgili|benzer|diğer|son|popüler|önerilen)(?:haberler|yazılar|videolar|içerikler)"
        "|(?:saistītie|jaunākie|populārākie|lasītākie|citi)raksti|(?:susiję|naujausi|skaitomiausi|kiti)straipsniai"
        "|(?:seotud|viimased|loetumad|teised)artiklid"
    ),
)
_HEADING = re.compile(rf"(?:(?:{_WHICH})[的の]?){{1,3}}(?:{_WHAT}){{1,2}}(?:一覧|更多|もっと見る)?|{'|'.join(_SPELT)}")


def heads_others(squeezed: str) -> bool:
    """Whether a line, by its letters alone in lower case, heads a list of a site's other pages."""
    return 1 < len(squeezed) <= _LONGEST and _HEADING.fullmatch(squeezed) is not None
