from __future__ import annotations

import pytest

from app.model.mail_hosts import is_private_host


@pytest.mark.parametrize("domain", ["ziggo.nl", "Hotmail.co.uk", "mijn.ziggo.nl", "gmail.com."])
def test_private_persons_have_their_mail_with_a_provider(domain: str) -> None:
    assert is_private_host(domain)


@pytest.mark.parametrize("domain", ["acme.nl", "home-instead.nl", "minbzk.nl", "mail.ede.nl", ""])
def test_a_domain_that_only_ends_alike_is_a_bodys(domain: str) -> None:
    assert not is_private_host(domain)
