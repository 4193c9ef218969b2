"""What people of the demo agency write to each other (values, and choosing among them)."""

from random import Random

EN, RU, NL = "en", "ru", "nl"

ONE_BY_ONE = {
    EN: "Three mails, one on each page.",
    NL: "Drie mails, een per pagina.",
    RU: "Три письма, каждое на своей странице.",
}
LARGER_BUTTON = {
    EN: "The button of the second mail: higher and larger.",
    NL: "De knop van de tweede mail: hoger en groter.",
    RU: "Кнопка во втором письме: выше и крупнее.",
}

COMMENTS = {
    EN: (
        "First version is in the brief, please have a look at the second block.",
        "The feed was late again, prices of three products are from yesterday.",
        "I moved the button above the fold; on small phones it was not visible.",
        "Subject line B is 34 characters, it fits the preview on every client.",
        "Legal wants the footnote under the offer, not at the end.",
        "Checked in Outlook and in Gmail dark mode, both fine now.",
        "We have 41,200 reachable addresses after the exclusions.",
        "Can we drop the second banner? It pushes the products down.",
        "The consent text changed last week, I took the new one.",
        "Numbers agree with the dashboard to within 0.3 %.",
        "I would send it on Thursday at 16:00, the last three did best then.",
        "Pictures are cut for all three widths.",
    ),
    RU: (
        "Первая версия готова, посмотрите второй блок.",
        "Фид опять пришёл поздно, у трёх товаров вчерашние цены.",
        "Кнопка теперь выше: на телефонах её не было видно.",
        "Проверено в Outlook и в тёмной теме, теперь всё в порядке.",
        "После исключений остаётся 28 400 адресов.",
        "Юристы просят сноску прямо под предложением.",
        "Предлагаю отправить в четверг в 16:00, так сработали три последние рассылки.",
    ),
    NL: (
        "De eerste versie staat in de briefing, kijk even naar het tweede blok.",
        "De knop staat nu hoger, op kleine telefoons was hij niet te zien.",
        "Getest in Outlook en in donkere modus, nu goed.",
        "Na uitsluitingen houden we 12.300 adressen over.",
        "De foto's zijn op drie breedtes gesneden.",
        "Ik zou donderdag om 16:00 versturen, dat werkte de laatste keren het best.",
    ),
}
QUESTIONS = {
    EN: (
        "@{name} can you say by tomorrow whether this date holds?",
        "@{name} which of the two segments do we take?",
        "@{name} please check the price in the third block.",
        "@{name} is the client fine with the new footer?",
        "@{name} do you have the final pictures?",
    ),
    RU: (
        "@{name} успеваем к этой дате? Скажите, пожалуйста, до завтра.",
        "@{name} какой из двух сегментов берём?",
        "@{name} проверьте, пожалуйста, цену в третьем блоке.",
        "@{name} есть ли финальные картинки?",
    ),
    NL: (
        "@{name} kun je morgen zeggen of deze datum haalbaar is?",
        "@{name} welk van de twee segmenten nemen we?",
        "@{name} wil je de prijs in het derde blok nakijken?",
    ),
}
FROM_CLIENT = {
    EN: (
        "Looks good to us. Please change “free” to “included” in the headline.",
        "Approved, thank you. The second picture is exactly what we wanted.",
        "We need two more days, our brand manager is away.",
        "Could the offer run until Sunday instead of Saturday?",
    ),
    RU: (
        "Нам нравится. Замените, пожалуйста, «бесплатно» на «в подарок».",
        "Согласовано, спасибо.",
        "Нужно ещё два дня, бренд-менеджер в отъезде.",
    ),
    NL: (
        "Ziet er goed uit. Graag “gratis” vervangen door “inbegrepen”.",
        "Akkoord, dank jullie wel.",
        "We hebben nog twee dagen nodig, onze merkmanager is er niet.",
    ),
}
TO_CLIENT = {
    EN: (
        "The mock-up is attached. May we have your answer by Friday?",
        "Terms of reference are ready for you to read.",
        "Here is the new version with your changes.",
    ),
    RU: (
        "Макет во вложении. Сможете ответить до пятницы?",
        "Техническое задание готово, посмотрите, пожалуйста.",
    ),
    NL: (
        "De opmaak staat erbij. Kunnen jullie voor vrijdag reageren?",
        "De opdracht staat klaar om te lezen.",
    ),
}


def in_language(table: dict[str, tuple[str, ...]], language: str, rng: Random) -> str:
    """A text in that language; now and then in English, which everybody reads."""
    return rng.choice(table[language if rng.random() < 0.85 else EN])
