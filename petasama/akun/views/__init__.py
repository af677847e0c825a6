"""Pages of the room: the door, links from mails, one's own account, and the accounts of a government."""
