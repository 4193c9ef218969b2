"""Made-up customers with a known truth: who gave another address, moved, married, mistyped, shares a phone.

``person`` is the truth. Three of ten records are a further one of somebody; one person of eight shares last
name, phone and postcode with another of the household. The same every time.
"""

from pathlib import Path

from baton.audiences.base.connecting import connected

PLACEHOLDER = "+31612345678"
MACROS = """
CREATE MACRO drawn(i, salt, n) AS CAST(hash(i, salt) % n AS BIGINT);
CREATE MACRO chance(i, salt) AS drawn(i, salt, 1000000) / 1000000.0;
CREATE MACRO skewed(i, salt, n) AS CAST(floor(pow(chance(i, salt), 2.2) * n) AS BIGINT);
CREATE MACRO syllable(n) AS ['ba','de','ki','lo','mu','na','pe','ri','so','tu','va','we','jo','za','hi',
'fen','mar',
  'lin', 'ros','kar','bel','dor','gan','hol','jan','nor','pim','ster','vel','wit'][n % 30 + 1];
CREATE MACRO word(n, salt) AS syllable(drawn(n, salt, 30)) || syllable(drawn(n, salt + 1, 30))
  || syllable(drawn(n, salt + 2, 30));
CREATE MACRO typo(x, i) AS CASE drawn(i, 90, 3)
  WHEN 0 THEN left(x, 1 + drawn(i, 91, 3)) || substr(x, 3 + drawn(i, 91, 3))
  WHEN 1 THEN left(x, 2) || substr(x, 4, 1) || substr(x, 3, 1) || substr(x, 5)
  ELSE left(x, 3) || 'e' || substr(x, 4) END;
"""
PEOPLE = """
CREATE TEMP TABLE people AS SELECT p, CASE WHEN chance(p, 1) < 0.125 AND p > 0 THEN p - 1 ELSE p END AS home,
  word(skewed(p, 2, 900), 100) AS first_name,
  DATE '1940-01-01' + CAST(drawn(p, 4, 24000) AS INTEGER) AS born
FROM range({people}) AS t(p)
"""
RECORDS = """
WITH drawn_records AS (
  SELECT r, CASE WHEN r < {people} THEN r ELSE drawn(r, 7, {people}) END AS p, r >= {people} AS again
  FROM range({records}) AS t(r)),
said AS (
  SELECT r, d.p AS person, again, o.first_name, o.born, h.p AS h,
    word(skewed(o.home, 3, 40000), 200) AS last_name
  FROM drawn_records AS d JOIN people AS o ON o.p = d.p JOIN people AS h ON h.p = o.home),
told AS (
  SELECT r, person,
    CASE WHEN again AND chance(r, 10) < 0.10 THEN typo(first_name, r)
      WHEN again AND chance(r, 10) < 0.14 THEN left(first_name, 1)
      WHEN chance(r, 10) > 0.98 THEN NULL ELSE first_name END AS first_name,
    CASE WHEN again AND chance(r, 11) < 0.10 THEN typo(last_name, r)
      WHEN again AND chance(r, 11) < 0.13 THEN word(r, 300) ELSE last_name END AS last_name,
    CASE WHEN chance(r, 12) < 0.12 THEN NULL
      WHEN again AND chance(r, 12) < 0.16 THEN strftime(born + CAST(30 * (1 + drawn(r, 13, 9)) AS INTEGER),
      '%Y-%m-%d')
      ELSE strftime(born, '%Y-%m-%d') END AS birth_date,
    CASE WHEN chance(r, 14) < 0.22 THEN NULL
      ELSE concat(first_name, '.', last_name, CASE WHEN again AND chance(r, 15) < 0.35 THEN r ELSE person END,
        '@', ['mail', 'post', 'box'][drawn(person, 16, 3) + 1], '.example') END AS email,
    CASE WHEN chance(r, 17) < {placeholder} THEN '{number}' WHEN chance(r, 18) < 0.30 THEN NULL
      ELSE concat('+316', lpad(CAST(10000000 + drawn(CASE WHEN again AND chance(r, 19) < 0.25 THEN r + 5000000
        ELSE h END, 20, 49999999) AS VARCHAR), 8, '0')) END AS phone,
    CASE WHEN chance(r, 21) < 0.08 THEN NULL ELSE concat(1000 + drawn(CASE WHEN again AND chance(r, 22) < 0.2
      THEN r + 5000000 ELSE h END, 23, 4000), ' ', chr(CAST(65 + drawn(h, 24, 26) AS INTEGER)),
      chr(CAST(65 + drawn(h, 25, 26) AS INTEGER))) END AS postcode,
    word(skewed(h, 26, 300), 400) AS city,
    TIMESTAMP '2024-01-01' + to_seconds(drawn(r, 27, 60000000)) AS changed
  FROM said)
SELECT 'c' || lpad(CAST(r AS VARCHAR), 8, '0') AS id, * EXCLUDE (r) FROM told ORDER BY hash(r)
"""
MANIFEST = """\
format: 1
base: made-up people
customers:
  files: customers.parquet
  key: {column: id, type: text}
  attributes:
    first_name: {type: text}
    last_name: {type: text}
    birth_date: {type: text}
    email: {type: text}
    phone: {type: text}
    postcode: {type: text}
    city: {type: text}
    changed: {type: time}
"""
IDENTITY = """\
format: 1
identity: made-up people
country: NL
fields:
  email: {kind: email}
  phone: {kind: phone}
  first_name: {kind: name_part}
  last_name: {kind: name_part}
  birth_date: {kind: date}
  postcode: {kind: postcode}
  city: {kind: city}
changed: changed
keys:
  - {all: [email], unless: [first_name, last_name, birth_date]}
  - {all: [phone, first_name], unless: [last_name, birth_date]}
"""


def make_people(directory: Path, records: int, *, placeholder: float = 0.0) -> None:
    """A data directory of ``records`` customers; ``placeholder``: the share that gives one same phone
    number."""
    directory.mkdir(parents=True, exist_ok=True)
    people = int(records * 0.7)
    with connected() as con:
        con.execute(MACROS)
        con.execute(PEOPLE.format(people=people))
        query = RECORDS.format(people=people, records=records, placeholder=placeholder, number=PLACEHOLDER)
        con.execute(f"COPY ({query}) TO '{directory}/customers.parquet' (FORMAT parquet)")
    (directory / "base.yaml").write_text(MANIFEST)
    (directory / "identity.yaml").write_text(IDENTITY)


def quality(links: Path, truth: str, person: str = "person", key: str = "id") -> tuple[float, float]:
    """(precision, recall) by pairs. ``links``: Parquet with k and person; ``truth``: what DuckDB reads."""
    with connected() as con:
        row = con.execute(
            f"""WITH joined AS (SELECT l.person AS found, CAST(t.{person} AS VARCHAR) AS truth
                FROM '{links}' AS l JOIN {truth} AS t ON CAST(t.{key} AS VARCHAR) = l.k),
            pairs AS (SELECT
              (SELECT sum(n * (n - 1) // 2) FROM (SELECT count(*) AS n FROM joined GROUP BY found)) AS
              n_found,
              (SELECT sum(n * (n - 1) // 2) FROM (SELECT count(*) AS n FROM joined GROUP BY truth)) AS n_true,
              (SELECT sum(n * (n - 1) // 2) FROM (SELECT count(*) AS n FROM joined GROUP BY found, truth))
              AS n_both)
            SELECT n_both / n_found, n_both / n_true FROM pairs"""
        ).fetchone()
    assert row is not None
    return float(row[0]), float(row[1])
