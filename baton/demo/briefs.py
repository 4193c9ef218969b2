"""Briefs of the demo cards: a section per specialist, in Markdown, in the client's language (pure)."""

from random import Random

from baton.demo.brief_texts import IN
from baton.demo.brief_texts.english import DECISIONS

CAMPAIGNS = ("weekly", "reactivation", "launch", "welcome")


def general(title: str, client: str, language: str, rng: Random) -> tuple[str, str]:
    """Title and text of the part for everybody: what the client wants and how we shall know."""
    texts = IN[language]
    return texts.brief, texts.general.format(
        goal=rng.choice(texts.goals),
        title=title,
        client=client,
        audience=rng.choice(texts.audiences),
        kpi=rng.choice(texts.kpis),
        percent=rng.randrange(3, 15),
        complaints=rng.randrange(1, 4),
    )


def decision(title: str, rng: Random) -> tuple[str, str]:
    """Title and text of what the heads discuss."""
    return "Question", f"## {title}\n\n{rng.choice(DECISIONS)}"


def section(job_function: str, language: str, rng: Random) -> tuple[str, str]:
    """Title and text of one specialist's section."""
    texts = IN[language]
    title, text = texts.sections[job_function]
    return title, text.format(
        audience=rng.choice(texts.audiences),
        tone=rng.choice(texts.tones),
        kpi=rng.choice(texts.kpis),
        products=rng.choice((4, 6, 8, 12)),
        campaign=rng.choice(CAMPAIGNS),
        weekday=rng.choice(texts.weekdays),
        hour=rng.choice((8, 10, 16, 19)),
    )


def checklist(kind: str, language: str, rng: Random) -> tuple[str, list[str]]:
    """The name of a checklist for such a card, and some of its items in their order."""
    name, items = IN[language].checklists[kind]
    places = sorted(rng.sample(range(len(items)), min(len(items), rng.randrange(3, 6))))
    return name, [items[place] for place in places]
