# Sourced by ./jalan, ./uji and ./ukur: makes an environment that holds exactly what a lock file names.
# environment DIR LOCK: repeatable; does nothing when DIR was already made from this very LOCK.
environment() {
  stamp="$1/.lock"
  if [ -f "$stamp" ] && cmp -s "$2" "$stamp"; then return 0; fi
  [ -x "$1/bin/python" ] || "${PYTHON:-python3}" -m venv "$1"
  [ -x "$1/bin/uv" ] || "$1/bin/python" -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r requirements-uv.lock
  "$1/bin/uv" pip sync -q --python "$1/bin/python" --require-hashes "$2"
  "$1/bin/uv" pip install -q --python "$1/bin/python" --no-deps --no-build-isolation --offline -e .
  cp "$2" "$stamp"
}
