"""What clients write by forms and mails (values only)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Request:
    title: str
    about: str
    name: str
    email: str
    hour: int
    # Days from then on; nothing is wished when 0.
    wished_in: int = 0


WELCOME = (
    "Tell us what you want to reach. We answer within a working day, with figures before anybody makes"
    " anything.\n\nFor what is already on its way, please answer on its card."
)
WELCOME_RU = "Расскажите, чего хотите добиться. Отвечаем в течение рабочего дня, сначала цифрами."
BY_FORM = (
    (
        33,
        Request(
            "A mail to all who tasted and did not buy",
            "At the tasting on the terrace we wrote down 340 addresses, with consent. Can they get the white"
            " wine offer before it ends? A voucher of 5 euros would be fine with us.",
            "Robin Ashford",
            "robin@polder-vine.example",
            11,
            21,
        ),
    ),
    (
        17,
        Request(
            "Is Thursday still the best day?",
            "Our shop is full on Fridays and empty on Tuesdays. Would another day of sending change that?"
            " If you have figures of the last half year, please use them.",
            "Marit Jansma",
            "marit@polder-vine.example",
            16,
        ),
    ),
    (
        3,
        Request(
            "Christmas boxes: who bought one last year?",
            "We have 600 boxes and want to offer them first to those who bought one last December, then to"
            " everybody.\n\n- box S, 24 euros\n- box L, 49 euros",
            "Robin Ashford",
            "robin@polder-vine.example",
            9,
            12,
        ),
    ),
)
BY_FORM_RU = (
    (
        12,
        Request(
            "Рассылка по тем, кто смотрел люстры",
            "Пришло 80 новых люстр. Хотим показать их тем, кто смотрел раздел за последние два месяца и"
            " ничего не купил. Скидку не даём, но доставка бесплатная.",
            "Ирина Белова",
            "irina@svetlydom.example",
            12,
            14,
        ),
    ),
)
MAILED = (
    "Can we stop the second reminder?",
    "Hello Anna,\n\nthree customers told us in the shop that the second reminder is one too many. Can we stop"
    " it for those who bought in the last 30 days? And how many would that be?\n\nThanks,\nRobin\n",
)
ANSWERED = "Dank, zo is het goed. Mag de foto van het etiket nog iets groter? Verder niets.\n"
STRANGER = (
    "Jonas Feld",
    "jonas.feld@weinhof.example",
    "A cooperation for the spring?",
    "Good morning,\n\nI had your address from Robin at Polder & Vine. We are a small vineyard and would like"
    " a newsletter like theirs. Whom may I call?\n\nJonas Feld\n",
)
