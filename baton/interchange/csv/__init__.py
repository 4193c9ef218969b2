"""Any table (CSV, XLSX) whose columns somebody gives a meaning."""
