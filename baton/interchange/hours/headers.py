"""What the columns of a table of hours mean, by the names that the tools give them, and which tool it was.

Toggl writes English whatever its user speaks; Clockify, Harvest and Tempo write in the language of whoever
exports. Gathered from exports and from the tools that people wrote for them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from baton.interchange.hours.settings import SINGLE, HoursColumn, Meaning
from baton.interchange.quarantine import BESIDE
from baton.interchange.tables.taking_up import plain

NAMES: tuple[tuple[Meaning, str], ...] = (
    (
        "person",
        "user,member,full name,employee,person,team member,name,worker,author,пользователь,сотрудник,"
        "исполнитель,участник,автор,фио,gebruiker,medewerker,teamlid,volledige naam,benutzer,nutzer,"
        "mitarbeiter,utilisateur,usuario,usuário,utente",
    ),
    ("first_name", "first name,имя,voornaam,vorname,prénom,nombre"),
    ("last_name", "last name,surname,фамилия,achternaam,nachname,nom,apellido"),
    ("username", "username,user account id,account id,login,логин,gebruikersnaam,benutzername"),
    ("email", "email,e-mail,email address,user email,почта,эл. почта,электронная почта,e-mailadres"),
    ("client", "client,customer,account name,клиент,заказчик,klant,kunde,cliente"),
    ("project", "project,project name,проект,projekt,projet,proyecto,projeto,progetto,projectnaam"),
    ("project_code", "project code,project key,код проекта,projectcode,projectsleutel,projektcode"),
    ("task", "task,task name,задача,taak,aufgabe,tâche,tarea,tarefa"),
    (
        "text",
        "description,notes,note,work description,comment,time entry,описание,заметки,примечание,комментарий,"
        "omschrijving,beschrijving,notities,opmerking,beschreibung,notizen,descripción,descrição",
    ),
    ("issue", "issue key,issue,key,ключ задачи,ключ проблемы,issuesleutel,issuecode,vorgangsschlüssel"),
    ("issue_title", "issue summary,summary,тема,samenvatting,zusammenfassung"),
    (
        "day",
        "date,start date,work date,day,spent date,дата,дата начала,дата работы,datum,startdatum,begindatum,"
        "werkdatum,fecha,fecha de inicio,data,data de início",
    ),
    ("start_time", "start time,started at,время начала,начало,starttijd,begintijd,startzeit,hora de inicio"),
    ("end_day", "end date,stop date,дата окончания,einddatum,enddatum,fecha de finalización"),
    (
        "end_time",
        "end time,stop time,ended at,время окончания,окончание,eindtijd,endzeit,hora de finalización",
    ),
    ("start", "start,start datetime,started"),
    ("end", "end,stop,end datetime,ended"),
    (
        "duration",
        "duration,duration (h),time (h),time spent,logged,продолжительность,продолжительность (ч),"
        "длительность,"
        "duur,duur (u),duur (h),dauer,dauer (h),durée,durée (h),duración,duración (h),duração (h)",
    ),
    (
        "hours",
        "hours,duration (decimal),time (decimal),decimal,часы,продолжительность (десятичная),uren,"
        "duur (decimaal),stunden,dauer (dezimal),dauer (dezimalzahl),heures,durée (décimale),horas,"
        "duración (decimal)",
    ),
    ("seconds", "seconds,time_spent_seconds,time spent seconds,секунды,seconden"),
    ("minutes", "minutes,минуты,minuten"),
    (
        "billable",
        "billable,billable?,billable flag,оплачиваемое,оплачиваемая,оплачивается,factureerbaar,"
        "factureerbaar?,declarabel,abrechenbar,abrechenbar?,facturable,facturable?,cobrable,faturável",
    ),
    ("billed_hours", "billed hours,gefactureerde uren"),
    ("tags", "tags,tag,labels,теги,метки,etiketten,schlagwörter"),
    (
        "job_function",
        "roles,role,activity name,activity,job function,роль,роли,должность,функция,rol,rollen,functie,rolle",
    ),
    ("id", "id,worklog id,worklog_id,time entry id,worklog"),
)
BY_NAME = {name: meaning for meaning, names in reversed(NAMES) for name in names.split(",")}
CURRENCY = re.compile(r"\s*\([^()]{0,4}\)$")
TOOLS = {"toggl": "Toggl", "harvest": "Harvest", "clockify": "Clockify", "tempo": "Tempo", "hours": ""}


def propose(header: Sequence[str]) -> list[HoursColumn]:
    """Each meaning of which there is one goes to the first column called so."""
    found, given = [], set()
    for name in header:
        meaning = None if name in BESIDE else BY_NAME.get(plain(name))
        if meaning is None or (meaning in SINGLE and meaning in given):
            found.append(HoursColumn())
            continue
        given.add(meaning)
        found.append(HoursColumn(meaning=meaning))
    return found


def tool_of(header: Sequence[str], columns: Sequence[HoursColumn]) -> str:
    """By the columns that only that tool writes beside one another; "hours" where it is any other table."""
    meanings = {one.meaning for one in columns}
    names = {plain(name) for name in header}
    if {"issue", "hours"} <= meanings and ("work date" in names or "issue_title" in meanings):
        return "tempo"
    if {"duration", "hours", "start_time"} <= meanings and any(CURRENCY.search(name) for name in names):
        return "clockify"
    if {"task", "hours", "project", "day"} <= meanings and ("text" in meanings or "first_name" in meanings):
        return "harvest"
    if {"duration", "start_time", "project"} <= meanings and "hours" not in meanings:
        return "toggl"
    return "hours"
