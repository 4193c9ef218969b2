"""What the cards are called: real work of a CRM agency, in the language of the project (pure)."""

from datetime import date
from random import Random

from baton.demo.clients import ProjectPlan

SUBJECTS = {
    "Weekly offers": ("Weekly offers", "Fresh deals Thursday", "Weekend cheese board", "Wine of the month", "Local farms week"),
    "Loyalty card": ("Points reminder", "Gold tier invitation", "Birthday coupon", "Double points weekend", "Card migration"),
    "Savings onboarding": ("Savings goal, first deposit", "Interest rate notice", "Onboarding, day 3", "Round-up savings"),
    "Card activation": ("Activate your card", "First contactless payment", "PIN reminder", "Card left unused for 30 days"),
    "Summer bookings": ("Early-bird Greece", "Family villas", "Last-minute city trips", "Price freeze week", "Ferry upgrade"),
    "Win back lapsed travellers": ("We kept your wish list", "Two years without a trip", "Voucher before it ends", "Where to next"),
    "Seasonal launches": ("Ski collection", "Rain jackets launch", "Trail running drop", "Tent care guide", "Repair service week"),
    "Abandoned basket": ("Abandoned basket: first mail", "Abandoned basket: second mail", "Abandoned basket: third mail", "Browse abandonment"),
    "Contract renewals": ("Renewal, 60 days before the end", "Renewal, phone upgrade", "Unlimited bundle offer", "Family plan upsell"),
    "Welcome programme": ("Welcome, day 1", "Install the app", "First bill explained", "Router set-up tips"),
    "New arrivals": ("Linen edit", "Back to office", "Denim guide", "Coats are here", "Editor's ten"),
    "Outlet": ("Outlet: final reductions", "Outlet: sizes that are left", "Archive sale preview", "Outlet members' hour"),
    "Subscription box": ("Box of the month", "Box skipped twice", "Payment failed", "Choose your treats", "Gift a box"),
    "Puppy programme": ("Puppy, week 8", "Puppy, first vaccination", "Teething guide", "From puppy to adult food"),
    "Policy renewals": ("Home policy renewal", "Car policy renewal", "No-claims discount notice", "Price change letter"),
    "Claims follow-up": ("Claim received", "Claim paid: how did we do?", "Documents missing", "Storm season advice"),
    "Launch Aurora": ("Aurora: congress invitation", "Aurora: dosing guide for doctors", "Aurora: webinar series", "Aurora: pharmacists' letter"),
    "Broodclub": ("Broodclub: brood van de week", "Broodclub: spaarkaart vol", "Welkom bij de Broodclub", "Ontbijtbox op zondag"),
    "Feestdagen": ("Banketstaaf voorverkoop", "Oliebollen reserveren", "Paasontbijt", "Moederdagtaart", "Koningsdag tompouce"),
    "Каталог и акции": ("Весенний каталог", "Распродажа текстиля", "Чёрная пятница", "Новинки кухни", "Скидка на доставку"),
    "Программа лояльности": ("Баллы скоро сгорят", "День рождения клиента", "Приветственная цепочка", "Новый уровень карты"),
    "Клуб ценителей": ("Чай месяца", "Дегустация для клуба", "Улун нового урожая", "Повторный заказ через 45 дней"),
    "Праздники": ("Подарочные наборы к Новому году", "8 Марта: сладкий набор", "Масленица", "День учителя"),
}  # fmt: skip
PRODUCTION = {
    "en": (
        "mail and two banners", "price-drop variant", "subject-line test", "push for app users", "SMS reminder",
        "new hero picture", "product grid from the feed", "dark-mode repair", "plain-text version", "resend to those who did not open",
        "personal block by category", "mobile-first template", "landing page teaser", "printed mail", "reminder 48 hours later",
    ),
    "nl": (
        "mail en banner", "herinnering na twee dagen", "variant met prijs", "push voor de app", "nieuwe foto's",
        "test van de onderwerpregel", "kaartje voor in de winkel", "blok met bestellink",
    ),
    "ru": (
        "письмо и баннеры", "вариант со снижением цены", "тест темы письма", "пуш для приложения", "SMS-напоминание",
        "новый шаблон под мобильные", "товарная сетка из фида", "повтор тем, кто не открыл", "персональный блок по категории",
    ),
}  # fmt: skip
CONTENT = {
    "en": ("article for the blog", "newsletter topic", "interview with a customer", "how-to in five steps", "story for social", "quiz", "behind the scenes"),
    "nl": ("artikel voor de nieuwsbrief", "recept van de maand", "het verhaal van de bakker", "post voor sociale media", "kijkje in de bakkerij"),
    "ru": ("статья в блог", "тема рассылки", "подборка советов", "история клиента", "опрос", "гид по выбору"),
}  # fmt: skip
REQUESTS = {
    "en": (
        "can we mail everybody who is new?", "why did the open rate fall in {month}?", "is the printed catalogue worth it?",
        "who buys again within 90 days?", "which send hour is best?", "how many did we lose by the second mail?",
        "does the coupon bring new buyers?", "reach of push against e-mail", "who never opens but buys?", "cost of one reactivated customer",
    ),
    "nl": ("kunnen we iedereen mailen die nieuw is?", "wie koopt opnieuw binnen 60 dagen?", "levert de bon nieuwe klanten op?", "welke dag werkt het best?"),
    "ru": ("можно ли отправить всем новым?", "почему упала открываемость?", "кто покупает повторно за 90 дней?", "окупается ли бумажный каталог?", "вклад купона в новых покупателей"),
}  # fmt: skip
SEGMENTS = {
    "en": (
        "bought exactly one item in six months", "lapsed 12 to 18 months, reachable by e-mail", "opens but never clicks",
        "high value, no consent for SMS", "price-sensitive: four of five orders with a coupon", "second order within 30 days",
        "only buys in the shop", "weekend buyers", "about to leave, by the score of the data team", "gift buyers in December",
    ),
    "nl": ("kocht één keer in zes maanden", "slapend sinds een jaar", "alleen in de winkel", "koopt elke zaterdag"),
    "ru": ("один заказ за полгода", "спящие 12–18 месяцев", "открывают, но не переходят", "покупают только по купону", "скоро уйдут, по модели оттока"),
}  # fmt: skip
PILOTS = {
    "en": ("free delivery against 10 %", "third reminder or not", "catalogue for the top decile", "weather-triggered offer", "send hour per person", "loyalty tier preview"),
    "nl": ("bon of gratis bezorging", "kaartje in de bus", "mail op het beste uur"),
    "ru": ("бесплатная доставка против скидки 10 %", "третье напоминание", "час отправки по человеку"),
}  # fmt: skip
MANAGEMENT = (
    "Rates for {year}", "Hire a second layout developer", "Review: {client}", "Quarterly numbers", "Slow approvals at {client}",
    "Office lease in Belgrade", "Margin of {client}", "Training budget", "Holiday cover in summer", "Tool costs",
    "Yearly talk with {client}", "Designers are over-booked: what do we do?", "Data processing agreement with {client}",
    "New price list", "Sick leave policy", "Retainer for {client}", "Internship in autumn", "Security audit follow-up",
)  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
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
