#!/usr/bin/env bash
# Builds, checks the format and runs all tests. Installs what tests need and is missing, where it may; else the tests that need it say that they are skipped.
# Last line: 'N passed, N failed' or 'N passed, N failed, N skipped'. Exit code 0 only if nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

# A stage that fails counts as one failed test: the last line is always there.
fail() {
    echo "$1" >&2
    echo "0 passed, 1 failed"
    exit 1
}

# What tests of scans and of Word 97 files need beside the SDK: a command that tells whether it is there, and the Debian package that brings it.
needs=(
    "type -P pdftoppm|poppler-utils"
    "type -P tesseract|tesseract-ocr"
    "tesseract --list-langs 2>&1 | grep -qx vie|tesseract-ocr-vie"
    "tesseract --list-langs 2>&1 | grep -qx osd|tesseract-ocr-osd"
    "type -P soffice|libreoffice-writer-nogui"
)
packages=()
for need in "${needs[@]}"; do
    eval "${need%|*}" >/dev/null 2>&1 || packages+=("${need##*|}")
done

install() {
    command -v apt-get >/dev/null || return 1
    local sudo=()
    if ((EUID != 0)); then
        sudo -n true 2>/dev/null || return 1
        sudo=(sudo -n)
    fi
    local apt=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive timeout 900 apt-get -y --no-install-recommends)
    "${apt[@]}" install "$@" >/dev/null 2>&1 || { "${apt[@]}" update >/dev/null 2>&1 && "${apt[@]}" install "$@" >/dev/null 2>&1; }
}
if ((${#packages[@]})); then
    echo "Installing ${packages[*]} …"
    install "${packages[@]}" || echo "Could not be installed: ${packages[*]}. The tests that need them are skipped."
fi

command -v dotnet >/dev/null || fail "The .NET SDK 10 is missing: https://dotnet.microsoft.com/download"

echo "Building …"
# The launcher's stamp, so that the tests that start it do not build again; it bears the time before the build.
for project in src/*/; do mkdir -p "$project"{bin,obj}; done
stamp=src/VanBan.Cli/obj/built.stamp
: >"$stamp.new"
dotnet restore Pipeline.sln --locked-mode -v q || fail "The packages could not be restored as the lock files say."
dotnet build Pipeline.sln -c Release --no-restore -v q -nologo -warnaserror || fail "The build failed."
# The launcher then starts what was built here, not what it compiled itself before.
rm -rf src/VanBan.Cli/bin/native
mv -f "$stamp.new" "$stamp"

echo "Checking the format …"
unformatted=0
dotnet format Pipeline.sln --verify-no-changes --no-restore -v q || { unformatted=1; echo "The format is not as .editorconfig says: run 'dotnet format'." >&2; }

echo "Testing …"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet tests/VanBan.Tests/bin/Release/net10.0/VanBan.Tests.dll -noLogo -noColor "$@" | tee "$log"
code=${PIPESTATUS[0]}

# The runner's own words: 'Total: 20, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0'.
count() { sed -n "s/^ *VanBan\.Tests .*[ ,]$1: \([0-9]*\).*/\1/p" "$log" | tail -n 1; }
total=$(count Total) errors=$(count Errors) failed=$(count Failed) skipped=$(count Skipped) unrun=$(count "Not Run")
[[ -n $total ]] || fail "The test run ended without a summary (exit code $code)."
failed=$((failed + errors))
((code != 0 && failed == 0)) && failed=1
passed=$((total - ${unrun:-0} - skipped - failed))
((passed < 0)) && passed=0
failed=$((failed + unformatted))
if ((skipped)); then
    echo "$passed passed, $failed failed, $skipped skipped"
else
    echo "$passed passed, $failed failed"
fi
exit $((failed > 0))
