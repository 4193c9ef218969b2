"""What people of the demo agency write to each other (values, and choosing among them)."""

from random import Random

EN, RU, NL = "en", "ru", "nl"

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
        "Кнопку поднял выше, на телефонах её не было видно.",
        "Проверила в Outlook и в тёмной теме, теперь всё в порядке.",
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
NOTES = {
    "account_manager": "Terms are ready to go to the client.",
    "content_marketer": "Over to you: bring it to the release.",
    "crm_strategist": "Please check the logic against the plan of the quarter.",
    "designer": "All texts are final, the grid is in the brief.",
    "layout_developer": "The mock-up is approved, pictures are attached.",
    "technical_specialist": "HTML is in the attachment, tested in two clients.",
    "analyst": "The question is in the brief, data since January.",
    "data_scientist": "The count is plausible, please explain the logic.",
    "department_head": "Ready to be defended.",
}
EXPECTATIONS = (
    "An answer by tomorrow noon",
    "A first version in two days",
    "Read it and say what is missing",
    "Finished by the deadline on the card",
    "Half a day is planned for this",
    "Please start today",
)
RETURNED_OFFERS = (
    "The texts are not final yet",
    "I am on two urgent cards until Thursday",
    "The segment is missing in the brief",
    "This needs a designer first",
    "Wrong project, please look at the tags",
)
REWORK = {
    "client": (
        "The client wants another headline",
        "The client changed the offer",
        "Brand colours are not ours, says the client",
        "The client asks for a shorter mail",
        "The client found an error in the price",
    ),
    "check": (
        "The button breaks in Outlook",
        "Two links lead to the test shop",
        "Dark mode hides the logo",
        "Pictures are 1.8 MB together",
        "The unsubscribe link is missing",
    ),
    "logic": (
        "Overlaps with the loyalty segment by 40 %",
        "The count does not agree with the dashboard",
        "Nobody can explain the third condition",
        "The holdout is too small",
    ),
    "other": (
        "The brief left the question open",
        "Numbers for March are missing",
        "Not what was agreed on Monday",
    ),
}
BLOCKED = {
    "ours": (
        "The template is being repaired",
        "The feed import fails since this morning",
        "We wait for the new price list",
    ),
    "client": (
        "The client has not sent the pictures",
        "Their legal department reads it",
        "No access to the client's CDP yet",
        "The client is changing the offer",
    ),
    "supplier": (
        "The printer confirms on Monday",
        "The SMS provider has an outage",
        "Stock photos are not paid yet",
        "The sending system is in maintenance",
    ),
    "card": ("Needs the segment from the other card first", "Waits for the common template"),
}
SETTLED = (
    "Agreed with the client on the phone, goes on.",
    "Solved, I write down what it was.",
    "The other side delivered this morning.",
)
NEW_PROMISE = (
    "New date agreed with the client, the pictures came late.",
    "We cannot hold the first date; they know.",
    "Moved by the client's own wish.",
    "Design was full, the client accepts the later date.",
)


def in_language(table: dict[str, tuple[str, ...]], language: str, rng: Random) -> str:
    """A text in that language; now and then in English, which everybody reads."""
    return rng.choice(table[language if rng.random() < 0.85 else EN])
