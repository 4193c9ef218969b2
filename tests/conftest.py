"""What every test may use. The world of the trade (the agency) is added beside these fixtures."""
