"""Offices, officials, liaison officers and accounts from one Excel file: read, compared, shown, applied as one."""
