"""Ground: accounts and the door: invitation, sign-in, second factor, devices, password, profile."""
