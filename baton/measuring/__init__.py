"""The boards' history as flow metrics: who may see it, read into arrays, answered."""
