"""Who works on what, and when: slots of people's days, the load to come, what came of it."""
