"""Capitals that look like the initials of a person and stand for something else."""

from __future__ import annotations

#: Abbreviations that look like initials: bodies, laws, functions.
_KNOWN = """
    KCC RvS RvB RvT RvC RvA RvR RvO RvE MvT MvA NvT NvW NvR VvE PvA PvE PvD PvB PvI PvO HvJ HvB
    HvA HvH IvW AvB AvA KvK CvB CvT CvD CvK CvC CvP CvE DvD DvA OvJ OvG AvG ZvW ZvN LvV WvK WvE
    UvA UvT UvH UvW BvL BvI BvS TvT PvdA PvdD PvdV GvO EvT TvD TvG NvM SvH SvJ MvD MvE VvN VvA
    JvL DoD BtM BZ FIN EZ AZ JZ PZ EU VN UK VS VK DG SG IG HR ICT AI IT NL PV OM AP WO MT OR AB
    DB DJ BV NV ID CC BCC FW RE TV PC OV OZ BN TBS UWV SVB CAK IND COA DUO CJI RvD NFI AFM ACM
    DNB CBS CPB SCP PBL WRR VNG IPO UvW NS KLM NPO RTL ANP FNV CNV VCP DCo BPZ BSG FEZ WJZ DGB
    KIM NDA DMO JIV KMA CDS PCO MOD DAO RVB RVO ZBO AMW BSN IBAN PDF BTW EUR USD AVG WOO WOB AWB
    ABC BBP BNP OVV EK TK KB MB GGD GGZ ROC HBO MBO UMC MC RAV GBA BRP KPI SLA PVE TNO KNMI PMV
    VVD CDA SP PVV SGP CU BBB NSC HDO DSI CIO CTO CFO CEO DPO FG PO PR QA RI RM SR ST TA TI TO
    UI VP VR WA WK WW ZW NB PS JA NEE MIN MAX REF TEL FAX MOB KM KG CM MM HA UUR JAN FEB MRT APR
    MEI JUN JUL AUG SEP OKT NOV DEC MA DI DO VR ZA ZO PD MSC BSC LLM MBA PHD RA RC
    OK NVT TBD NTB PM AF XX XXX OND ALG EXT INT BMW DD VW TK EK MVT RVS CVB RVT RVB HJH NN
    CET EST UTC GMT OIN PFL
"""
_ABBREVIATIONS = frozenset(_KNOWN.split())


def is_abbreviation(code: str) -> bool:
    """True for capitals that stand for a body, a law, a function or an answer."""
    return code in _ABBREVIATIONS
