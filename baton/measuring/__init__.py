"""The boards' history as flow metrics: read into arrays through what the asker may see, and answered."""
