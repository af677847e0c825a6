"""One question of a form as a plain dict, whether it comes from a Django form or is written by hand."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import BoundField

Item = Mapping[str, Any]
WIDGETS: dict[str, type[forms.Widget]] = {
    "text": forms.TextInput,
    "number": forms.TextInput,
    "textarea": forms.Textarea,
    "email": forms.EmailInput,
    "password": forms.PasswordInput,
    "date": forms.DateInput,
    "file": forms.FileInput,
    "select": forms.Select,
    "radio": forms.RadioSelect,
    "checks": forms.CheckboxSelectMultiple,
    "tick": forms.CheckboxInput,
    "hidden": forms.HiddenInput,
}
KIND_ATTRS = {"number": {"inputmode": "decimal"}, "date": {"type": "date"}}
CHOOSING = ("select", "radio", "checks")
GROUPED = (forms.RadioSelect, forms.CheckboxSelectMultiple)
OURS = ("aria-describedby", "aria-invalid", "required")


def described_field(
    source: BoundField | Item, *, label: str = "", hint: str = "", short: bool = False
) -> dict[str, Any]:
    """Return what the template of a field needs; label, hint and short stand above those of the source."""
    made = _from_bound(source) if isinstance(source, BoundField) else _from_dict(source)
    made |= {"label": label or made["label"], "hint": hint or made["hint"], "short": short or made["short"]}
    key, widget = made["id"], made["widget"]
    made["described"] = " ".join(f"{key}_{part}" for part in ("hint", "error") if made[part])
    made["group"] = isinstance(widget, GROUPED)
    made["tick"] = isinstance(widget, forms.CheckboxInput)
    made["hidden"] = widget.is_hidden
    return {**made, "control": widget.render(made["name"], made["value"], _attrs(made))}


def form_faults(form: forms.BaseForm) -> list[dict[str, Any]]:
    """Return a form's faults as {id, label, sentence}; id is the control to go to, "" for the whole form."""
    rows = []
    for name, sentences in form.errors.items():
        bound = form[name] if name in form.fields else None
        target, label = ("", "") if bound is None else (_first_control(bound), bound.label)
        rows += [{"id": target, "label": label, "sentence": sentence} for sentence in sentences]
    return rows


def _first_control(bound: BoundField) -> str:
    return f"{bound.auto_id}_0" if isinstance(bound.field.widget, GROUPED) else bound.auto_id


def _from_bound(bound: BoundField) -> dict[str, Any]:
    return {
        "id": bound.auto_id,
        "name": bound.html_name,
        "label": bound.label,
        "hint": bound.help_text,
        "error": " ".join(str(sentence) for sentence in bound.errors),
        "optional": not bound.field.required,
        "widget": bound.field.widget,
        "value": bound.value(),
        "attrs": bound.build_widget_attrs({}),
        "short": False,
    }


def _from_dict(source: Item) -> dict[str, Any]:
    kind = source.get("kind", "text")
    options = {"choices": source.get("choices", [])} if kind in CHOOSING else {}
    optional = {"label": "", "hint": "", "error": "", "optional": False, "value": "", "attrs": {}, "short": False}
    made = {"id": f"id_{source['name']}", **optional, **source}
    attrs = {**KIND_ATTRS.get(kind, {}), **made["attrs"]}
    return {**made, "attrs": attrs, "widget": WIDGETS[kind](**options)}


def _attrs(made: Item) -> dict[str, Any]:
    """Tell the control where its hint and fault stand; a group of choices is told by its fieldset instead."""
    attrs = {name: value for name, value in made["attrs"].items() if name not in OURS}
    if made["described"] and not made["group"]:
        attrs["aria-describedby"] = made["described"]
    if made["error"] and not made["group"]:
        attrs["aria-invalid"] = "true"
    return {**attrs, "id": made["id"]}
