from baton.statik.models.part import Part
from baton.statik.models.service import Service
from baton.statik.models.version import Stage, StageGate, Version

__all__ = ["Part", "Service", "Stage", "StageGate", "Version"]
