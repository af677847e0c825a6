"""Reading a Word file: guards against swollen archives, the parts, and what points from part to part."""

import io
import posixpath
import zipfile
from dataclasses import dataclass

from petasama.dokumen.buku.batas import is_swollen
from petasama.dokumen.converter.errors import DamagedDocument
from petasama.dokumen.converter.xml import Element, parse

MAX_TOTAL = 50 * 1024 * 1024
MAX_ENTRIES = 2000
DOCUMENT = "word/document.xml"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The archive behind a Word file.

    Refuses what is no zip, what has more than 2000 entries, unpacks to more than 50 MB, or holds an entry
    (or a whole) packed more than 100 to 1. Looks at the directory only: nothing is unpacked before.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError) as problem:
        raise DamagedDocument("bukan berkas .docx") from problem
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise DamagedDocument(f"terlalu banyak bagian ({len(entries)}, paling banyak {MAX_ENTRIES})")
    total = sum(entry.file_size for entry in entries)
    if total > MAX_TOTAL:
        raise DamagedDocument(f"isinya terlalu besar ({total // 1048576} MB, paling besar 50 MB)")
    if any(is_swollen(entry.file_size, entry.compress_size) for entry in entries) or is_swollen(total, len(data)):
        raise DamagedDocument("pemampatannya tidak wajar (lebih dari 100 banding 1)")
    if any(entry.flag_bits & 1 for entry in entries):
        raise DamagedDocument("dikunci dengan kata sandi")
    return archive


@dataclass(frozen=True)
class Relation:
    """One arrow from a part: its kind (last word of the type), where to, and whether outside the file."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of one Word file, read when asked for."""

    def __init__(self, data: bytes) -> None:
        self._archive = open_archive(data)
        self._names = set(self._archive.namelist())
        self._relations: dict[str, dict[str, Relation]] = {}
        if DOCUMENT not in self._names:
            raise DamagedDocument("bagian utama word/document.xml tidak ada")

    def read(self, name: str) -> bytes:
        """The bytes of a part; refuses a missing or damaged one."""
        try:
            return self._archive.read(name)
        except (KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as problem:
            raise DamagedDocument(f"bagian {name} hilang atau rusak") from problem

    def root(self, name: str) -> Element:
        """The XML root of a part."""
        return parse(self.read(name), name)

    def optional(self, kind: str) -> Element | None:
        """The root of the part the main document points to with this kind (styles, numbering, …), if any."""
        for relation in self.relations(DOCUMENT).values():
            if relation.kind == kind and not relation.external and relation.target in self._names:
                return self.root(relation.target)
        return None

    def relations(self, part: str) -> dict[str, Relation]:
        """The arrows leaving a part, by their id."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part]

    def _read_relations(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        path = f"{folder}/_rels/{name}.rels"
        if path not in self._names:
            return {}
        found = {}
        for node in self.root(path).iter(_RELATIONSHIP):
            external = node.get("TargetMode") == "External"
            target = node.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            found[node.get("Id", "")] = Relation(node.get("Type", "").rsplit("/", 1)[-1], target, external)
        return found


@dataclass(frozen=True)
class Part:
    """The body of a document, a header or a footer: its root and the arrows that leave it."""

    root: Element
    relations: dict[str, Relation]

    def relation(self, identity: str | None) -> Relation | None:
        """The arrow with this id."""
        return self.relations.get(identity or "")


def load_part(package: Package, name: str) -> Part:
    """A part with its arrows."""
    return Part(package.root(name), package.relations(name))
