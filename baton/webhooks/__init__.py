"""What happened, told to programs elsewhere: signed, in order, tried again until it is heard."""
