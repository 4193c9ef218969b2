"""What the templates of the demo agency hold, in the language of whoever uses them (values only)."""

BEFORE_THE_SEND = (
    "Links lead where they should",
    "Prices agree with the shop",
    "Dark mode looked at",
    "Unsubscribe link tried",
    "Test mail read by a second person",
)
NEWSLETTER = ("Topics agreed", "Texts read by the client", "Pictures cut", "Segment counted", "Send hour set")
MAILING_RU = (
    "Темы согласованы",
    "Тексты вычитаны",
    "Картинки нарезаны",
    "Сегмент посчитан",
    "Время отправки задано",
)
NIEUWSBRIEF = ("Onderwerpen afgesproken", "Teksten nagelezen", "Foto's gesneden", "Segment geteld")
ACCESS_OF_A_CLIENT = (
    "Contract signed",
    "Data processing agreement filed",
    "Access to the shop's data",
    "Contacts written down",
)

CAMPAIGN_BRIEF = (
    "Campaign",
    "## What shall come of it\n\nOne sentence, with a figure.\n\n"
    "## For whom\n\nWhich customers, and who is left out.\n\n"
    "## What they get\n\nThe offer, until when, in which channels.\n\n"
    "## How we shall know\n\n- [ ] measured against a holdout of 10 %",
)
PART = ("Part of a campaign", "The offer, the dates and the audience stand on the campaign's own card.")
WEEKLY = (
    "Brief",
    "Five offers of the week: two from the shop, two from the vineyard, one recipe. The first picture is the"
    " season's.\n\n**Sent on Thursday at 16:00**, to everybody with consent, without the holdout.",
)
CLUB = (
    "Бриф",
    "Три сорта недели, одна история и один рецепт. Отправляем в среду утром тем, кто открывал за 90 дней.",
)
BREAD = (
    "Briefing",
    "Het brood van de week, één recept en het verhaal van een bakker. Verzonden op vrijdag om 7:00.",
)
REPORT = (
    "Brief",
    "What did the mailings of the month bring: orders, revenue per thousand mails, complaints, growth of the"
    " list. One page, with what we advise for the next month.",
)
