#!/usr/bin/env bash
# Lays out what `make install` puts below a prefix: the program without its symbols, the themes beside
# it, its manual page and its completions, which the program itself tells.
#   lay-out.sh PROGRAM PREFIX
#   lay-out.sh --remove PREFIX
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$1
prefix=$2
if [ "$program" = --remove ]; then
  cd "$prefix"
  rm -rf bin/dlala share/dlala share/doc/dlala share/man/man1/dlala.1 share/zsh/site-functions/_dlala \
    share/bash-completion/completions/dlala share/fish/vendor_completions.d/dlala.fish
  exit
fi
umask 022
share=$prefix/share
install -d "$prefix/bin" "$share/man/man1" "$share/bash-completion/completions" \
  "$share/zsh/site-functions" "$share/fish/vendor_completions.d" "$share/doc/dlala"

if [ "$(uname -s)" = Linux ]; then
  objcopy --strip-all "$program" "$prefix/bin/dlala.new"
else
  strip -o "$prefix/bin/dlala.new" "$program"
fi
# A program that runs is replaced, not written into.
chmod 755 "$prefix/bin/dlala.new"
mv -f "$prefix/bin/dlala.new" "$prefix/bin/dlala"

# What an older version had is no theme of this one.
rm -rf "$share/dlala/themes"
while IFS= read -r file; do
  install -D -m 644 "$file" "$share/dlala/$file"
done < <(find themes -type f ! -name '.*' ! -path '*/__pycache__/*' | LC_ALL=C sort)

"$program" --generate-completion-script bash >"$share/bash-completion/completions/dlala"
"$program" --generate-completion-script zsh >"$share/zsh/site-functions/_dlala"
"$program" --generate-completion-script fish >"$share/fish/vendor_completions.d/dlala.fish"
# The words of the help are the manual's, in English wherever it is made.
LC_ALL=C "$program" --experimental-dump-help | python3 Tools/packaging/manual.py >"$share/man/man1/dlala.1"
install -m 644 LICENSE CHANGELOG.md Tools/packaging/copyright "$share/doc/dlala/"
