"""Working time: hours, holidays, absences as rows, and the arithmetic over them."""
