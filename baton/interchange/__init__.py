"""Work brought in from elsewhere: a foreign file is read into a neutral plan, which is shown or applied."""
