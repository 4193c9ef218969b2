from baton.capacity.models.placement import Outcome, Placement, PlacementQuerySet
from baton.capacity.models.slot_setting import SlotSetting

__all__ = ["Outcome", "Placement", "PlacementQuerySet", "SlotSetting"]
