from baton.statik.models.part import Part
from baton.statik.models.revisit import Revisit, Verdict
from baton.statik.models.seat import Seat
from baton.statik.models.service import Service
from baton.statik.models.sign_off import QuestionCard, SignOff
from baton.statik.models.sitting import Sitting
from baton.statik.models.version import ClassLane, Stage, StageGate, StageRule, Version
from baton.statik.models.voice import Gathering, Voice, Vote

__all__ = [
    "ClassLane",
    "Gathering",
    "Part",
    "QuestionCard",
    "Revisit",
    "Seat",
    "Service",
    "SignOff",
    "Sitting",
    "Stage",
    "StageGate",
    "StageRule",
    "Verdict",
    "Version",
    "Voice",
    "Vote",
]
