BRIEF = "Brief"
GENERAL = (
    "## What the client wants\n\n{goal} This card is about “{title}” for **{client}**.\n\n"
    "## For whom\n\n{audience}.\n\n## How we shall know\n\n"
    "- [ ] {kpi}: at least {percent} % above the holdout\n"
    "- [ ] No more than {complaints} complaints in ten thousand"
)
GOALS = (
    "Bring back people who looked and did not buy.",
    "A second order within 30 days of the first.",
    "More bookings for the weeks that are still empty.",
    "Fewer calls to the help desk about the new bill.",
    "Clear the sizes that are left before the new season.",
    "Make the loyalty card the reason to come on a Tuesday.",
)
AUDIENCES = (
    "Bought exactly one item in the last six months",
    "Opened something in the last 90 days",
    "Members without an order since spring",
    "Everybody with consent for e-mail, without the holdout",
    "App users who allowed push",
)
# What the heads of the house decide among themselves.
DECISIONS = (
    "- **For:** the last two quarters point the same way\n- **Against:** it ties us for a year\n\n"
    "Needed before we decide: the numbers per client, and what it costs to wait.",
    "Proposal: try it for three months with one team, look at the figures, then all or nothing.\n\n"
    "- [ ] who is concerned has been asked\n- [ ] cost per month is known",
    "> Not another meeting: one page, two ways out, one recommendation.\n\n"
    "Way A costs less now, way B less next year. Ruth brings the numbers.",
    "Came up in the Monday round. Open: who does it, from when, and what we stop doing for it.",
)
TONES = (
    "warm and short, no exclamation marks",
    "matter-of-fact, the price in the first line",
    "like a note from the shop around the corner",
)
KPIS = (
    "Orders within 7 days",
    "Revenue per thousand mails",
    "Click rate on the main button",
    "Bookings within 14 days",
)
WEEKDAYS = ("Tuesday", "Wednesday", "Thursday")
SECTIONS = {
    "crm_strategist": (
        "Strategy",
        "**Whom:** {audience}.\n\n**Why now:** the last three mailings to them fell below the "
        "average of the base.\n\n"
        "| part | share |\n|---|---|\n| offer A | 45 % |\n| offer B | 45 % |\n| holdout | 10 % |",
    ),
    "designer": (
        "Design",
        "- one hero picture, 1200 × 640, no text in it\n- grid of **{products}** products, two "
        "columns on a phone\n"
        "- the button keeps its colour in dark mode\n\nTone: {tone}.",
    ),
    "layout_developer": (
        "Layout",
        "1. Start from template `base-2col`.\n2. Live text wherever possible, pictures have alt texts.\n"
        "3. At most **100 KB** of HTML: Gmail cuts what is longer.",
    ),
    "technical_specialist": (
        "Sending",
        "- segment: *{audience}*\n- exclusions: complaints, holdout, other mail within 48 hours\n"
        "- UTM: `utm_campaign={campaign}`\n- send on **{weekday} at {hour}:00**, in waves of 20,000",
    ),
    "analyst": (
        "Question and data",
        "> What would have happened without the mailing?\n\nCompare with the holdout, not with last year. "
        "Figure: **{kpi}**; say how sure we are.",
    ),
}
CHECKLISTS = {
    "crm_production": (
        "Before the release",
        (
            "Texts read by a second person",
            "Links lead to the live shop",
            "Tested in Outlook, Gmail, Apple Mail",
            "Segment counted on the day",
            "Unsubscribe link works",
            "Holdout taken out",
        ),
    ),
    "content_plan": (
        "Before it is published",
        ("Facts checked", "Pictures paid for", "Search words in the title", "Link to the newsletter"),
    ),
    "client_request": (
        "Analysis",
        (
            "Period agreed with the client",
            "Tests and staff taken out",
            "Second pair of eyes on the query",
            "One chart, one sentence",
        ),
    ),
    "strategic_segments": (
        "Acceptance",
        (
            "Size within the range",
            "Reachable by at least one channel",
            "Overlap under 20 %",
            "Stable over four weeks",
        ),
    ),
    "pilot": (
        "Before the start",
        ("Sample size planned", "Arms balanced", "Figures frozen by everybody", "Guardrails named"),
    ),
    "management": ("To do", ("Numbers together", "Talk with those it concerns", "Decision written down")),
}
