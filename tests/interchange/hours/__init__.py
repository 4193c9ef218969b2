"""Hours out of Toggl, Harvest, Clockify and Tempo."""
