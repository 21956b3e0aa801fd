"""Which site an address is of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.site import domain, host_of, is_shared


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("www.harbour.example", "harbour.example"),
        ("sports.harbour.co.uk", "harbour.co.uk"),
        ("co.uk", "co.uk"),
        ("lists.harbour.kobe.jp", "lists.harbour.kobe.jp"),
        ("news.harbour.nom.br", "news.harbour.nom.br"),
        ("a.harbour.press.ma", "harbour.press.ma"),
        ("ann.blogspot.com", "ann.blogspot.com"),
        ("ann.blogspot.co.uk", "ann.blogspot.co.uk"),
        ("files.ann.wordpress.com", "ann.wordpress.com"),
        ("www.wordpress.com", "wordpress.com"),
        ("ann.github.io", "ann.github.io"),
        ("192.0.2.7", "192.0.2.7"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_a_domain_is_what_somebody_has_registered(host: str, site: str) -> None:
    assert domain(host) == site


@given(st.one_of(st.text(st.sampled_from("abc.-1"), max_size=30), st.text(max_size=30)))
def test_any_host_has_a_domain_on_which_it_ends(host: str) -> None:
    assert host.endswith(domain(host))
    assert domain(domain(host)) == domain(host)


@given(st.one_of(st.text(max_size=40), st.text(st.sampled_from("htp:/[].a@1&#;?"), max_size=30)))
def test_any_text_is_asked_for_a_host(text: str) -> None:
    assert host_of(text) == host_of(text).removeprefix("www.")
    assert isinstance(is_shared(host_of(text)), bool)


def test_hosts_below_one_that_many_share_are_shared() -> None:
    assert is_shared("github.com")
    assert is_shared("zhuanlan.zhihu.com")
    assert not is_shared("google.com")
    assert is_shared("docs.google.com")
    assert not is_shared("mygithub.com")
