"""Work to come against the hours there are: by job function, by queue, by week."""
