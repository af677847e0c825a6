"""What is written about a candidate partner: the checks of its class, two scores, and until when it holds."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from petasama.core.fields import ActForm, day_field
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions, uji_tuntas
from petasama.pemetaan.models import CalonMitra, UjiTuntas

SEGI = ("teknis", "operasional")


class FormTuntas(ActForm):
    """The checks of one partner, filled with the earlier record where there is one."""

    def __init__(self, mitra: CalonMitra, saved: UjiTuntas | None, *, on: date, data: Mapping[str, Any] | None) -> None:
        super().__init__(data, initial=_awal(mitra, saved, on))
        self.mitra = mitra
        self.periksa_list = uji_tuntas.periksa_list(mitra.kelas)
        for check in self.periksa_list:
            self.fields[check.kode] = forms.ChoiceField(
                label=check.pertanyaan,
                choices=uji_tuntas.HASIL,
                widget=forms.RadioSelect,
                help_text=f"{check.sebab} Bukti: {check.bukti}.",
                error_messages={"required": f"Jawab: {check.pertanyaan}"},
            )
            self.fields[f"{check.kode}_catatan"] = forms.CharField(
                label="Catatan dan bukti", required=False, max_length=500
            )
        for side in SEGI:
            self.fields[side] = forms.TypedChoiceField(
                label=f"Nilai {side}",
                choices=[("", "Belum dinilai"), *uji_tuntas.NILAI],
                coerce=int,
                empty_value=None,
                required=False,
            )
        self.fields["diperiksa_pada"] = day_field("Diperiksa pada")
        hint = f"Bakunya {uji_tuntas.BULAN_BERLAKU} bulan; sesudah itu periksa kembali."
        self.fields["berlaku_sampai"] = day_field("Berlaku sampai", hint=hint)

    def pasangan(self) -> list[list[Any]]:
        """The controls of each check: result and note."""
        return [[self[check.kode], self[f"{check.kode}_catatan"]] for check in self.periksa_list]

    def lainnya(self) -> list[Any]:
        """The controls behind the checks: scores and days."""
        return [self[name] for name in (*SEGI, "diperiksa_pada", "berlaku_sampai")]

    def simpan(self, *, by: Penugasan) -> bool:
        """Keep the record through the act; False when it refuses."""

        def act(**typed: Any) -> UjiTuntas:
            answers = {
                check.kode: {"hasil": typed[check.kode], "catatan": typed[f"{check.kode}_catatan"]}
                for check in self.periksa_list
            }
            return actions.catat_uji_tuntas(
                self.mitra,
                jawaban=answers,
                nilai=(typed["teknis"], typed["operasional"]),
                diperiksa_pada=typed["diperiksa_pada"],
                berlaku_sampai=typed["berlaku_sampai"],
                by=by,
            )

        return self.performs(act)


def _awal(mitra: CalonMitra, saved: UjiTuntas | None, on: date) -> dict[str, Any]:
    """What stands in the controls: the earlier answers, with the days of a check made today."""
    made: dict[str, Any] = {"diperiksa_pada": on, "berlaku_sampai": uji_tuntas.berlaku_baku(on)}
    if saved is None:
        return made
    for code, answer in saved.jawaban.items():
        made |= {code: answer.get("hasil", ""), f"{code}_catatan": answer.get("catatan", "")}
    return made | {"teknis": saved.teknis, "operasional": saved.operasional}
