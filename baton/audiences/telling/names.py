"""What events, fields and channels are called in the reader's language; the bare name where nobody said."""

from dataclasses import dataclass

from django.utils.translation import get_language

from baton.audiences.base.manifest import Base, Told, label_of


@dataclass(frozen=True)
class Names:
    """``base`` is None where a document is read without its data."""

    base: Base | None = None

    def attribute(self, name: str) -> str:
        return self._field(self.base.customers.attributes if self.base else {}, name)

    def event(self, name: str) -> str:
        event = self.base.events.get(name) if self.base else None
        return label_of(event.label, name, language()) if event else name

    def field(self, event: str, name: str) -> str:
        found = self.base.events.get(event) if self.base else None
        return self._field(found.fields if found else {}, name)

    def channel(self, name: str) -> str:
        channel = self.base.channels.get(name) if self.base else None
        return label_of(channel.label, name, language()) if channel else name

    def purpose(self, name: str) -> str:
        return label_of(self.base.purposes.get(name, {}), name, language()) if self.base else name

    def _field(self, fields: dict[str, Told], name: str) -> str:
        told = fields.get(name)
        return label_of(told.label, name, language()) if told else name


def language() -> str:
    return (get_language() or "en")[:2]
