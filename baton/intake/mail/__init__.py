"""Mails from outside: read, sorted, made cards and comments, or kept until somebody has looked."""
