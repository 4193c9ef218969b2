"""What the cards are called: real work of a CRM agency, in the language of the project (pure)."""

from datetime import date
from random import Random

from baton.demo.clients import ProjectPlan
from baton.demo.subjects import SUBJECTS

PRODUCTION = {
    "en": (
        "mail and two banners",
        "price-drop variant",
        "subject-line test",
        "push for app users",
        "SMS reminder",
        "new hero picture",
        "product grid from the feed",
        "dark-mode repair",
        "plain-text version",
        "resend to those who did not open",
        "personal block by category",
        "mobile-first template",
        "landing page teaser",
        "printed mail",
        "reminder 48 hours later",
    ),
    "nl": (
        "mail en banner",
        "herinnering na twee dagen",
        "variant met prijs",
        "push voor de app",
        "nieuwe foto's",
        "test van de onderwerpregel",
        "kaartje voor in de winkel",
        "blok met bestellink",
    ),
    "ru": (
        "письмо и баннеры",
        "вариант со снижением цены",
        "тест темы письма",
        "пуш для приложения",
        "SMS-напоминание",
        "новый шаблон под мобильные",
        "товарная сетка из фида",
        "повтор тем, кто не открыл",
        "персональный блок по категории",
    ),
}
CONTENT = {
    "en": (
        "article for the blog",
        "newsletter topic",
        "interview with a customer",
        "how-to in five steps",
        "story for social",
        "quiz",
        "behind the scenes",
    ),
    "nl": (
        "artikel voor de nieuwsbrief",
        "recept van de maand",
        "het verhaal van de bakker",
        "post voor sociale media",
        "kijkje in de bakkerij",
    ),
    "ru": ("статья в блог", "тема рассылки", "подборка советов", "история клиента", "опрос", "гид по выбору"),
}
REQUESTS = {
    "en": (
        "can we mail everybody who is new?",
        "why did the open rate fall in {month}?",
        "is the printed catalogue worth it?",
        "who buys again within 90 days?",
        "which send hour is best?",
        "how many did we lose by the second mail?",
        "does the coupon bring new buyers?",
        "reach of push against e-mail",
        "who never opens but buys?",
        "cost of one reactivated customer",
    ),
    "nl": (
        "kunnen we iedereen mailen die nieuw is?",
        "wie koopt opnieuw binnen 60 dagen?",
        "levert de bon nieuwe klanten op?",
        "welke dag werkt het best?",
    ),
    "ru": (
        "можно ли отправить всем новым?",
        "почему упала открываемость?",
        "кто покупает повторно за 90 дней?",
        "окупается ли бумажный каталог?",
        "вклад купона в новых покупателей",
    ),
}
SEGMENTS = {
    "en": (
        "bought exactly one item in six months",
        "lapsed 12 to 18 months, reachable by e-mail",
        "opens but never clicks",
        "high value, no consent for SMS",
        "price-sensitive: four of five orders with a coupon",
        "second order within 30 days",
        "only buys in the shop",
        "weekend buyers",
        "about to leave, by the score of the data team",
        "gift buyers in December",
    ),
    "nl": (
        "kocht één keer in zes maanden",
        "slapend sinds een jaar",
        "alleen in de winkel",
        "koopt elke zaterdag",
    ),
    "ru": (
        "один заказ за полгода",
        "спящие 12–18 месяцев",
        "открывают, но не переходят",
        "покупают только по купону",
        "скоро уйдут, по модели оттока",
    ),
}
PILOTS = {
    "en": (
        "free delivery against 10 %",
        "third reminder or not",
        "catalogue for the top decile",
        "weather-triggered offer",
        "send hour per person",
        "loyalty tier preview",
    ),
    "nl": ("bon of gratis bezorging", "kaartje in de bus", "mail op het beste uur"),
    "ru": ("бесплатная доставка против скидки 10 %", "третье напоминание", "час отправки по человеку"),
}
MANAGEMENT = (
    "Rates for {year}",
    "Hire a second layout developer",
    "Review: {client}",
    "Quarterly numbers",
    "Slow approvals at {client}",
    "Office lease in Belgrade",
    "Margin of {client}",
    "Training budget",
    "Holiday cover in summer",
    "Tool costs",
    "Yearly talk with {client}",
    "Designers are over-booked: what do we do?",
    "Data processing agreement with {client}",
    "New price list",
    "Sick leave policy",
    "Retainer for {client}",
    "Internship in autumn",
    "Security audit follow-up",
)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ENDINGS = {"crm_production": PRODUCTION, "content_plan": CONTENT, "client_request": REQUESTS}
ENDINGS |= {"strategic_segments": SEGMENTS, "pilot": PILOTS}


def title_of(kind: str, plan: ProjectPlan, arrives: date, rng: Random) -> str:
    """For instance "Abandoned basket: third mail, price-drop variant"."""
    if kind == "management":
        return rng.choice(MANAGEMENT).format(client=plan.client, year=arrives.year + 1)
    ending = rng.choice(ENDINGS[kind][plan.language]).format(month=MONTHS[arrives.month - 1])
    if kind in ("strategic_segments", "pilot", "client_request"):
        return f"{plan.client}: {ending}"
    subject = rng.choice(SUBJECTS[plan.name])
    return f"{subject}, {ending}"
