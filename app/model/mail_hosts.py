"""Where private persons have their mail, so that whatever stands before the @ there is theirs."""

from __future__ import annotations

import re

#: The label before the ending: providers of access in the Netherlands and its neighbours, and of
#: mail all over the world.
_PROVIDERS = """
gmail googlemail hotmail outlook live msn passport yahoo ymail rocketmail icloud me mac aol ziggo
ziggomail kpnmail kpnplanet planet xs4all home hetnet casema chello upcmail quicknet tele2 telfort
telfortglasvezel online onsnet onsbrabantnet solcon zonnet freedom proton protonmail pm gmx web
t-online freenet skynet telenet scarlet proximus voo kpn caiway kabelfoon delta deltanet zeelandnet
wxs tiscali versatel orange wanadoo laposte free yandex mail inbox hey fastmail tutanota tuta posteo
mailbox startmail hushmail hccnet multiweb plex alice euronet demon dds concepts cybercomm filternet
introweb unet cistron lycos wish 12move tomaatnet kabelnoord ssc skpnet glasoperator t-mobilethuis
youfone budget edpnet btinternet sky virginmedia ntlworld comcast verizon att naver qq libero
interia wp onet o2 seznam abv ukr rambler rediffmail
"""
_HOSTS = frozenset(_PROVIDERS.split())
_ENDING = re.compile(r"\.(?:co|com|org|net)\.[a-z]{2}$|\.[a-z]{2,}$")


def is_private_host(domain: str) -> bool:
    """True for the domain of a provider that private persons have their mail with.

    Args:
        domain: What stands behind the @, in any case: ``ziggo.nl``, ``Hotmail.co.uk``.
    """
    bare = _ENDING.sub("", domain.strip().casefold().rstrip("."))
    return bare.rpartition(".")[2] in _HOSTS
