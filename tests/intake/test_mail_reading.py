"""A mail is read whatever is wrong with it, and what is read is inert text."""

import pytest

from baton.intake.mail.html import as_text
from baton.intake.mail.reading import NotReadable, read
from baton.intake.mail.trimming import own_words
from tests.intake.mails import mail, raw, read_raw


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "utf-8", "iso-8859-5", "cp866", "utf-16"])
def test_russian_is_read_in_every_charset_it_is_written_in(charset):
    letter = read_raw("Три письма в пятницу".encode(charset), f"text/plain; charset={charset}")
    assert letter.text == "Три письма в пятницу"


def test_a_charset_that_is_wrong_or_missing_is_guessed_by_the_bytes():
    words = "Пришлите, пожалуйста, новый макет к пятнице, спасибо большое за помощь"
    assert read_raw(words.encode("windows-1251"), "text/plain; charset=utf-8").text == words
    assert read_raw(words.encode(), "text/plain; charset=klingon").text == words


def test_utf_7_is_not_decoded():
    """What looks harmless in it would be markup afterwards."""
    letter = read_raw(b"+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "text/plain; charset=utf-7")
    assert letter.text.startswith("+ADw-script+AD4-")
    assert "<script" not in read_raw(b"x", more="Subject: =?utf-7?B?K0FEdy1zY3JpcHQrQUQ0LQ==?=\r\n").subject


@pytest.mark.parametrize("charset", ["rot13", "hex", "zlib", "unicode_escape", "idna", "undefined"])
def test_what_is_no_charset_of_texts_is_never_used(charset):
    assert read_raw(b"\\x3cb\\x3e", f"text/plain; charset={charset}").text == "\\x3cb\\x3e"


def test_headers_are_read_encoded_raw_and_folded():
    head = "Subject: =?koi8-r?B?8NLJ18XU?=\r\n =?windows-1251?Q?_=EC=E8=F0?=\r\n"
    assert read_raw(b"x", more=head).subject == "Привет мир"
    eight_bit = b"From: \xd0\x91\xd0\xbe <bo@bloom.example>\r\nSubject: \xd0\x9f\xd1\x80\r\n\r\nx"
    assert (read(eight_bit).sender_name, read(eight_bit).subject) == ("Бо", "Пр")
    assert read(b"Subject: =?utf-8?B?broken\r\n\r\nx").subject == "=?utf-8?B?broken"


def test_html_is_read_as_what_one_sees():
    html = """<html><head><title>no</title><style>p{}</style></head><body onload=x()><p>Dear team,<br>three
    <b>mails</b></p><script>alert(1)</script><ul><li>one<li>two</ul><img src=https://track.example/x>
    <div style="display: none">hidden words</div><a href="javascript:alert(1)">here</a>
    <div class="gmail_quote">On Monday Anna wrote: <blockquote>old</blockquote></div></body>"""
    told = as_text(html)
    assert told == "Dear team,\nthree mails\n\n- one\n- two\n\nhere"
    assert read(mail("  \n", html=html)).text == told
    assert read(mail("The plain one", html=html)).text == "The plain one"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Yes\n\nOn Fri, 27 Nov 2026 at 10:00, Anna <a@b.example> wrote:\n> two?", "Yes"),
        (
            "Yes\n\nOn Friday the 27th of November 2026 at 10:00, Anna Smith\n<a@b.example> wrote:\n\n> two?",
            "Yes",
        ),
        ("Ja\n\nOp vr 27 nov 2026 om 10:00 schreef Anna <a@b.example>:\n> twee?", "Ja"),
        ("Да\n\nпт, 27 нояб. 2026 г. в 10:00, Анна <a@b.example> пишет:\n> два?", "Да"),
        ("Да\n\n27.11.2026, 10:00, «Анна» <a@b.example>:\n> два?", "Да"),
        ("Yes\n\n-----Original Message-----\nFrom: Anna\nold", "Yes"),
        ("Ja\n\nVan: Anna\nVerzonden: vrijdag\nAan: Bo\n\noud", "Ja"),
        ("Да\n\nОт: Анна\nОтправлено: пятница\nКому: Бо\n\nстарое", "Да"),
        ("Yes\n-- \nBo\nBloom Ltd", "Yes"),
        ("Yes\n\nSent from my phone", "Yes"),
        ("> two?\nThree.\n> when?\nFriday.", "Three.\nFriday."),
        ("On Monday we begin:\nfirst the list", "On Monday we begin:\nfirst the list"),
        ("The price -- as said -- is fine", "The price -- as said -- is fine"),
        ("> only quoted", "> only quoted"),
    ],
)
def test_quotations_and_signatures_are_left_out_in_three_languages(written, meant):
    assert own_words(written) == meant


def test_a_mail_within_a_mail_is_a_file_and_is_not_looked_into():
    inner = mail("The inner one", subject="Inside", number="2")
    body = b"--b\r\nContent-Type: text/plain\r\n\r\nSee below\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
    letter = read_raw(body + inner + b"\r\n--b--\r\n", "multipart/mixed; boundary=b")
    assert letter.text == "See below"
    assert [each.name for each in letter.files] == ["mail-1.eml"]
    assert b"The inner one" in letter.files[0].data


def test_names_of_files_are_data_and_never_a_path():
    names = ["../../etc/passwd", "C:\\x\\y.exe", "a\tb.txt", "отчёт.pdf", ""]
    letter = read(mail(files=[(name, b"x") for name in names]))
    told = [each.name for each in letter.files]
    assert not any(sign in name for name in told for sign in "/\\\t:")
    assert "отчёт.pdf" in told


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\r\n\r\n",
        b"no header at all",
        b"From\x00: x\r\n\r\nx",
        raw(b"--b\r\nnot closed", "multipart/mixed; boundary=b"),
        raw(b"x", "multipart/mixed"),
        raw(b"=ZZ=", more="Content-Transfer-Encoding: quoted-printable\r\n"),
        raw(b"!!!", more="Content-Transfer-Encoding: base64\r\n"),
        raw(b"begin 644 x\n", more="Content-Transfer-Encoding: uuencode\r\n"),
        raw(b"x", 'text/plain; charset="'),
        raw(b"x", "text/plain; charset*=utf-8''%ZZ"),
        raw(b"x", more="From: <>, \x01@, (((\r\n"),
    ],
)
def test_what_is_broken_is_still_read(broken):
    assert isinstance(read(broken).text, str)


def test_what_is_made_to_break_its_reader_is_refused_or_read_in_bounds():
    with pytest.raises(NotReadable):
        read(b"X: " + b"a" * 600_000 + b"\r\n\r\nx")
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(400)
    )
    with pytest.raises(NotReadable):
        read(nested + b"\r\nx")
    assert as_text("<div>" * 100_000 + "deep") == "deep"
    many = read(mail(to=", ".join(f"p{n}@x.example" for n in range(1000)) + ", in@relay.example"))
    assert len(many.recipients) == 1001
    assert many.recipients[-1] == "in@relay.example"
    crowd = read(mail(files=[(f"{n}.txt", b"x") for n in range(30)]))
    assert (len(crowd.files), len(crowd.left_out)) == (20, 10)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Auto-Submitted", "auto-replied"),
        ("Auto-Submitted", "auto-generated; x=y"),
        ("Precedence", "bulk"),
        ("Precedence", "List"),
        ("List-Id", "<offers.example>"),
        ("List-Unsubscribe", "<https://x.example>"),
        ("X-Autoreply", "yes"),
        ("Return-Path", "<>"),
    ],
)
def test_what_no_person_wrote_is_known(name, value):
    assert read(mail(**{name.replace("-", "_"): value})).automatic
    assert not read(mail(Auto_Submitted="no", Precedence="normal")).automatic
