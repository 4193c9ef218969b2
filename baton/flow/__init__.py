"""Flow metrics and forecasts from the history of items; numpy, nothing else."""
