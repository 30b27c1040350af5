#!/usr/bin/env bash
# What programs that are not ours say of the release build and of the site it makes.
# Usage: Tests/checks/run.sh DLALA PYTHON
set -eu
cd "$(dirname "$0")/../.."
dlala=$(realpath "$1")
python=$(pwd)/$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
passed=0
failed=0
check() {
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "check failed: $name"
  fi
}

"$dlala" build --output "$folder/site" --date 2026-11-01
check "the build of the own content, in one line of JSON" \
  "$python" Tests/checks/speed.py "$dlala" "$folder"
check "templates against Jinja" "$python" Tests/differential/templates.py "$dlala"
check "numbers, units, lists and plurals against Babel" \
  "$python" Tests/differential/babel_numbers.py "$dlala"
check "feeds against feedparser" "$python" Tests/checks/feeds.py "$folder/site"
check "sitemaps against their schemas" "$python" Tests/checks/sitemaps.py "$folder/site"
check "links, anchors, languages" "$python" Tests/checks/links.py "$folder/site"
check "pages against the W3C checker" "$python" Tests/checks/w3c.py "$folder/site"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
