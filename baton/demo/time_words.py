"""What the people of the demo agency write beside their hours (values only)."""

from baton.accounts.roles import JobFunction as Job

DONE = {
    "en": {
        Job.ACCOUNT_MANAGER: ("Call with the client", "Brief put in order", "Feedback gathered"),
        Job.CRM_STRATEGIST: ("Chain drawn", "Segments talked through", "Triggers checked"),
        Job.CONTENT_MARKETER: ("First draft", "Corrections", "Subject lines", "Hand-over written"),
        Job.DESIGNER: ("Mock-up", "Second version", "Pictures", "Phone view"),
        Job.LAYOUT_DEVELOPER: ("HTML", "Dark mode", "Outlook mended"),
        Job.TECHNICAL_SPECIALIST: ("Links checked", "Test send", "Segment set up"),
        Job.ANALYST: ("Query", "Figures explained", "Quality looked at"),
        Job.DATA_SCIENTIST: ("Model", "Validation"),
    },
    "nl": {
        Job.ACCOUNT_MANAGER: ("Belletje met de klant", "Briefing op orde", "Feedback verzameld"),
        Job.CRM_STRATEGIST: ("Keten uitgetekend", "Segmenten doorgesproken"),
        Job.CONTENT_MARKETER: ("Eerste opzet", "Correcties", "Onderwerpregels"),
        Job.DESIGNER: ("Ontwerp", "Tweede versie", "Beeld gezocht"),
        Job.LAYOUT_DEVELOPER: ("HTML", "Donkere modus", "Outlook hersteld"),
        Job.TECHNICAL_SPECIALIST: ("Links nagelopen", "Testmail"),
    },
    "ru": {
        Job.ACCOUNT_MANAGER: ("Созвон с клиентом", "Бриф приведён в порядок", "Собрал замечания"),
        Job.CRM_STRATEGIST: ("Цепочка нарисована", "Обсудили сегменты"),
        Job.CONTENT_MARKETER: ("Черновик", "Правки", "Темы писем"),
        Job.DESIGNER: ("Макет", "Вторая версия", "Картинки"),
        Job.LAYOUT_DEVELOPER: ("Вёрстка", "Тёмная тема"),
        Job.TECHNICAL_SPECIALIST: ("Проверка ссылок", "Тестовая отправка"),
        Job.ANALYST: ("Запрос", "Разбор цифр"),
    },
}
MEETING = {"en": "Stand-up and planning", "nl": "Dagstart en planning", "ru": "Планёрка"}
LEADING = {"en": "Leading the team", "nl": "Team aansturen", "ru": "Руководство командой"}
PITCH = {"en": "Proposal", "nl": "Offerte", "ru": "Предложение для клиента"}
BESIDE = {
    "en": ("Content calendar", "Reporting", "Planning with the client", "Upkeep of templates"),
    "nl": ("Contentkalender", "Rapportage", "Planning met de klant", "Onderhoud van sjablonen"),
    "ru": ("Контент-план", "Отчётность", "Планирование с клиентом", "Поддержка шаблонов"),
}
LEARNING = {"en": "Learning", "nl": "Bijleren", "ru": "Обучение"}
RETURNED = {
    "en": "Friday is missing; please add it.",
    "nl": "Vrijdag ontbreekt nog, vul je die aan?",
    "ru": "Не хватает пятницы, добавьте, пожалуйста.",
}

DAYS_OFF = {"en": "A long weekend", "ru": "Длинные выходные", "nl": "Lang weekend"}
