"""The stages of one year's round, in the order of the work; menu, applications and addresses read this list."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One stage: its package, the word in the menu and the address it starts at."""

    package: str
    label: str
    path: str


STAGES = (
    Stage(package="persiapan", label="Persiapan", path="persiapan/"),
    Stage(package="pemetaan", label="Pemetaan", path="pemetaan/"),
    Stage(package="pleno", label="Pleno", path="pleno/"),
    Stage(package="penetapan", label="Penetapan", path="penetapan/"),
)
GROUND = ("wilayah", "organisasi", "kabar", "akun", "perencanaan", "dokumen", "lampiran")
FACES = ("beranda", "jejak")
TOOLS = ("alat",)


def installed_apps() -> list[str]:
    """Return the packages in the order of import; core last, because it wakes the members of all others."""
    names = [*GROUND, *(stage.package for stage in STAGES), *FACES, *TOOLS, "core"]
    return [f"petasama.{name}" for name in names]
