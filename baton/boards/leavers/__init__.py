"""Cards of members who leave or turn out to be somebody else."""
