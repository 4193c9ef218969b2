"""A base to try segments on: a shop's customers, two years of orders, messages, consents. The same every
time."""

from pathlib import Path

from baton.audiences.base.connecting import connected
from baton.audiences.base.files import text
from baton.audiences.base.manifest import NAME
from baton.audiences.wrong import Wrong

MOST = 5_000_000
# Two years before this day, unless another one is said; nothing happens later.
LAST_DAY = "2026-06-30"

MANIFEST = """\
format: 1
base: demo shop
customers:
  files: customers.csv
  csv: {delimiter: ";", dates: "%Y-%m-%d", times: "%Y-%m-%d %H:%M:%S"}
  key: {column: customer_id, type: text}
  attributes:
    country: {type: text, label: {en: country, ru: страна, nl: land}}
    language: {type: text, label: {en: language, ru: язык, nl: taal}}
    birth_date: {type: date, label: {en: date of birth, ru: дата рождения, nl: geboortedatum}}
    signed_up: {type: time, label: {en: sign-up, ru: регистрация, nl: aanmelding}}
    email: {type: text, label: {en: e-mail address, ru: адрес почты, nl: e-mailadres}}
    phone: {type: text, label: {en: phone number, ru: телефон, nl: telefoonnummer}}
    employee: {type: boolean, label: {en: employee, ru: сотрудник, nl: medewerker}}
events:
  orders:
    files: orders.parquet
    key: customer_id
    time: ordered_at
    label: {en: orders, ru: заказы, nl: bestellingen}
    fields:
      order_id: {type: integer, label: {en: order number, ru: номер заказа, nl: bestelnummer}}
      amount: {type: money, currency: EUR, label: {en: amount, ru: сумма, nl: bedrag}}
      device: {type: text, label: {en: device, ru: устройство, nl: apparaat}}
  items:
    files: items.parquet
    key: customer_id
    time: ordered_at
    label: {en: bought items, ru: покупки товаров, nl: gekochte artikelen}
    fields:
      order_id: {type: integer, label: {en: order number, ru: номер заказа, nl: bestelnummer}}
      category: {type: text, label: {en: category, ru: категория, nl: categorie}}
      quantity: {type: integer, label: {en: quantity, ru: количество, nl: aantal}}
      amount: {type: money, currency: EUR, label: {en: amount, ru: сумма, nl: bedrag}}
  messages:
    files: messages.parquet
    key: customer_id
    time: sent_at
    label: {en: messages, ru: сообщения, nl: berichten}
    fields:
      channel: {type: text, label: {en: channel, ru: канал, nl: kanaal}}
      opened: {type: boolean, label: {en: opened, ru: открыто, nl: geopend}}
consents:
  files: consents.parquet
  key: customer_id
  channel: channel
  purpose: purpose
  state: state
  time: said_at
suppressions: {files: suppressions.parquet, key: customer_id, channel: channel, time: since}
scores: {files: scores.parquet, key: customer_id, name: name, value: value, time: scored_at}
channels:
  email: {address: email, shape: email, label: {en: e-mail, ru: электронная почта, nl: e-mail}}
  sms: {address: phone, shape: phone, label: {en: SMS, ru: SMS, nl: sms}}
messages: {event: messages, channel: channel}
purposes:
  marketing: {en: marketing, ru: реклама, nl: marketing}
"""

# md5 is the same in every version of every engine; ``salt`` keeps the draws apart.
MACROS = """
CREATE MACRO chance(i, salt) AS CAST(md5_number_lower(concat(i, ':', salt)) AS DOUBLE)
  / 18446744073709551616.0;
CREATE MACRO one_of(i, salt, list) AS list[1 + CAST(floor(chance(i, salt) * len(list)) AS INTEGER)];
CREATE MACRO ago(i, salt, days) AS
  TIMESTAMP '{last} 23:59:59' - to_seconds(CAST(floor(chance(i, salt) * days * 86400) AS BIGINT));
CREATE MACRO key(i) AS concat('c', lpad(CAST(i AS VARCHAR), 7, '0'));
"""
TABLES = {
    "customers.csv": """
SELECT key(i) AS customer_id,
  CASE WHEN chance(i, 1) < 0.97
    THEN one_of(i, 2, ['NL', 'NL', 'NL', 'DE', 'DE', 'BE', 'FR', 'NO']) END AS country,
  one_of(i, 3, ['nl', 'nl', 'de', 'fr', 'en', 'ru']) AS language,
  CASE WHEN chance(i, 4) < 0.8
    THEN CAST(DATE '1945-01-01' + CAST(floor(chance(i, 5) * 22000) AS INTEGER) AS DATE) END AS birth_date,
  ago(i, 6, 1460) AS signed_up,
  CASE WHEN chance(i, 7) < 0.85 THEN concat('person', i, '@shop.example')
    WHEN chance(i, 7) < 0.88 THEN concat('person', i, ' at shop') END AS email,
  CASE WHEN chance(i, 8) < 0.6 THEN concat('+316', lpad(CAST(i AS VARCHAR), 8, '0')) END AS phone,
  chance(i, 9) < 0.005 AS employee
FROM range(1, {customers} + 1) AS t(i) ORDER BY i""",
    "orders.parquet": """
SELECT i * 100 + n AS order_id, key(i) AS customer_id, ago(i * 100 + n, 11, 730) AS ordered_at,
  CAST(5 + 20 * -ln(1 - chance(i * 100 + n, 12)) AS DECIMAL(12, 2)) AS amount,
  one_of(i * 100 + n, 13, ['phone', 'phone', 'desktop', 'tablet']) AS device
FROM range(1, {customers} + 1) AS t(i),
  unnest(range(0, least(60, CAST(floor(-3.5 * ln(1 - chance(i, 10))) AS BIGINT)))) AS u(n) ORDER BY 1""",
    "items.parquet": """
SELECT customer_id, ordered_at, order_id,
  one_of(order_id * 10 + n, 21, ['beauty', 'beauty', 'garden', 'home', 'toys', 'books']) AS category,
  1 + CAST(floor(chance(order_id * 10 + n, 22) * 1.25) AS INTEGER) AS quantity,
  CAST(amount / (1 + CAST(floor(chance(order_id, 20) * 2) AS INTEGER)) AS DECIMAL(12, 2)) AS amount
FROM read_parquet({orders}),
  unnest(range(0, 1 + CAST(floor(chance(order_id, 20) * 2) AS INTEGER))) AS u(n) ORDER BY order_id, n""",
    "messages.parquet": """
SELECT key(i) AS customer_id, ago(i * 100 + n, 31, 90) AS sent_at,
  one_of(i * 100 + n, 32, ['email', 'email', 'email', 'sms']) AS channel,
  chance(i * 100 + n, 33) < 0.3 AS opened
FROM range(1, {customers} + 1) AS t(i),
  unnest(range(0, CAST(floor(chance(i, 30) * 12) AS BIGINT))) AS u(n) ORDER BY i, n""",
    "consents.parquet": """
SELECT key(i) AS customer_id, channel, 'marketing' AS purpose,
  CASE WHEN n = 0 THEN 'granted' WHEN chance(i, 42) < 0.5 THEN 'withdrawn' ELSE 'granted' END AS state,
  ago(i, 43, 700) + to_days(CAST(n * 200 AS INTEGER)) AS said_at
FROM range(1, {customers} + 1) AS t(i), unnest(['email', 'sms']) AS c(channel),
  unnest(range(0, CASE WHEN chance(i, 41) < 0.2 THEN 2 WHEN chance(i, 41) < 0.8 THEN 1 ELSE 0 END)) AS u(n)
ORDER BY i, channel, n""",
    "suppressions.parquet": """
SELECT key(i) AS customer_id, CASE WHEN chance(i, 52) < 0.5 THEN 'email' END AS channel,
  ago(i, 53, 400) AS since
FROM range(1, {customers} + 1) AS t(i) WHERE chance(i, 51) < 0.02 ORDER BY i""",
    "scores.parquet": """
SELECT key(i) AS customer_id, 'propensity' AS name,
  CAST(chance(i * 10 + n, 61) AS DECIMAL(18, 4)) AS value,
  TIMESTAMP '{last} 00:00:00' - to_days(CAST(30 * n AS INTEGER)) AS scored_at
FROM range(1, {customers} + 1) AS t(i), unnest(range(0, 2)) AS u(n)
WHERE chance(i, 62) < 0.9 ORDER BY i, n""",
}


def make_up(directory: Path, customers: int, *, last_day: str = LAST_DAY) -> dict[str, int]:
    """Writes a base of so many customers in which nothing happens after ``last_day``; rows by file. Wrong
    where something lies there already."""
    if not 1 <= customers <= MOST:
        raise Wrong(f"needs from 1 to {MOST:,} customers")
    if directory.exists() and any(directory.iterdir()):
        raise Wrong(f"{directory} is not empty; nothing is written over")
    directory.mkdir(parents=True, exist_ok=True)
    known = {"customers": customers, "last": last_day, "orders": text(str(directory / "orders.parquet"))}
    rows = {}
    with connected() as connection:
        connection.execute(MACROS.format(**known))
        for name, query in TABLES.items():
            way = "FORMAT csv, HEADER, DELIMITER ';'" if name.endswith(".csv") else "FORMAT parquet"
            part = directory / f"{name}.part"
            connection.execute(f"COPY ({query.format(**known)}) TO {text(str(part))} ({way})")
            part.replace(directory / name)
            file = text(str(directory / name))
            (rows[name],) = connection.execute(f"SELECT count(*) FROM {file}").fetchone() or (0,)
    (directory / NAME).write_text(MANIFEST, encoding="utf-8")
    return rows
