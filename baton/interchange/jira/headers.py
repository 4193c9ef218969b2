"""Jira names the columns of its CSV in the language of whoever exports: Russian and Dutch told in English.

Gathered from exports and the tools that people wrote for them; a name that is not here stays as it is.
"""

RUSSIAN = {
    "тема": "Summary",
    "резюме": "Summary",
    "ключ проблемы": "Issue key",
    "ключ задачи": "Issue key",
    "id проблемы": "Issue id",
    "тип задачи": "Issue Type",
    "тип проблемы": "Issue Type",
    "статус": "Status",
    "категория статуса": "Status Category",
    "приоритет": "Priority",
    "решение": "Resolution",
    "исполнитель": "Assignee",
    "автор": "Reporter",
    "создатель": "Creator",
    "создано": "Created",
    "обновлено": "Updated",
    "дата решения": "Resolved",
    "срок исполнения": "Due date",
    "описание": "Description",
    "окружение": "Environment",
    "метки": "Labels",
    "компоненты": "Components",
    "исправить в версиях": "Fix versions",
    "затронуты версии": "Affects versions",
    "затронутые версии": "Affects versions",
    "спринт": "Sprint",
    "комментарий": "Comment",
    "вложение": "Attachment",
    "ключ проекта": "Project key",
    "название проекта": "Project name",
    "первоначальная оценка": "Original estimate",
    "родитель": "Parent",
    "наблюдатели": "Watchers",
}
DUTCH = {
    "samenvatting": "Summary",
    "issuesleutel": "Issue key",
    "issuecode": "Issue key",
    "issue-id": "Issue id",
    "issuetype": "Issue Type",
    "statuscategorie": "Status Category",
    "prioriteit": "Priority",
    "oplossing": "Resolution",
    "toegewezen aan": "Assignee",
    "uitvoerder": "Assignee",
    "melder": "Reporter",
    "maker": "Creator",
    "aangemaakt": "Created",
    "bijgewerkt": "Updated",
    "opgelost": "Resolved",
    "vervaldatum": "Due date",
    "einddatum": "Due date",
    "beschrijving": "Description",
    "omgeving": "Environment",
    "componenten": "Components",
    "opmerking": "Comment",
    "bijlage": "Attachment",
    "projectsleutel": "Project key",
    "projectnaam": "Project name",
    "bovenliggend": "Parent",
    "volgers": "Watchers",
}
NAMES = {**RUSSIAN, **DUTCH}
# A name in brackets follows: of a custom field, of a kind of link.
BEGINNINGS = {
    "пользовательское поле (": "Custom field (",
    "aangepast veld (": "Custom field (",
    "входящая связь задачи (": "Inward issue link (",
    "исходящая связь задачи (": "Outward issue link (",
}


def in_english(name: str) -> str:
    """On one line, as Jira's English export calls the column."""
    plain = " ".join(name.split())
    folded = plain.casefold()
    if folded in NAMES:
        return NAMES[folded]
    for beginning, english in BEGINNINGS.items():
        if folded.startswith(beginning):
            return english + plain[len(beginning) :]
    return plain
