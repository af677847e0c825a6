"""The components of every screen, as template tags with plain dicts.

Each tag fills the optional keys of its dicts, so that a missing required key fails loudly in the template.
Tones: grey, blue, violet, gold, green, forest, red. Numbers arrive as text already written the Indonesian way.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms, template
from django.forms import BoundField
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from petasama.core.once import FIELD, new_key
from petasama.core.templatetags.field_parts import described_field, form_faults

register = template.Library()

Item = Mapping[str, Any]
FRONT_ENTRIES = 5
STATE_WORDS = {"done": "selesai", "now": "berjalan", "next": "belum"}


def _filled(items: Iterable[Item], **optional: object) -> list[dict[str, Any]]:
    """Return copies of the dicts with the optional keys added where they are missing."""
    return [{**optional, **item} for item in items]


def _read(thing: Any, key: str) -> Any:
    """Return the key of a mapping or the attribute of an object."""
    return thing[key] if isinstance(thing, Mapping) else getattr(thing, key)


# --- frame -----------------------------------------------------------------------------------------------------------


def _entries(shell: Any) -> list[dict[str, Any]]:
    """Return the groups of the menu; the first five entries that are not minor carry front=True (bar on phones)."""
    groups, taken = [], 0
    for group in _read(shell, "groups"):
        entries = []
        for entry in _read(group, "entries"):
            keys = ("label", "url", "current", "count", "minor")
            made = {key: _read(entry, key) for key in keys}
            made["front"] = not made["minor"] and taken < FRONT_ENTRIES
            taken += made["front"]
            entries.append(made)
        groups.append({"title": _read(group, "title"), "entries": entries})
    return groups


@register.inclusion_tag("core/parts/rail.html", takes_context=True)
def rail(context: Context, shell: Any) -> dict[str, Any]:
    """Menu: left rail on wide screens; on phones a top bar, with the first five entries as a bar at the bottom.

    shell (dict or object): groups: {title, entries: {label, url, current, count, minor}}, government, who, role_label,
    roles: {id, label, current}, switch_url, logout_url, round_label, example, help_url. A switch of role posts `role`.
    """
    return {"shell": shell, "groups": _entries(shell), "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("core/parts/rest.html")
def rest_of_menu(shell: Any) -> dict[str, Any]:
    """On phones, below the page: the entries that found no place in the bar at the bottom."""
    return {"entries": [entry for group in _entries(shell) for entry in group["entries"] if not entry["front"]]}


@register.inclusion_tag("core/parts/page_head.html")
def page_head(title: str, kicker: str = "", actions: Iterable[Item] = (), note: str = "") -> dict[str, Any]:
    """Top of a page: kicker line, title (h1), links as buttons. actions: {label, url, tone="" | "quiet" | "bad"}."""
    return {"title": title, "kicker": kicker, "note": note, "actions": _filled(actions, tone="")}


@register.simple_block_tag
def card(content: str, title: str = "", kicker: str = "", anchor: str = "") -> SafeString:
    """A white box around its content, with a small line (kicker) and a heading (h2) when given; anchor is its id."""
    above = format_html('<p class="no">{}</p>', kicker) if kicker else ""
    heading = format_html("<h2>{}</h2>", title) if title else ""
    target = format_html(' id="{}"', anchor) if anchor else ""
    return format_html('<section class="card"{}>{}{}{}</section>', target, above, heading, content)


# --- showing ---------------------------------------------------------------------------------------------------------


@register.inclusion_tag("core/parts/stats.html")
def stats(items: Iterable[Item]) -> dict[str, Any]:
    """Row of figures: {label, value, suffix="", note="", tone="", url=""}."""
    return {"items": _filled(items, suffix="", note="", tone="", url="")}


@register.inclusion_tag("core/parts/steps.html")
def steps(items: Iterable[Item], label: str = "Tahap putaran") -> dict[str, Any]:
    """Where the round stands: {label, note, state: done | now | next, url=""}; the state is also said in words."""
    rows = _filled(items, url="")
    return {"label": label, "items": [{**row, "word": STATE_WORDS[row["state"]]} for row in rows]}


@register.inclusion_tag("core/parts/tiles.html")
def tiles(items: Iterable[Item], legend: Sequence[tuple[int, str]] = ()) -> dict[str, Any]:
    """Many small boxes: {title, note, tone: 0–4, url=""}; legend: (tone, words). 0 none, 1–3 rising, 4 needs care."""
    return {"items": _filled(items, url=""), "legend": legend}


@register.inclusion_tag("core/parts/alerts.html")
def alerts(items: Iterable[Item], empty: str = "") -> dict[str, Any]:
    """What waits: {text, note="", url="", link="", tone="gold", due=""}; `empty` is the sentence for none."""
    return {"items": _filled(items, note="", url="", link="", tone="gold", due=""), "empty": empty}


@register.simple_tag
def badge(label: str, tone: str = "grey") -> SafeString:
    """A state or kind as a coloured word."""
    return format_html('<span class="badge tone-{}">{}</span>', tone, label)


@register.simple_tag
def save_state(text: str, tone: str = "green") -> SafeString:
    """The state of saving, announced to screen readers."""
    return format_html('<p class="save tone-{}" role="status">{}</p>', tone, text)


@register.simple_tag
def bar(label: str, percent: float, text: str, tone: str = "green") -> SafeString:
    """A length with its words; percent 0–100 is clipped. Inside <div class="bars"> the rows stand in columns."""
    width = f"{min(max(float(percent), 0.0), 100.0):.1f}"
    return format_html(
        '<div class="bar tone-{}"><span>{}</span><span class="value">{}</span>'
        '<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        '<rect class="track" width="100" height="8"/><rect class="fill" width="{}" height="8"/></svg></div>',
        tone,
        label,
        text,
        width,
    )


@register.inclusion_tag("core/parts/table.html")
def table(table: Item) -> dict[str, Any]:
    """A list; on phones each row is a card. `table` is what core.tables.Table.shown returns, or the like by hand:

    caption, columns: {label, numeric=False, head=False}, rows: lists of cells, one per column, as text or safe HTML;
    empty: sentence for no rows; hidden_caption=True leaves the caption to screen readers; wide=True keeps the table on
    phones, in a box that scrolls sideways. head marks the column that names the row (default: the first not numeric).
    """
    columns = _filled(table["columns"], numeric=False, head=False)
    naming = [column for column in columns if column["head"]] or [column for column in columns if not column["numeric"]]
    for column in columns:
        column["head"] = column is naming[0] if naming else False
    rows = [[{**column, "shown": cell} for column, cell in zip(columns, row, strict=True)] for row in table["rows"]]
    return {"hidden_caption": False, "wide": False, **table, "columns": columns, "rows": rows}


@register.inclusion_tag("core/parts/facts.html")
def facts(rows: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Pairs of (label, text or safe HTML)."""
    return {"rows": rows}


@register.inclusion_tag("core/parts/trail.html")
def trail(items: Iterable[Item], empty: str = "Belum ada catatan.") -> dict[str, Any]:
    """What happened, one sentence each: {time, sentence, note=""}."""
    return {"items": _filled(items, note=""), "empty": empty}


@register.simple_tag(takes_context=True)
def panel(context: Context, panel: Any) -> SafeString:
    """A block that another stage brings to a page: its title and its template (default: rows of label and text)."""
    passed_on = {name: context.get(name) for name in ("request", "csrf_token")}
    body = render_to_string(panel.template, {**passed_on, "panel": panel, **panel.context})
    return format_html('<section class="card"><h2>{}</h2>{}</section>', panel.title, SafeString(body))


@register.inclusion_tag("core/parts/chips.html")
def chips(items: Iterable[Item], label: str = "Saring") -> dict[str, Any]:
    """Filters as links: {label, url, current=False, count=""}."""
    return {"items": _filled(items, current=False, count=""), "label": label}


@register.inclusion_tag("core/parts/more.html")
def more(shown: int, total: int, noun: str, url: str = "") -> dict[str, Any]:
    """How many of how many are shown, and the link to load more when `url` is given."""
    return {"shown": str(shown), "total": str(total), "noun": noun, "url": url}


@register.inclusion_tag("core/parts/empty.html")
def empty(title: str, text: str, url: str = "", label: str = "") -> dict[str, Any]:
    """An empty page: what belongs here (title), why it is empty (text), one action."""
    return {"title": title, "text": text, "url": url, "label": label}


# --- asking ----------------------------------------------------------------------------------------------------------


@register.inclusion_tag("core/parts/step_buttons.html", takes_context=True)
def step_buttons(context: Context, items: Iterable[Item]) -> dict[str, Any]:
    """Acts as POST forms: {act, label, url, tone="", confirm="", fields=[], link=False, once=False}.

    `fields` are dicts as for `field` (kind "hidden" for a version). With `confirm` or a visible field the button
    first unfolds the sentence and the fields; link=True leads to a page with a form of its own. once=True for an act
    that makes something new, so that an impatient second click makes no second one.
    """
    rows = _filled(items, tone="", confirm="", fields=(), link=False, once=False)
    for row in rows:
        row["fields"] = [{"id": f"id_{row['act']}_{entry['name']}", **entry} for entry in row["fields"]]
        kinds = [entry.get("kind", "text") for entry in row["fields"]]
        row["unfolds"] = bool(row["confirm"]) or any(kind != "hidden" for kind in kinds)
        row["yes"] = f"Ya, {row['label'][:1].lower()}{row['label'][1:]}"
    return {"items": rows, "csrf_token": context.get("csrf_token")}


@register.simple_tag
def once() -> str:
    """The hidden key of a form whose act must not happen twice (petasama.core.once)."""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, new_key())


@register.inclusion_tag("core/parts/field.html")
def field(source: BoundField | Item, label: str = "", hint: str = "", short: bool = False) -> dict[str, Any]:
    """One question with label, hint and fault. `source` is a form's field, or a dict:

    {name, label, kind="text", value="", hint="", error="", optional=False, choices=[(value, label)], id="id_<name>",
    attrs={}, short=False}; the kinds are the keys of WIDGETS in field_parts.
    """
    return described_field(source, label=label, hint=hint, short=short)


@register.inclusion_tag("core/parts/faults.html")
def error_summary(source: forms.BaseForm | Iterable[Item]) -> dict[str, Any]:
    """“Ada yang perlu diperbaiki”, on top, with focus. `source`: a form, or {sentence, field="", label="", id=""}."""
    if isinstance(source, forms.BaseForm):
        return {"items": form_faults(source)}
    rows = _filled(source, field="", label="", id="")
    return {"items": [{**row, "id": row["id"] or (f"id_{row['field']}" if row["field"] else "")} for row in rows]}


@register.inclusion_tag("core/parts/scale.html")
def scale(item: Item) -> dict[str, Any]:
    """A score by large radio buttons.

    {name, legend, value="", hint="", error="", low="", high="", disabled=False,
    points=[(value, label)] default 1–5}; low and high are the words for the two ends.
    """
    points = [(str(number), str(number)) for number in range(1, 6)]
    optional = {"value": "", "hint": "", "error": "", "low": "", "high": "", "disabled": False, "points": points}
    made = {**optional, **item}
    options = [
        {"value": value, "label": label, "checked": str(value) == str(made["value"])} for value, label in made["points"]
    ]
    described = " ".join(f"id_{made['name']}_{part}" for part in ("hint", "error") if made[part])
    return {**made, "options": options, "described": described}
