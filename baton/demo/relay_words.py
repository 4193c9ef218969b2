"""What is said when a card changes hands, stops or goes back, in the language of its client (values only)."""

from baton.demo.words import EN, NL, RU

Said = dict[str, tuple[str, ...]]

NOTES: dict[str, dict[str, str]] = {
    EN: {
        "account_manager": "Terms are ready to go to the client.",
        "content_marketer": "Over to you: bring it to the release.",
        "crm_strategist": "Please check the logic against the plan of the quarter.",
        "designer": "All texts are final, the grid is in the brief.",
        "layout_developer": "The mock-up is approved, pictures are attached.",
        "technical_specialist": "HTML is in the attachment, tested in two clients.",
        "analyst": "The question is in the brief, data since January.",
        "data_scientist": "The count is plausible, please explain the logic.",
        "department_head": "Ready to be defended.",
    },
    NL: {
        "account_manager": "De opdracht kan naar de klant.",
        "content_marketer": "Nu jij: breng hem naar de verzending.",
        "crm_strategist": "Wil je de logica naast het kwartaalplan leggen?",
        "designer": "Alle teksten zijn definitief, het raster staat in de briefing.",
        "layout_developer": "De opmaak is akkoord, de foto's zitten erbij.",
        "technical_specialist": "HTML zit in de bijlage, getest in twee mailprogramma's.",
        "analyst": "De vraag staat in de briefing, gegevens vanaf januari.",
        "data_scientist": "De telling klopt ongeveer, leg jij de logica uit?",
        "department_head": "Klaar om verdedigd te worden.",
    },
    RU: {
        "account_manager": "Задание готово, можно отправлять клиенту.",
        "content_marketer": "Передаю тебе: доведи до выпуска.",
        "crm_strategist": "Сверь, пожалуйста, логику с планом квартала.",
        "designer": "Тексты окончательные, сетка в брифе.",
        "layout_developer": "Макет согласован, картинки во вложении.",
        "technical_specialist": "HTML во вложении, проверен в двух почтовых клиентах.",
        "analyst": "Вопрос в брифе, данные с января.",
        "data_scientist": "Число похоже на правду, поясни, пожалуйста, логику.",
        "department_head": "Готово к защите.",
    },
}
EXPECTATIONS: Said = {
    EN: (
        "An answer by tomorrow noon",
        "A first version in two days",
        "Read it and say what is missing",
        "Finished by the deadline on the card",
        "Half a day is planned for this",
        "Please start today",
    ),
    NL: (
        "Antwoord voor morgenmiddag",
        "Een eerste versie over twee dagen",
        "Lees het en zeg wat er ontbreekt",
        "Klaar voor de datum op de kaart",
        "Er staat een halve dag voor",
    ),
    RU: (
        "Ответ до завтрашнего полудня",
        "Первая версия через два дня",
        "Прочитать и сказать, чего не хватает",
        "Закончить к сроку на карточке",
        "На это заложено полдня",
    ),
}
RETURNED_OFFERS: Said = {
    EN: (
        "The texts are not final yet",
        "I am on two urgent cards until Thursday",
        "The segment is missing in the brief",
        "This needs a designer first",
        "Wrong project, please look at the tags",
    ),
    NL: (
        "De teksten zijn nog niet definitief",
        "Ik zit tot donderdag op twee spoedkaarten",
        "Het segment ontbreekt in de briefing",
    ),
    RU: (
        "Тексты ещё не окончательные",
        "До четверга у меня две срочные карточки",
        "В брифе нет сегмента",
    ),
}
ASKED_BACK: Said = {
    EN: ("One question first: which price is right?", "Back to you for the second block, then I go on."),
    NL: ("Eerst een vraag: welke prijs klopt?", "Even terug voor het tweede blok, daarna ga ik verder."),
    RU: ("Сначала вопрос: какая цена верная?", "Верну на минуту: нужен второй блок, потом продолжу."),
}
REWORK: dict[str, Said] = {
    "client": {
        EN: (
            "The client wants another headline",
            "The client changed the offer",
            "Brand colours are not ours, says the client",
            "The client asks for a shorter mail",
            "The client found an error in the price",
        ),
        NL: (
            "De klant wil een andere kop",
            "De klant heeft het aanbod veranderd",
            "De klant vond een fout in de prijs",
        ),
        RU: (
            "Клиент хочет другой заголовок",
            "Клиент поменял предложение",
            "Клиент нашёл ошибку в цене",
            "Клиент просит письмо покороче",
        ),
    },
    "check": {
        EN: (
            "The button breaks in Outlook",
            "Two links lead to the test shop",
            "Dark mode hides the logo",
            "Pictures are 1.8 MB together",
            "The unsubscribe link is missing",
        ),
        NL: (
            "De knop valt uit elkaar in Outlook",
            "Twee links gaan naar de testwinkel",
            "In donkere modus is het logo weg",
        ),
        RU: (
            "В Outlook разваливается кнопка",
            "Две ссылки ведут на тестовый сайт",
            "В тёмной теме не видно логотипа",
            "Нет ссылки отписки",
        ),
    },
    "logic": {
        EN: (
            "Overlaps with the loyalty segment by 40 %",
            "The count does not agree with the dashboard",
            "Nobody can explain the third condition",
            "The holdout is too small",
        ),
        NL: (
            "Overlapt voor 40 % met het spaarkaartsegment",
            "De telling komt niet overeen met het dashboard",
        ),
        RU: (
            "Пересекается с сегментом лояльности на 40 %",
            "Число не сходится с дашбордом",
            "Контрольная группа слишком мала",
        ),
    },
    "other": {
        EN: (
            "The brief left the question open",
            "Numbers of the last month are missing",
            "Not what was agreed on Monday",
        ),
        NL: ("De briefing laat de vraag open", "Niet wat maandag was afgesproken"),
        RU: ("В брифе вопрос остался открытым", "Не то, о чём договорились в понедельник"),
    },
}
BLOCKED: dict[str, Said] = {
    "ours": {
        EN: (
            "The template is being repaired",
            "The feed import fails since this morning",
            "We wait for the new price list",
        ),
        NL: ("Het sjabloon wordt gerepareerd", "De productfeed komt sinds vanochtend niet binnen"),
        RU: ("Чинят шаблон", "С утра не загружается фид", "Ждём новый прайс"),
    },
    "client": {
        EN: (
            "The client has not sent the pictures",
            "Their legal department reads it",
            "No access to the client's CDP yet",
            "The client is changing the offer",
        ),
        NL: ("De klant heeft de foto's nog niet gestuurd", "De klant past het aanbod aan"),
        RU: ("Клиент не прислал картинки", "Читают юристы клиента", "Клиент меняет предложение"),
    },
    "supplier": {
        EN: (
            "The printer confirms on Monday",
            "The SMS provider has an outage",
            "Stock photos are not paid yet",
            "The sending system is in maintenance",
        ),
        NL: ("De drukker bevestigt maandag", "Het verzendsysteem is in onderhoud"),
        RU: ("Типография подтвердит в понедельник", "У SMS-провайдера сбой"),
    },
    "card": {
        EN: ("Needs the segment from the other card first", "Waits for the common template"),
        NL: ("Wacht op het segment van de andere kaart",),
        RU: ("Ждёт сегмент из другой карточки", "Ждёт общий шаблон"),
    },
}
NEW_PROMISE: Said = {
    EN: (
        "New date agreed with the client, the pictures came late.",
        "We cannot hold the first date; they know.",
        "Moved by the client's own wish.",
        "Design was full, the client accepts the later date.",
    ),
    NL: (
        "Nieuwe datum met de klant afgesproken, de foto's kwamen laat.",
        "Ontwerp zat vol, de klant is akkoord met de latere datum.",
    ),
    RU: (
        "Согласовали с клиентом новый срок, картинки пришли поздно.",
        "Дизайн был загружен, клиент согласен на более позднюю дату.",
    ),
}


def note_for(job_function: str, language: str) -> str:
    notes = NOTES[language]
    return notes.get(job_function, notes["content_marketer"])
