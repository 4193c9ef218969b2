"""50,578 records of 5,156 historical figures with their truth, as a base of ours.

Data: splink_datasets of the Ministry of Justice (MIT); they lie in the folder of the shared data.
"""

import os
from pathlib import Path

FILE = "audience/identity/historical_figures_with_errors_50k.parquet"
MANIFEST = """\
format: 1
base: historical figures
customers:
  files: customers.parquet
  key: {column: unique_id, type: text}
  attributes:
    first_name: {type: text}
    surname: {type: text}
    dob: {type: text}
    birth_place: {type: text}
    postcode_fake: {type: text}
    occupation: {type: text}
"""
IDENTITY = """\
format: 1
identity: historical figures
fields:
  first_name: {kind: name_part}
  last_name: {kind: name_part, attribute: surname}
  birth_date: {kind: date, attribute: dob}
  city: {kind: city, attribute: birth_place}
  postcode: {kind: postcode, attribute: postcode_fake}
  occupation: {kind: text}
country: GB
model: identity-model.yaml
merge: 0.98
review: 0.5
largest: 100
"""


def find_figures() -> Path | None:
    root = Path(__file__).resolve().parents[1]
    for folder in (
        os.environ.get("BATON_SHARED_DATA"),
        root.parent / "shared/data",
        root.parents[1] / "shared/data",
    ):
        if folder and (path := Path(folder) / FILE).exists():
            return path
    return None


def make_figures(directory: Path, source: Path) -> None:
    """Without keys: no contact is in these data, so that only the model speaks."""
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "customers.parquet").symlink_to(source)
    (directory / "base.yaml").write_text(MANIFEST)
    (directory / "identity.yaml").write_text(IDENTITY)
    model = Path(__file__).with_name("historical_model.yaml")
    (directory / "identity-model.yaml").write_text(model.read_text())
