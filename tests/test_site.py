"""Which site an address is of."""

from hypothesis import given
from hypothesis import strategies as st

from scrubber.site import host_of, is_shared


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
