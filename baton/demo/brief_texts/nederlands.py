BRIEF = "Briefing"
GENERAL = (
    "## Wat de klant wil\n\n{goal} Deze kaart gaat over “{title}” voor **{client}**.\n\n"
    "## Voor wie\n\n{audience}.\n\n## Waaraan we het zien\n\n"
    "- [ ] {kpi}: minstens {percent} % boven de controlegroep\n"
    "- [ ] Niet meer dan {complaints} klachten per tienduizend"
)
GOALS = (
    "Mensen terughalen die gekeken maar niet gekocht hebben.",
    "Een tweede bestelling binnen 30 dagen na de eerste.",
    "Meer bestellingen vooraf, zodat er op zaterdag niets overblijft.",
    "De spaarkaart een reden maken om ook op dinsdag langs te komen.",
    "Klanten van de winkel ook online laten bestellen.",
)
AUDIENCES = (
    "Kocht de afgelopen zes maanden precies één keer",
    "Opende iets in de afgelopen 90 dagen",
    "Leden die sinds het voorjaar niets bestelden",
    "Iedereen met toestemming voor e-mail, zonder de controlegroep",
    "Gebruikers van de app die pushberichten toestaan",
)
TONES = (
    "warm en kort, geen uitroeptekens",
    "zakelijk, de prijs in de eerste regel",
    "als een briefje van de bakker op de hoek",
)
KPIS = (
    "Bestellingen binnen 7 dagen",
    "Omzet per duizend mails",
    "Klikken op de hoofdknop",
    "Reserveringen binnen 14 dagen",
)
WEEKDAYS = ("dinsdag", "woensdag", "donderdag")
SECTIONS = {
    "crm_strategist": (
        "Strategie",
        "**Aan wie:** {audience}.\n\n**Waarom nu:** de laatste drie mailings aan deze groep bleven onder "
        "het gemiddelde van het bestand.\n\n"
        "| deel | aandeel |\n|---|---|\n| aanbod A | 45 % |\n| aanbod B | 45 % |\n| controlegroep | 10 % |",
    ),
    "designer": (
        "Ontwerp",
        "- één grote foto, 1200 × 640, zonder tekst erin\n- raster met **{products}** producten, twee "
        "kolommen op de telefoon\n"
        "- de knop houdt zijn kleur in donkere modus\n\nToon: {tone}.",
    ),
    "layout_developer": (
        "Opmaak",
        "1. Begin met sjabloon `base-2col`.\n2. Waar het kan echte tekst, bij foto's een alt-tekst.\n"
        "3. Hooguit **100 KB** HTML: Gmail kapt af wat langer is.",
    ),
    "technical_specialist": (
        "Verzending",
        "- segment: *{audience}*\n- zonder: klachten, controlegroep, andere mail binnen 48 uur\n"
        "- UTM: `utm_campaign={campaign}`\n- versturen op **{weekday} om {hour}:00**, in golven van 5.000",
    ),
    "analyst": (
        "Vraag en gegevens",
        "> Wat was er zonder de mailing gebeurd?\n\nVergelijk met de controlegroep, niet met vorig jaar. "
        "Maatstaf: **{kpi}**; zeg erbij hoe zeker we zijn.",
    ),
}
CHECKLISTS = {
    "crm_production": (
        "Voor de verzending",
        (
            "Teksten door een tweede gelezen",
            "Links gaan naar de echte winkel",
            "Getest in Outlook, Gmail, Apple Mail",
            "Segment op de dag zelf geteld",
            "Afmeldlink werkt",
            "Controlegroep eruit",
        ),
    ),
    "content_plan": (
        "Voor de publicatie",
        ("Feiten nagekeken", "Foto's betaald", "Zoekwoorden in de titel", "Link naar de nieuwsbrief"),
    ),
    "client_request": (
        "Analyse",
        (
            "Periode met de klant afgesproken",
            "Testadressen en personeel eruit",
            "Tweede paar ogen op de query",
            "Eén grafiek, één zin",
        ),
    ),
    "strategic_segments": (
        "Acceptatie",
        (
            "Omvang binnen de grenzen",
            "Bereikbaar via minstens één kanaal",
            "Overlap onder 20 %",
            "Vier weken stabiel",
        ),
    ),
    "pilot": (
        "Voor de start",
        (
            "Steekproef berekend",
            "Groepen in balans",
            "Cijfers door iedereen vastgelegd",
            "Grenswaarden benoemd",
        ),
    ),
}
