#!/usr/bin/env bash
# Installs the named Debian packages that are missing; does nothing when all are there.
# Without the right to install, it prints the command to run and ends with 1.
set -eu
if ! command -v dpkg-query >/dev/null 2>&1; then
  # Not Debian: Package.swift names Homebrew's packages; the compiler says what it misses.
  echo "install: no dpkg here; on macOS run: brew install cmark-gfm libxml2 vips pkgconf" >&2
  exit 0
fi
missing=()
for package in "$@"; do
  # Any Java will do, and any Python that can make a virtual environment.
  case "$package" in
    default-jre-headless) command -v java >/dev/null 2>&1 && continue ;;
    python3-venv) python3 -c 'import ensurepip, venv' 2>/dev/null && continue ;;
  esac
  state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
  [ "$state" = "install ok installed" ] || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0
install=(apt-get install -y --no-install-recommends "${missing[@]}")
if [ "$(id -u)" -eq 0 ]; then
  sudo=()
elif command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
  sudo=(sudo)
else
  echo "install: missing packages; run as root: apt-get update && ${install[*]}" >&2
  exit 1
fi
echo "install: ${missing[*]}"
"${sudo[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${sudo[@]}" "${install[@]}" >/dev/null
