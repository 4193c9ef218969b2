"""What briefs of the demo cards are made of, in the three languages of the agency's clients (values only)."""

from dataclasses import dataclass

from baton.demo.brief_texts import english, nederlands, russkij


@dataclass(frozen=True)
class BriefTexts:
    brief: str
    general: str
    goals: tuple[str, ...]
    audiences: tuple[str, ...]
    tones: tuple[str, ...]
    kpis: tuple[str, ...]
    weekdays: tuple[str, ...]
    # Title and text by job function.
    sections: dict[str, tuple[str, str]]
    # Name and items by the kind of story.
    checklists: dict[str, tuple[str, tuple[str, ...]]]


IN = {
    language: BriefTexts(
        texts.BRIEF,
        texts.GENERAL,
        texts.GOALS,
        texts.AUDIENCES,
        texts.TONES,
        texts.KPIS,
        texts.WEEKDAYS,
        texts.SECTIONS,
        texts.CHECKLISTS,
    )
    for language, texts in (("en", english), ("nl", nederlands), ("ru", russkij))
}
