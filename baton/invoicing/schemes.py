"""Kinds of Peppol addresses (EAS) and of registers (ICD of ISO 6523), those of the countries around us."""

EAS = {
    "0106": "Kamer van Koophandel (NL)",
    "0190": "OIN (NL)",
    "9944": "Btw-nummer (NL)",
    "0208": "Ondernemingsnummer / numéro d'entreprise (BE)",
    "9925": "BTW / TVA (BE)",
    "0204": "Leitweg-ID (DE)",
    "9930": "USt-IdNr. (DE)",
    "0002": "SIRENE (FR)",
    "0009": "SIRET (FR)",
    "9957": "TVA (FR)",
    "9938": "TVA (LU)",
    "9914": "UID (AT)",
    "9932": "VAT (GB)",
    "9935": "VAT (IE)",
    "9920": "NIF (ES)",
    "0211": "Partita IVA (IT)",
    "0201": "Codice Univoco Ufficio (IT)",
    "9945": "NIP (PL)",
    "9946": "NIF (PT)",
    "0184": "CVR (DK)",
    "0192": "Organisasjonsnummer (NO)",
    "0007": "Organisationsnummer (SE)",
    "0216": "OVT (FI)",
    "0191": "Registrikood (EE)",
    "0218": "Reģistrācijas numurs (LV)",
    "0200": "Įmonės kodas (LT)",
    "9929": "DIČ (CZ)",
    "9950": "IČ DPH (SK)",
    "9910": "Adószám (HU)",
    "9933": "ΑΦΜ (GR)",
    "9927": "MWST (CH)",
    "0183": "UID (CH)",
    "0088": "GLN",
    "0060": "DUNS",
    "0199": "LEI",
}
# 99xx are kinds of addresses only: no register of ISO 6523 (BR-CL-11).
REGISTERS = {code: name for code, name in EAS.items() if not code.startswith("99")}


def register(scheme: str) -> str:
    """Empty where it is none: such may be kept from before."""
    return scheme if scheme in REGISTERS else ""
