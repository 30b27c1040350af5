#!/usr/bin/env bash
# Runs parts of the Makefile one after the other, and says at the end how long each took; ends at the
# first that fails.
#   parts.sh lint build unit checks
set -u
told=""
for part in "$@"; do
  begin=$SECONDS
  "${MAKE:-make}" --no-print-directory "$part"
  code=$?
  told+=$(printf '%6d s  %s' $((SECONDS - begin)) "$part")$'\n'
  if [ "$code" -ne 0 ]; then
    told+="        $part failed"$'\n'
    break
  fi
done
printf 'Time by part:\n%s' "$told"
exit "$code"
