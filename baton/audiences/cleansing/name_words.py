"""The words by which a name's parts are known; small letters, without dots."""

TITLES = {
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "dhr", "mevr", "mw", "mevrouw", "heer",
    "ing",
    "ir", "drs", "mr.", "herr", "frau", "m", "mme", "mlle", "monsieur", "madame", "г-н", "г-жа", "господин",
    "госпожа", "ип",
}  # fmt: skip
BEHIND = {"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "bsc", "msc"}
# In front of a family name and part of it; van, von, de la, der.
PARTICLES = {
    "van", "von", "de", "der", "den", "ter", "ten", "te", "la", "le", "du", "da", "di", "del", "della", "dos",
    "das", "el", "al", "bin", "ibn", "op", "in", "'t", "zu", "zur", "vom", "af", "av", "фон", "де", "ван",
}  # fmt: skip
COMPANIES = {
    "gmbh", "ltd", "limited", "inc", "llc", "bv", "nv", "vof", "ag", "kg", "sarl", "sas", "plc", "corp",
    "company",
    "ооо", "зао", "оао", "пао", "ао", "ano", "stichting", "holding", "vereniging", "foundation",
}  # fmt: skip
PATRONYMIC = (
    "ович", "евич", "ьич", "кузьмич", "лукич", "фомич", "ильич", "овна", "евна", "ична", "инична",
    "ovich", "evich", "yevich", "ovna", "evna", "yevna", "ichna", "inichna", "оглы", "кызы",
)  # fmt: skip
# Ends of Russian, Ukrainian and Armenian family names: tells “Иванов Иван” from “Иван Иванов”.
FAMILY = (
    "ов", "ова", "ев", "ева", "ёв", "ёва", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "ской",
    "енко", "чук", "юк", "ук", "як", "ян", "янц", "швили", "дзе", "их", "ых", "ко",
)  # fmt: skip
# Given names that end like family names.
GIVEN = {
    "константин", "валентин", "валентина", "марина", "ирина", "екатерина", "кристина", "полина", "алина",
    "карина",
    "нина", "зинаида", "антонина", "ангелина", "арина", "регина", "августин", "мартин", "бенедикт", "лев",
    "ева",
    "дина", "сабина", "эльвина", "евгений", "галина", "акулина", "каролина", "яков", "вениамин",
    "севастьян", "иван",
    "степан", "роман", "руслан", "демьян", "емельян", "лука", "марьян", "богдан", "герман", "эдуард", "ян",
    "севан",
}  # fmt: skip
NOBODY = {
    "test", "тест", "unknown", "неизвестно", "none", "null", "n/a", "na", "nvt", "n.v.t", "guest", "гость",
    "klant",
    "customer", "покупатель", "клиент", "noname", "xxx", "asdf", "anonymous", "anoniem", "undefined",
}  # fmt: skip
