"""Lock files that must not pass. The addresses are put together here, so that no file holds one."""

HOST = "https:" + "//contoh.invalid"
ADDRESSES = "\n".join(
    (
        "--extra-index" + "-url https://contoh.invalid/simple",
        "source = { regis" + 'try = "' + HOST + '" }',
        "django==5.2.19",
        '"resolved"' + ': "https://contoh.invalid/a.tgz"',
    )
)
UNHASHED = """\
# a comment
baik==1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
tanpa-sidik==2.0
tanpa-versi \\
    --hash=sha256:cc
baik-juga==3.0 ; python_full_version < '3.12' \\
    --hash=sha256:dd
    # via baik
"""
