"""One function for each habit that the guard must notice, and one it must leave alone."""

from django.dispatch import receiver


def too_many(a, b, c, d, e, f, *, g):
    return a


def too_deep(rows):
    for row in rows:
        if row:
            with row:
                while row:
                    row.pop()


def flat_enough(row):
    if row == 1:
        return 1
    elif row == 2:
        return 2
    elif row == 3:
        return 3
    elif row == 4:
        return 4
    elif row == 5:
        return 5
    return 6


class Row:
    def save(self):
        return self


@receiver(object)
def listening(sender):
    return sender


def late():
    import json

    return json
