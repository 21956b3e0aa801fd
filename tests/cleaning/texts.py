"""Texts that the tests of cleaning set among what sites have around them."""

from __future__ import annotations

COUNCIL_AND_BOATS = (
    "The harbour council met on Tuesday and agreed on the new timetable for the ferries between the islands.",
    "Two members voted against it, because the last boat would leave before the evening train arrives.",
    "The timetable holds from the first of May until the end of September, and is then reviewed by the council.",
    "Fishermen had asked for a boat at dawn, which the council will try out for the months of June and July.",
)
COUNCIL = COUNCIL_AND_BOATS[:3]
FERRY = [
    "The ferry crosses the Saulne every day of the year, except when the water stands too high.",
    "Bicycles travel free of charge, and dogs must be kept on a lead while they are on board.",
    "The crossing takes about nine minutes; the last boat leaves at half past ten in the evening.",
    "Whoever misses it may ring the bell at the landing, and the ferryman's dog will answer.",
]
BOARD = [
    "The harbour board met on Monday, and it spoke of the new pier for three hours.",
    "Two of the nine members want to build it of stone, since wood rots within thirty years.",
    "The others fear the price, for the quarry on the island was closed a long time ago.",
    "A vote is to be held in autumn, when the ferries have stopped for the winter.",
]
ALDER_BAY = (
    "The ferry of Alder Bay has sailed again since Monday, after eleven weeks in which nobody crossed the water.",
    "The council had closed the landing in March, when the spring floods tore two of its nine piles out of the ground.",
    "Most of the planks are new, and the mate says that the old ones were rotten long before the flood came.",
    "From June on the ferry leaves the village each hour, and each half hour on the days of the market.",
)
FERRY_IN_SHORT = FERRY[:3]
STORM = (
    "The ferry to the northern island was cancelled on Monday because of the storm that came in from the west.",
    "Passengers waited in the harbour hall until the evening, when the first boats left the quay again.",
    "The company said that all tickets stay valid until the end of the month, and that nobody has to pay twice.",
)
