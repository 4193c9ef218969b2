"""Who the demo agency and its clients are on paper (values only); every number is made up."""

from typing import Any

from baton.demo.clients import CONFIDENTIAL

HOUSE: dict[str, Any] = {
    "name": "Lantern Agency B.V.",
    "street": "Keizersgracht 100",
    "postal_code": "1015 AA",
    "city": "Amsterdam",
    "country": "NL",
    "vat_id": "NL123456782B01",
    "registration": "12345678",
    "registration_scheme": "0106",
    "endpoint": "12345678",
    "endpoint_scheme": "0106",
    "email": "billing@demo.example",
    "iban": "NL91 ABNA 0417 1643 00",
    "contact": "Vera",
    "phone": "+31 20 555 0100",
    "account": "8000",
}
# Name on paper, street, postal code, city, country, language, and the last figures of their numbers.
CLIENTS = {
    "Polder & Vine": ("Polder & Vine B.V.", "Wijnhaven 12", "3011 WN", "Rotterdam", "NL", "en", "01"),
    "Noordlicht Bank": ("Noordlicht Bank N.V.", "Zuidplein 80", "1077 XV", "Amsterdam", "NL", "en", "02"),
    "Wanderlane Travel": (
        "Wanderlane Travel B.V.",
        "Reitdiephaven 5",
        "9745 AA",
        "Groningen",
        "NL",
        "en",
        "03",
    ),
    "Bakkerij Van Hoorn": ("Bakkerij Van Hoorn B.V.", "Molenstraat 7", "1621 AB", "Hoorn", "NL", "nl", "04"),
    "Ruimte Telecom": ("Ruimte Telecom N.V.", "Havenlaan 86", "1000", "Brussel", "BE", "nl", "05"),
    "Светлый дом": ("SIA Svetlyj Dom", "Brīvības iela 40", "LV-1050", "Rīga", "LV", "ru", "06"),
    "Чайная лавка № 5": ("SIA Tējas Bode 5", "Tērbatas iela 12", "LV-1011", "Rīga", "LV", "ru", "07"),
    "Kiosk & Co": ("Kiosk & Co GmbH", "Torstraße 60", "10119", "Berlin", "DE", "en", "08"),
    "PetitPaw": ("PetitPaw SAS", "12 rue de Rivoli", "75004", "Paris", "FR", "en", "09"),
    CONFIDENTIAL: ("Medivita Pharma B.V.", "Science Park 400", "1098 XH", "Amsterdam", "NL", "en", "10"),
}
# By country: the VAT number, the register and the number in it, the scheme of Peppol and the address in it.
# Figures after the client's are check digits. A German register is none of ISO 6523.
NUMBERS = {
    "NL": ("NL8000000{0}B01", "0106", "600000{0}", "0106", "600000{0}"),
    "BE": ("BE010000{0}65", "0208", "010000{0}65", "0208", "010000{0}65"),
    "LV": ("LV400000000{0}", "0218", "400000000{0}", "0218", "400000000{0}"),
    "DE": ("DE100000{0}1", "", "HRB 1000{0} B", "9930", "DE100000{0}1"),
    "FR": ("FR881000000{0}", "0002", "1000000{0}", "0002", "1000000{0}"),
}


def details_of(client: str) -> dict[str, Any]:
    """Beyond the border the client accounts for the VAT."""
    name, street, postal_code, city, country, language, last = CLIENTS[client]
    vat_id, register, number, scheme, address = NUMBERS[country]
    return {
        "name": name,
        "street": street,
        "postal_code": postal_code,
        "city": city,
        "country": country,
        "vat_id": vat_id.format(last),
        "registration": number.format(last),
        "registration_scheme": register,
        "endpoint": address.format(last),
        "endpoint_scheme": scheme,
        "email": f"invoices@client-{last}.example",
        "reference": f"PO-20{last}",
        "vat_category": "S" if country == "NL" else "AE",
        "language": language,
        "account": "8000" if country == "NL" else "8010",
    }
