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
times=""
check() {
  local name=$1 begin=$SECONDS
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "check failed: $name"
  fi
  times+="$((SECONDS - begin)) $name"$'\n'
}

pagefind=$("$python" -c 'import pagefind_bin, pathlib; print(pathlib.Path(pagefind_bin.__file__).parent / "pagefind")')
"$dlala" build --output "$folder/site" --date 2026-11-01 --pagefind "$pagefind"
check "the build of the own content, in one line of JSON" \
  "$python" Tests/checks/speed.py "$dlala" "$folder"
check "style sheets: directions and contrast" "$python" Tests/checks/styles.py themes
check "the theme's fonts have every character of the site" "$python" Tools/fonts.py --check
check "templates against Jinja" "$python" Tests/differential/templates.py "$dlala"
check "the state of translation against a judge" \
  "$python" Tests/differential/translations.py "$dlala"
# PyICU is Debian's, for the system's Python.
check "order and index letters against ICU" \
  /usr/bin/python3 Tests/differential/collation.py "$dlala"
check "dates against Babel, hijridate and edtf" "$python" Tests/differential/dates.py "$dlala"
check "numbers, units, lists and plurals against Babel" \
  "$python" Tests/differential/babel_numbers.py "$dlala"
check "spreadsheets against csv, git and openpyxl" \
  "$python" Tests/differential/sheets.py "$dlala"
check "schemas for editors against what the program says" "$python" Tests/checks/schemas.py "$dlala" .
check "reports of mistakes against their schemas" "$python" Tests/checks/reports.py "$dlala"
check "publishing to folders, by SSH, WebDAV and S3" "$python" Tests/checks/deploying.py "$dlala"
check "the recipes of init, line by line" "$python" Tests/checks/recipes.py "$dlala"
check "feeds against feedparser" "$python" Tests/checks/feeds.py "$folder/site"
check "sitemaps against their schemas" "$python" Tests/checks/sitemaps.py "$folder/site"
check "calendars against icalendar" "$python" Tests/checks/calendars.py "$folder/site"
check "structured data against schema.org" "$python" Tests/checks/schemaorg.py "$folder/site"
mkdir -p "$folder/mapped/themes"
cp -r Tests/checks/mapped/dlala.yaml Tests/checks/mapped/content "$folder/mapped/"
cp -r Tests/SiteTests/theme "$folder/mapped/themes/plain"
cp -r Tests/checks/mapped/theme/. "$folder/mapped/themes/plain/"
"$dlala" build --quiet --source "$folder/mapped" --output "$folder/mapped-site" --date 2026-11-01
check "types that only mappings describe against schema.org" \
  "$python" Tests/checks/schemaorg.py "$folder/mapped-site"
check "what no mapping names is told to no machine" \
  sh -c '! grep -rlE "970599123456|77[.]00" "$1"' - "$folder/mapped-site"
check "the own content shows every feature of a shop" \
  "$python" Tests/checks/features.py "$dlala" "$folder/site" .
check "the examples in the editors' pages are what the program says" \
  "$python" Tests/checks/examples.py "$dlala" "$folder/site" .
check "page, structured data and shops' feeds agree" "$python" Tests/checks/agreement.py "$folder/site" .
# Once more with a photograph for every drawing.
mkdir "$folder/photographed"
"$python" Tests/checks/photographed.py . "$folder/photographed"
"$dlala" build --quiet --source "$folder/photographed" --output "$folder/photographed-site" --date 2026-11-01
check "page, structured data and shops' feeds agree on everything with a photograph" \
  "$python" Tests/checks/agreement.py "$folder/photographed-site" "$folder/photographed"
check "links and anchors" "$python" Tests/checks/links.py "$folder/site"
check "languages and directions of every page" "$python" Tests/checks/languages.py "$folder/site"
# The own content is whole in both languages; without three of its files some pages fall back.
mkdir "$folder/half"
cp -r dlala.yaml content themes "$folder/half/"
rm "$folder/half/content/products/date-maamoul.fr.md" "$folder/half/content/events/hikayat-al-khamis.fr.md"
rm "$folder/half/content/events/suq-al-sunnaa.fr.md"
"$dlala" build --quiet --source "$folder/half" --output "$folder/half-site" --date 2026-11-01
check "languages and directions where some are missing" \
  "$python" Tests/checks/languages.py "$folder/half-site"
mkdir -p "$folder/fallbacks/themes"
cp -r Tests/SiteTests/cases/fallbacks/dlala.yaml Tests/SiteTests/cases/fallbacks/content "$folder/fallbacks/"
cp -r Tests/SiteTests/theme "$folder/fallbacks/themes/plain"
"$dlala" status --source "$folder/fallbacks" --html "$folder/status.html" > /dev/null
check "pages and the report on translations against the W3C checker" \
  "$python" Tests/checks/w3c.py "$folder/site" "$folder/status.html"
# The theme where all is unusual: no record, one, very many, no picture, titles without end.
mkdir "$folder/states"
cp -r Tests/SiteTests/cases/souk-states/dlala.yaml Tests/SiteTests/cases/souk-states/content themes "$folder/states/"
"$dlala" build --quiet --source "$folder/states" --output "$folder/states-site" \
  --base-url https://example.org/ --date 2026-11-01
check "the site of unusual states against the W3C checker" \
  "$python" Tests/checks/w3c.py "$folder/states-site"
check "links of the site of unusual states" "$python" Tests/checks/links.py "$folder/states-site"
check "the order of characters in Chromium" "$python" Tests/browser/order.py "$dlala"
# Slower ones, and the whole journeys, are in make audit.
check "the site behind nginx as docs/hosting says" "$python" Tests/audit/hosting.py "$folder/site" "$dlala"
DLALA_PAGEFIND=$pagefind check "offline, and after a new build" "$python" Tests/audit/offline.py "$folder/site" "$dlala"
check "searching in Chromium" "$python" Tests/browser/search.py "$dlala" "$pagefind"
check "a visitor orders in Chromium" "$python" Tests/browser/shop.py "$dlala"
check "mistakes cost no more than what is right" "$python" Tests/checks/linear.py "$dlala"
# 500 random goods, paper, large listings, spoilt sites and hostile texts take longer than all of these: make audit.
echo "The slowest checks:"
sort -rn <<< "$times" | head -8 | while read -r seconds name; do printf '%6d s  %s\n' "$seconds" "$name"; done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
