"""What stands around names of places, offices and bodies in Chinese, and what they end with, in plain characters."""

from scrubber.language.packs.zh import PACK
from scrubber.patterns import lazily

# What may stand before 市 or 县 as a place's name, and not as a description of one (沿海城市, 全省, 直辖市).
PLACE = lazily("(?:(?![城都直省各全本该外他她其大小主副一二三两多几沿滨内这那每某市县区镇乡村到了着过])[㐀-鿿]){2,4}")
HAN_WORD = lazily("[㐀-鿿]{2,8}")
#: An organisation's kind, and what may stand before it; the bodies that no two towns or ministries have under one name.
ORGANISATION = lazily(
    f"([㐀-鿿]{{0,6}}?)({PACK.organisations.pattern}|小区|社区|主管部门|宾馆|酒店|饭店|剧院|剧场|体育馆|图书馆"
    f"|博物馆|美术馆|档案馆|大厦|公园|车站|机场|码头|水库|广播电台|电视台|通讯社|日报|晚报|科技)"
)
FUNCTION = 4  # [住房]管理办公室
BODIES = frozenset(
    ["委员会", "理事会", "董事会", "管理局", "总局", "小组", "专家组", "工作组", "秘书处", "中心", "办公室", "主管部门"]
)
#: Short names of countries and regions, and what is so called: 台资, 日资; 美军, 法军.
NATIONS, OF_A_NATION = (
    frozenset("中美英法德日韩朝俄印越泰澳加台港以伊土"),
    lazily("[资方军媒籍企商股债语裔](?![㐀-鿿]?[案法式])"),
)
#: What stands before an organisation's kind and names none.
REFERS = lazily("[本该各其此我贵敝当首全]|有关|相关|所在|当地|上级|下级|主管|其他|任何|各级|相应")
#: How people are counted; who is told by nothing but that they know.
COUNTED = lazily("(?<=[多数几一二两三四五六七八九十\\d])位")
INSIDER = lazily("(?:有|多名|数名|一名|一些|部分)?(业内|行内|知情|内部|消息灵通)(?:人士|人员|专家|者|人)(?:也|均|都)?")
DIVISIONS = (*"市省县区镇乡州", "国家")
# Which tier of government is meant, before what each of them has: [省 → 市]人民政府, 报[省 → 县]级以上.
TIERS = frozenset(["国家", "国务院", "中央", "省", "自治区", "市", "设区的市", "州", "县", "区", "镇", "乡"])
TIERED = lazily("(?:级|人民|政府|法院|检察院|议会|人大|[㐀-鿿]{0,8}(?:部门|机关|机构|委员会|[局厅委办署]))")
OFFICES = frozenset("局厅委办署院部处科站")
# An office's kind that is no part of a longer word (部门, 局面, 委员); and what stands before its name.
OFFICE = lazily("[局厅委署部](?![面分门署员托长位件队落下族])")
# The same of a smaller one, no part of 科学, 处理, 室内, 院校.
DESK = lazily("[处科室院](?![学技研目普教举幻室理置罚分境于方女长内外温友校士线])")
APART = lazily(r"[、，。；：（“和与及由向经\s]$")
#: A list of offices goes on, or ends: 、公安等部门; 等有关单位.
LIST_ENDS = lazily("(?:等|[和及与]|以及)?[㐀-鿿、]{0,4}(?:部门|单位|机关|机构)")
LISTED = lazily("[、和及与][㐀-鿿、]{1,40}?等?[㐀-鿿]{0,2}(?:部门|单位|机关|机构)")
#: A paper or an agency, and the day of its news.
PAPER = lazily("(?:本报|本刊|本台|新华社|中新社|中新网)$")
WIRED = lazily("\\d{1,2}月\\d{1,2}日(?:电|讯|消息)")
#: Who is quoted for news: 据[中新 → 新华]网5月2日报道, 据[法 → 美]媒报道.
QUOTED, MEDIUM = lazily("(?:据|援引|引述)[㐀-鿿]{0,2}$"), lazily("[网社报台媒](?:\\d|报道|消息|记者|电)")
#: A body with a number, behind 第.
NUMBERED = lazily(
    "[一二三四五六七八九十\\d]{1,3}([㐀-鿿]{1,10}(?:院|局|厅|部|处|所|厂|站|队|公司|中心|集团|学校|[中小大]学))$"
)
#: An office before a person's name; where a name may begin else, and what people do who are named there.
TITLED, BEGINS = (
    lazily(
        f"(?:{PACK.titles.pattern}|[㐀-鿿]{{1,3}}[长员]|[男女]子|老人|被害人|被告人|嫌疑人|罪犯|经办人|联系人|店主|首相|[作画]家"
        "|导演|歌手|教练|裁判|[上中少][尉校]|领事|参赞|会计|出纳)\\s?$"
    ),
    lazily('(?:^|[,，。、；;：:(（“"\\s由经对向与和及请为])$'),
)
DOES = lazily(
    "负责|担任|主持|撰写|编写|翻译|审[定核校]|签[字署名]|确认|等人|先生|女士|同志|出[席任]|率|[将已曾也]?[任说]"
    "|摄(?![㐀-鿿])|要?退休|[去逝]世|当选|获奖|被[捕抓拘判]"
)
#: Before a name: what it fills in, or which part somebody has in a suit; behind it: the years of a life, that it is
#: none's true one, where somebody stands in a picture, or whether man or woman.
LABELLED = lazily("(?:^|[^㐀-鿿])[㐀-鿿]{2,6}(?:[：:]|\\s)\\s?$")
PARTY, OF_A_LIFE = (
    lazily("(?:原告|被告|第三人|申请人|上诉人|证人|当事人|法定代表人|辩护人|代理人)(?:[（(][^）)]{1,12}[）)])?[：:]?$"),
    lazily("[（(](?:\\d{4}|化名|[左右中图音]?[）)])|[（(，,]\\s?[男女](?:[，,）)]|$)"),
)
FULL_NAME, NAME_ENDS = (
    lazily("[㐀-鿿]{2,3}"),
    lazily(f"(?:[^㐀-鿿]|$|{DOES.pattern}|[和与及]|表示|指出|认为|强调|介绍|透露|提出|宣布|发言|陈述|解读|致[辞词])"),
)
#: How a sentence goes on behind an office and a name.
GOES_ON = lazily("[于在从向对因被将已曾为是自按未]|前往")
#: Another name in the same list.
NAMED_BEFORE, NAMED_BEHIND = (
    lazily("(?:^|[^㐀-鿿])([㐀-鿿]{2,3})(?:、|[\\s　]{1,2})$"),
    lazily("(?:、|[\\s　]{1,2})([㐀-鿿]{2,3})(?=[^㐀-鿿]|$|[和与及等])"),
)
#: Short names of provinces that are no other word beside another name's character: 皖南, 赣南.
PROVINCES = frozenset("皖赣鄂湘粤闽浙沪渝冀豫桂晋陕琼黔滇蜀鲁苏")
#: A body's name, without whose it is; and what happens where a place is named.
BODY = lazily(f"[㐀-鿿]{{1,6}}(?:{PACK.organisations.pattern}|常委会|馆|[局厅委署院])")
VENUE = lazily(f"(?![今明昨年岁月日初末早晚春夏秋冬]){PLACE.pattern}")
TAKES_PLACE = lazily("举[行办]|召开|签[署订]|设立|成立|开[幕馆业]|落成|建成|出生|去世|逝世|登陆|发生|闭幕")
#: What joins two words, and begins no name: 国家[和]地区.
JOINS = frozenset("和与及或的在由")
STEM = lazily("(?![本该各其此我贵敝当首全有无同任何某每另各])[㐀-鿿]{2}")
# What alone is called by a name of two characters, and no kind of such a thing: 青石镇, 白石镇.
SMALL = lazily("(?:镇|乡|县|街道|村委会|路\\d|街\\d)")
DISTRICT, FIRM = (
    lazily("[省市区县镇乡村州](?![㐀-鿿]?[场民域])"),
    lazily(
        "[㐀-鿿]{0,8}?(?:[（(][㐀-鿿]{2,6}[）)][㐀-鿿]{0,6}?)?(?:公司|集团|厂|银行|大学|学院|医院|事务所|研究院"
        "|协会|出版社)"
    ),
)
TOWN = lazily("([㐀-鿿]{1,2})[市省县区镇乡州]")
HAN_TAIL = lazily("[㐀-鿿]{1,6}$")
HAN_CHARS = lazily("[㐀-鿿]{2,6}")
