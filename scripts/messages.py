"""python -m scripts.messages compile | update | check"""

import sys

from scripts import catalogs


def main(doing: str) -> int:
    pairs = [(package, language) for package in catalogs.packages() for language in catalogs.LANGUAGES]
    if doing == "compile":
        paths = [(catalogs.catalog_path(package, language), language) for package, language in pairs]
        made = sum(catalogs.compile_catalog(path, language) for path, language in paths if path.exists())
        print(f"{made} message catalogs compiled")
        return 0
    if doing == "update":
        for package, language in pairs:
            catalogs.update(package, language)
        return 0
    if doing == "check":
        missing = [gap for package, language in pairs for gap in catalogs.gaps(package, language)]
        print("\n".join(missing) or "message catalogs complete")
        return 1 if missing else 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
