"""The screens about people, offices, rights and closed days; the door has its own."""
