"""Hours out of another house: Toggl, Harvest, Clockify, Tempo, or any table of them."""
