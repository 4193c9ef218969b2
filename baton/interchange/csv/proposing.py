"""What the columns of a table probably mean, by their names in three languages."""

from __future__ import annotations

from collections.abc import Sequence

from baton.interchange.csv.settings import SINGLE, ColumnMeaning, Meaning
from baton.interchange.quarantine import BESIDE

# The first meaning whose word the name is; Baton's own exports are among them.
NAMES: tuple[tuple[Meaning, str], ...] = (
    ("key", "key,id,number,no,nr,№,#,issue key,card id,task id,ключ,номер,ид,код,nummer,sleutel"),
    (
        "title",
        "title,name,summary,task,card,subject,task name,card title,card name,"
        "название,наименование,заголовок,тема,"
        "задача,карточка,имя,titel,naam,taak,kaart,onderwerp,samenvatting",
    ),
    (
        "description",
        "description,brief,text,body,details,notes,note,"
        "описание,бриф,тз,техзадание,текст,примечание,заметки,"
        "omschrijving,beschrijving,briefing,tekst,notities",
    ),
    (
        "column",
        "column,status,stage,state,list,section/column,list name,"
        "статус,этап,стадия,колонка,столбец,состояние,"
        "kolom,fase,staat,lijst",
    ),
    (
        "responsible",
        "responsible,assignee,assigned to,owner,executor,"
        "ответственный,исполнитель,кто делает,verantwoordelijke,"
        "toegewezen aan,uitvoerder,eigenaar",
    ),
    ("lead", "lead,ведущий,ведёт,ведет,leider,trekker"),
    ("participant", "participants,members,участники,deelnemers,leden"),
    (
        "deadline",
        "deadline,due,due date,due on,end date,срок,дедлайн,срок сдачи,крайний срок,дата сдачи,vervaldatum,"
        "einddatum,opleverdatum",
    ),
    (
        "created",
        "created,created at,created on,creation date,создано,создана,дата создания,aangemaakt,aangemaakt op",
    ),
    (
        "done",
        "done_at,completed,completed at,closed,closed at,finished,resolved,"
        "завершено,выполнено,дата завершения,"
        ""
        "закрыто,afgerond,voltooid,gereed op",
    ),
    ("tags", "tags,tag,labels,label,теги,тег,метки,метка,labels,etiketten"),
    ("type", "type,card type,kind,тип,вид,тип карточки,тип задачи,soort,type kaart"),
    ("class_of_service", "class_of_service,class of service,класс обслуживания,serviceklasse"),
    ("project", "project,campaign,проект,кампания,campagne"),
    ("client", "client,customer,account,company,клиент,заказчик,компания,klant,opdrachtgever,bedrijf"),
    ("price", "price,cost,budget,amount,цена,стоимость,бюджет,сумма,prijs,kosten,bedrag"),
    (
        "hours",
        "hours,planned hours,estimate,estimated hours,часы,план часов,оценка,трудозатраты,uren,geplande uren,"
        "schatting",
    ),
    ("parent", "parent,parent key,parent id,родитель,родительская,bovenliggend,ouder"),
    ("link", "url,attachment,attachments,ссылка,вложение,вложения,bijlage,bijlagen"),
    ("comment", "comment,comments,комментарий,комментарии,opmerking,opmerkingen,reactie"),
)
BY_NAME = {name: meaning for meaning, names in reversed(NAMES) for name in names.split(",")}
# Baton's own export tells these beside the card; they are counted anew.
OWN = {"entered_at", "items_done", "items_total", "lane", "link"}
OWN_TABLE = {"number", "title", "column", "entered_at", "items_total"}


def propose(header: Sequence[str]) -> list[ColumnMeaning]:
    """Each single meaning once, to the first column called so; a column of another name becomes a field."""
    found, given = [], set()
    ours = {name.strip() for name in header} >= OWN_TABLE
    for name in header:
        plain = " ".join(name.replace("_", " ").split()).casefold()
        meaning = BY_NAME.get(name.strip().casefold()) or BY_NAME.get(plain)
        if name in BESIDE or not plain or (ours and name.strip() in OWN):
            found.append(ColumnMeaning(meaning="nothing"))
        elif meaning is None or (meaning in SINGLE and meaning in given):
            found.append(ColumnMeaning(meaning="field"))
        else:
            given.add(meaning)
            found.append(ColumnMeaning(meaning=meaning))
    return found
