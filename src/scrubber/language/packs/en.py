"""English."""

from __future__ import annotations

from scrubber.language.packs.pack import Pack, any_of, classes, meanings, opposites, stems, words

_MODALS = classes(
    (
        ("shall", "shall"), ("should", "should ought_to"), ("must", (
            "must have_to has_to had_to need_to needs_to required_to obliged_to obligated_to mandatory compulsory "
            "obligatory bound_to obliges compels"
        )),
        ("may", (
            "may might permitted_to allowed_to entitled_to permitted allowed optional voluntary free_to "
            "at_liberty_to authorized_to authorised_to permits allows authorizes authorises entitles"
        )), ("can", "can could able_to"), ("will", "will would 'll ’ll"),
        ("required", "required"), ("recommended",
            "recommended recommends advises invited_to encouraged_to asked_to requested_to"),
        ("in principle", "in_principle"),
    )
)  # fmt: skip
_NEGATIONS = (
    "not no never neither nor without none nothing nowhere non don't doesn't didn't isn't aren't wasn't "
    "weren't hasn't haven't hadn't don’t doesn’t didn’t isn’t "
    "aren’t wasn’t weren’t hasn’t haven’t hadn’t unless except lack lacks lacking fail fails failed refuse "
    "refuses refused declined_to declines_to decline_to yet_to absent no_longer hardly scarcely"
)
_HARMLESS = (
    "any_more any_longer anymore at_all not_only no_longer_than no_more_than no_fewer_than no_less_than "
    "no_later_than no_earlier_than not_more_than not_less_than not_later_than not_earlier_than not_before "
    "nonetheless none_the_less no_one nobody tin_can may_day"
)
_QUANTIFIERS = classes(
    (
        ("all", "all every everyone everybody everything whole entire each_and_every each"), ("any",
            "any anyone anybody anything"),
        ("some", "some someone somebody something certain several various a_few"), ("few", "few fewer"), ("many",
            "many numerous much"),
        ("most", "most the_majority_of majority mostly largely mainly chiefly primarily"), ("half", "half"), ("both",
            "both"), ("either", "either"),
        ("none", "none no_one nobody no neither nothing"), ("nearly", "nearly almost practically virtually"), ("hardly",
            "hardly scarcely barely"),
        ("only", "only solely exclusively merely"), ("at least",
            "at_least no_fewer_than no_less_than not_less_than minimum"),
        ("at most", "at_most no_more_than not_more_than up_to maximum not_exceeding"), ("more than",
            "more_than over exceeding in_excess_of above"),
        ("less than", "less_than fewer_than under below"), ("about", "about approximately roughly around circa"),
            ("exactly", "exactly precisely"),
        ("always", "always invariably"), ("usually",
            "usually generally normally as_a_rule often frequently commonly typically regularly routinely"),
        ("sometimes", "sometimes occasionally"), ("seldom", "rarely seldom"),
        ("entirely", "entirely fully completely wholly totally in_full"), ("partly", "partly partially in_part"),
            ("one of", "one_of"), ("alternate", "every_other every_second"),
        ("if possible", (
            "if_possible where_possible when_possible whenever_possible wherever_possible as_far_as_possible "
            "so_far_as_possible insofar_as_possible if_practicable where_practicable as_far_as_practicable "
            "so_far_as_practicable if_feasible where_feasible preferably ideally"
        )),
        ("if needed", (
            "if_needed where_needed as_needed if_necessary where_necessary when_necessary as_necessary if_required "
            "where_required as_required if_appropriate where_appropriate as_appropriate"
        )),
    )
)  # fmt: skip
_UNITS = classes(
    (
        ("%", "% ％ percent per_cent pc"), ("points", "percentage_points percentage_point"), ("‰",
            "‰ per_mille per_mil"),
        ("kg", "kg kilogram kilograms kilogramme kilogrammes kilo kilos"), ("g", "g gram grams gramme grammes"), ("mg",
            "mg milligram milligrams"), ("t", "tonne tonnes ton tons"),
        ("lb", "lb lbs pound pounds"), ("oz", "oz ounce ounces"), ("stone", "stone stones"),
        ("km", "km kilometre kilometres kilometer kilometers"), ("m", "m metre metres meter meters"), ("cm",
            "cm centimetre centimetres centimeter centimeters"),
        ("mm", "mm millimetre millimetres millimeter millimeters"), ("mi", "mile miles mph"), ("ft", "ft foot feet"),
            ("in",
            "inch inches"), ("yd", "yard yards"), ("nm", "nautical_mile nautical_miles"),
        ("m2", "square_metre square_metres square_meter square_meters m²"), ("km2",
            "square_kilometre square_kilometres square_kilometer square_kilometers km²"), ("m3",
            "cubic_metre cubic_metres cubic_meter cubic_meters m³"), ("ha", "ha hectare hectares"),
            ("acre", "acre acres"),
            ("l", "l litre litres liter liters"), ("gal", "gallon gallons"), ("ml",
                "ml millilitre millilitres milliliters"),
        ("s", "s second seconds sec secs"), ("min", "min minute minutes mins"), ("h", "h hour hours hr hrs"), ("day",
            "day days"), ("working day", "working_day working_days business_days business_day"), ("calendar day",
            "calendar_day calendar_days"), ("week", "week weeks wk wks"), ("fortnight", "fortnight fortnights"),
        ("month", "month months mth mths"), ("quarter", "quarters"), ("year", "year years yr yrs"),
        ("decade", "decade decades"),
            ("century", "century centuries"),
        ("usd", "$ us$ dollar dollars usd"), ("brl", "r$"), ("cent", "cent cents"), ("eur", "€ euro euros eur"),
            ("gbp", "£ gbp"), ("jpy", "yen jpy"), ("cny", "¥ yuan rmb cny"), ("inr", "rupee rupees"), ("chf",
                "franc francs"), ("rub", "ruble rubles roubles"),
        ("kwh", "kwh kilowatt-hours"), ("kw", "kw kilowatt kilowatts"), ("mw", "mw megawatt megawatts"), ("w",
            "watt watts"), ("v", "volt volts"), ("a", "amp amps ampere amperes"), ("ohm", "ohm ohms"), ("℃",
            "℃ °c celsius degrees_celsius degree_celsius"), ("℉",
            "℉ °f fahrenheit degrees_fahrenheit degree_fahrenheit"),
        ("b", "byte bytes"), ("kb", "kb kib kilobyte kilobytes"), ("mb", "mb mib megabyte megabytes"), ("gb",
            "gb gib gigabyte gigabytes"), ("tb", "tb tib terabyte terabytes"), ("bit", "bit bits"), ("hz", "hz hertz"),
            ("mhz", "mhz"), ("ghz", "ghz"),
        ("box", "box boxes"), ("crate", "crate crates"), ("carton", "carton cartons"), ("case", "case cases"), ("bag",
            "bag bags"), ("sack", "sack sacks"), ("bottle", "bottle bottles"), ("barrel", "barrel barrels"), ("pallet",
            "pallet pallets"),
        ("container", "container containers"), ("truck", "truck trucks truckloads"), ("cart", "cart carts"), ("drawer",
            "drawer drawers"), ("shelf", "shelf shelves"), ("volume", "volume volumes"), ("copy", "copy copies"),
            ("page", "page pages"),
        ("sheet", "sheet sheets"), ("folder", "folder folders"), ("binder", "binder binders"), ("bundle",
            "bundle bundles"), ("parcel", "parcel parcels"), ("package", "package packages"), ("item", "item items"),
            ("piece", "piece pieces"),
        ("set", "set sets"), ("pair", "pair pairs"), ("dozen", "dozen dozens"), ("person", "person persons people"),
            ("household", "household households families"), ("times", "times"), ("vehicle", "vehicle vehicles cars"),
                ("line", "line lines"), ("word", "word words"),
    )
)  # fmt: skip
_TITLES = (
    "residents police officials experts witnesses critics researchers scientists doctors nurses farmers "
    "fishermen owners engineer engineers lawyers neighbours neighbors villagers workers activists economists "
    "teachers students soldiers survivors prosecutors historians captain opposition "
    "president vice-president chair chairman chairwoman chairperson secretary secretary-general director "
    "minister prime_minister ambassador professor dr mr mrs ms sir judge justice "
    "chancellor governor mayor senator spokesman spokeswoman spokesperson officer chief head ceo founder "
    "editor author reporter observer consultant adviser advisor analyst expert leader "
    "representative commissioner coach clerk nurse pilot priest rapporteur delegate general colonel captain "
    "king queen pope bishop"
)
_ORGANISATIONS = (
    "nations organization organisation council committee commission board foundation institute university "
    "college school ministry department agency authority office bureau "
    "association federation union league society group company corporation corp inc ltd llc bank court "
    "tribunal parliament congress senate assembly party project consortium alliance "
    "network forum fund trust centre center press news times post journal academy secretariat house service "
    "services team panel"
)
_PLACES = (
    "afghanistan albania algeria angola argentina armenia austria azerbaijan bangladesh belarus belgium "
    "bolivia bulgaria cambodia cameroon chile colombia croatia cuba cyprus czechia denmark ecuador egypt "
    "estonia ethiopia finland georgia ghana greece guatemala haiti honduras hungary iceland indonesia iran "
    "iraq israel jamaica jordan kazakhstan kenya kuwait laos latvia lebanon liberia libya lithuania luxembourg "
    "madagascar malaysia mali malta "
    "mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway "
    "oman pakistan panama paraguay peru philippines poland portugal qatar romania rwanda senegal serbia "
    "singapore slovakia slovenia somalia sudan sweden switzerland syria tanzania thailand tunisia turkey "
    "uganda ukraine uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe "
    "london paris berlin rome madrid vienna moscow tokyo beijing shanghai delhi mumbai cairo lagos nairobi "
    "sydney toronto chicago boston geneva brussels lisbon dublin oslo stockholm copenhagen helsinki warsaw "
    "prague budapest athens istanbul tehran baghdad lima bogota santiago havana bangkok jakarta manila seoul "
    "hanoi hamburg munich rotterdam amsterdam milan barcelona "
    "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois "
    "indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi "
    "missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york north_carolina north_dakota "
    "dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah "
    "vermont virginia west_virginia wisconsin wyoming "
    "alberta manitoba ontario quebec saskatchewan queensland tasmania victoria "
    "america europe asia africa china france germany japan india brazil russia england scotland wales ireland "
    "spain italy canada mexico australia"
)
_OPPOSITES = (
    "rose,grew,increased,climbed,soared/fell,declined,dropped,shrank,decreased,slumped rises,grows,"
    "climbs/falls,declines,drops,shrinks "
    "approved,passed,adopted,endorsed,accepted,ratified/rejected,vetoed,refused,voted_down released/retained,withheld "
    "absence/presence except,except_for,with_the_exception_of/including,together_with untreated/treated "
    "agreed_to/declined_to sold/bought rise/fall "
    "rises/falls allow/forbid allowed/forbidden permitted/forbidden permit/forbid legal/illegal "
    "lawful/unlawful valid/invalid guilty/innocent "
    "public/private public/secret true/false right/wrong "
    "safe/unsafe open/closed free/paid temporary/permanent with/without notwithstanding/subject_to "
    "win/lose won/lost success/failure always/never "
    "inside/outside within/outside within/out_of first/last second/last cover/exclude covers/excludes "
    "covered/excluded advance/arrears "
    "first-class/second-class harmful/harmless complete/incomplete sufficient/insufficient "
    "acceptable/unacceptable strong/weak hot/cold wet/dry left/right top/bottom new/old "
    "inclusive/exclusive liable/exempt final/provisional public/confidential joint/several jointly/severally "
    "jointly/separately together/separately express/implied in_writing/orally in_writing/verbally "
    "fixed/variable gross/net clockwise/anticlockwise clockwise/counterclockwise positive/negative "
    "benign/malignant acute/chronic oral/topical gain/loss debit/credit asset/liability assets/liabilities "
    "safe/dangerous same/different local/imported "
    "void/valid void/binding outdoor/indoor outdoors/indoors guilty/acquitted buy/sell bought/sold profit/loss "
    "surplus/deficit begin/end began/ended begins/ends rose/fell grew/shrank gained/lost "
    "gain/lose domestic/foreign internal/external voluntarily/compulsorily temporarily/permanently "
    "publicly/privately publicly/secretly "
    "for/against in_favour_of/against still/no_longer easily/hardly rarely/often never/often paid/unpaid "
    "risen/fallen rising/falling rose/dropped "
    "rise/drop risen/dropped grow/shrink grows/shrinks growing/shrinking exceed/fall_short_of "
    "exceeds/falls_short_of exceeded/fell_short_of "
    "free_of/subject_to ceiling/floor "
    "alive/dead living/dead survived/died arrival/departure arrivals/departures import/export imports/exports "
    "majority_of/minority_of opening/closing entry/exit entrance/exit victory/defeat victories/defeats "
    "increase_in/decrease_in rise_in/fall_in growth/decline upward/downward up/down inflow/outflow "
    "advantage/disadvantage friendly/hostile employed/unemployed literate/illiterate solvent/insolvent "
    "armed/unarmed conditional/unconditional limited/unlimited lawfully/unlawfully properly/improperly "
    "knowingly/unknowingly in_person/by_proxy urban/rural wholesale/retail elected/unelected seized/returned "
    "present/absent voluntary/compulsory voluntary/mandatory mandatory/optional compulsory/optional "
    "optional/required appointed/removed hired/sacked hired/fired sane/insane likely/unlikely known/unknown "
    "able/unable willing/unwilling fit/unfit many/few carried/defeated carried/lost sober/drunk"
)
_EXTENTS = (
    "wholly,entirely,fully,completely/partly,partially "
    "under/over earliest/latest majority/minority above/below more/less greater/smaller greater/lesser "
    "higher/lower highest/lowest maximum/minimum older/younger longer/shorter earlier/later larger/smaller "
    "heavier/lighter wider/narrower high/low large/small big/small long/short tall/short fast/slow mild/severe "
    "full/partial thick/thin wide/narrow deep/shallow heavy/light early/late "
    "good/bad better/worse best/worst on_time/late and/or upper/lower"
)
_TIMES = (
    "before/after by/after no_later_than/after not_later_than/after before/no_earlier_than before/not_earlier_than "
    "by/no_earlier_than by/not_earlier_than by/not_before no_later_than/not_before later_than/before "
    "earlier_than/after until/after until/from until/since till/after"
)
# The same of verbs, as a dictionary has them.
_OPPOSED_VERBS = (
    "retain/destroy renew/terminate keep/remove insert/remove add/remove attach/detach connect/disconnect "
    "lock/unlock arrive/depart enter/leave lend/borrow heat/cool "
    "increase/reduce agree/object exempt/oblige pay/withhold buy/sell begin/end continue/end increase/decrease "
    "raise/lower raise/reduce accept/decline accept/reject accept/refuse approve/reject approve/refuse "
    "adopt/reject allow/deny allow/refuse allow/prohibit grant/deny grant/refuse include/exclude "
    "support/oppose enable/disable confirm/deny admit/deny acknowledge/deny "
    "extend/shorten start/stop continue/cease continue/stop retain/delete keep/delete expand/reduce "
    "strengthen/weaken improve/worsen "
    "encourage/discourage ratify/reject pass/reject favour/oppose dismiss/uphold overturn/uphold "
    "agree/disagree agree/decline agree/refuse "
    "succeed/fail open/close attend/skip hire/dismiss hire/fire appoint/dismiss import/export convict/acquit "
    "suspend/resume lodge/withdraw "
    "exceed/undershoot permit/prohibit allow/forbid permit/forbid advise/forbid recommend/forbid require/forbid "
    "double/halve narrow/widen reveal/conceal disclose/conceal "
    "publish/withhold join/leave praise/criticise "
    "praise/criticize welcome/criticise welcome/condemn award/refuse impose/lift tighten/relax protect/harm "
    "restrict/promote require/permit require/allow prevent/permit prevent/allow prevent/enable hinder/help "
    "lengthen/shorten arrest/release detain/release ease/tighten omit/include confirm/dispute widen/restrict"
)
_DOUBLED = frozenset(words("stop admit permit acquit skip"))
_IRREGULAR = {
    "uphold": ("upholds", "upheld", "upholding"), "forbid": ("forbids", "forbade", "forbidding"),
    "withdraw": ("withdraws", "withdrew", "withdrawing"),
    "keep": ("keeps", "kept", "keeping"),
    "undershoot": ("undershoots", "undershot", "undershooting"), "leave": ("leaves", "left", "leaving"), "buy": ("buys",
    "bought", "buying"), "sell": ("sells", "sold", "selling"), "begin": ("begins", "began", "beginning"),
    "pay": ("pays", "paid", "paying"), "withhold": ("withholds", "withheld", "withholding"),
}  # fmt: skip


def _forms(verb: str) -> tuple[str, str, str, str]:
    """A verb as it is, with its s, its past and its ing: deny, denies, denied, denying."""
    if verb in _IRREGULAR:
        present, past, going = _IRREGULAR[verb]
        return verb, present, past, going
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb if verb.endswith('ee') else verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    return verb, f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s", f"{stem}ed", f"{stem}ing"


def _opposed() -> str:
    """All pairs of opposites, the verbs in all their forms."""
    verbs = (map(_forms, pair.split("/")) for pair in _OPPOSED_VERBS.split())
    return " ".join(
        [
            _OPPOSITES,
            _EXTENTS,
            _TIMES,
            *(f"{one}/{other}" for forms in verbs for one, other in zip(*forms, strict=True)),
        ]
    )


_SIGNS = (
    "use uses used using replac* char chars character characters dash dashes hyphen hyphens bullet bullets quote "
    "quotes quotation symbol symbols sign signs mark marks sequence sequences string strings literal literals "
    "print* type types typed typing insert* code codes instead escap* display* mean means stand_for stands_for "
    "is_a is_an"
)

_MEANINGS = meanings(modals=_MODALS, negations=words(_NEGATIONS), quantifiers=_QUANTIFIERS, harmless=words(_HARMLESS))
# "cannot" and "won't" say two things: what is permitted or to be, and that it is not. What need not be done is no
# prohibition.
_MEANINGS |= {
    form: (("modal", _MODALS.get(modal, modal)), ("negation", "not"))
    for modal, forms in (
        ("can", "cannot can't can’t"), ("will", "won't won’t wouldn't wouldn’t"), ("shall", "shan't shan’t"), ("must",
            "mustn't mustn’t"),
        ("should", "shouldn't shouldn’t"), ("need", (
            "need_not needn't needn’t not_need_to don't_need_to don’t_need_to doesn't_need_to doesn’t_need_to "
            "do_not_need_to does_not_need_to no_need_to not_necessary_to unnecessary_to not_obligated_to "
            "not_required_to not_obliged_to do_not_have_to does_not_have_to don’t_have_to don't_have_to "
            "doesn’t_have_to doesn't_have_to"
        )), ("can", "unable unable_to"), ("may", "forbidden prohibited banned disallowed"), ("can",
            "couldn't couldn’t"), ("may", "mightn't mightn’t mayn't"),
    )
    for form in words(forms)
}  # fmt: skip

PACK = Pack(
    language="en",
    words=any_of(_MEANINGS, bounded=True),
    meanings=_MEANINGS,
    unit_classes=_UNITS,
    titles=any_of(words(_TITLES), bounded=True),
    organisations=any_of(words(_ORGANISATIONS), bounded=True),
    places=any_of(words(_PLACES), bounded=True),
    opposites=opposites(_opposed()),
    extents=frozenset(opposites(_EXTENTS)),
    times=frozenset(opposites(_TIMES)),
    prefixes=frozenset(words("un in im il ir dis non")),
    signs=stems(_SIGNS),
    and_a_half=any_of(["and a half", "and one half"], bounded=True),
)
