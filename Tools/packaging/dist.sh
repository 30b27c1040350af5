#!/usr/bin/env bash
# Makes what people install: dlala_VERSION_ARCH.deb, its symbols beside it for who looks into a crash,
# and dlala-VERSION.tar.gz, which holds what `make install` lays out.
#   dist.sh PROGRAM FOLDER
# The same commit and toolchain give the same bytes: times are that of the commit.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$1
dist=$2
version=$(Tools/packaging/version.sh)
maintainer="Dlala developers <dlala@packages.debian.org>"
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2>/dev/null || stat -c %Y Sources/Model/ProgramVersion.swift)}"
export SOURCE_DATE_EPOCH
umask 022
mkdir -p "$dist"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

same_time() { find "$1" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +; }

# The archive.
root=$work/dlala-$version
Tools/packaging/lay-out.sh "$program" "$root"
same_time "$root"
tar --create --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -C "$work" "dlala-$version" |
  gzip -9n >"$dist/dlala-$version.tar.gz"

command -v dpkg-deb >/dev/null || { echo "dist: no dpkg here, so no .deb"; exit 0; }
architecture=$(dpkg --print-architecture)

# The same as Debian lays it out.
deb=$work/deb
mkdir -p "$deb/usr" "$deb/DEBIAN"
cp -r "$root/." "$deb/usr/"
share=$deb/usr/share
gzip -9n "$share/man/man1/dlala.1"
mkdir -p "$share/zsh/vendor-completions"
mv "$share/zsh/site-functions/_dlala" "$share/zsh/vendor-completions/_dlala"
rmdir "$share/zsh/site-functions"
sed -i '1{/^#!/d}' "$share/bash-completion/completions/dlala"
rm "$share/doc/dlala/LICENSE"
mv "$share/doc/dlala/CHANGELOG.md" "$share/doc/dlala/NEWS.md"
gzip -9n "$share/doc/dlala/NEWS.md"
{
  echo "dlala ($version) bookworm; urgency=medium"
  echo
  echo "  * What it brought is said in NEWS.md."
  echo
  echo " -- $maintainer  $(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n >"$share/doc/dlala/changelog.gz"
install -D -m 644 Tools/packaging/lintian-overrides "$share/lintian/overrides/dlala"

# What it is linked to it needs. Pictures and outside links are done by libraries that are opened when
# they are wanted: a program that names them tells their packages.
mkdir -p "$work/debian"
printf 'Source: dlala\n\nPackage: dlala\nArchitecture: any\n' >"$work/debian/control"
opened=$work/opened
printf 'int main(void) { return 0; }\n' |
  cc -x c - -o "$opened" -Wl,--no-as-needed -lvips -lcurl
(cd "$work" && dpkg-shlibdeps -O "deb/usr/bin/dlala" -dRecommends "$opened" 2>"$work/shlibdeps.log") \
  >"$work/substvars" || { cat "$work/shlibdeps.log" >&2; exit 1; }
depends=$(sed -n 's/^shlibs:Depends=//p' "$work/substvars")
# Relocations are packed as 2.36 learnt to read them, which no symbol tells.
recommends=$(sed -n 's/^shlibs:Recommends=//p' "$work/substvars")
[ -n "$depends" ] && [ -n "$recommends" ]
cat >"$deb/DEBIAN/control" <<CONTROL
Package: dlala
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -k -s "$deb/usr" | cut -f1)
Depends: $depends, libc6 (>= 2.36), tzdata
Recommends: $recommends, git
Suggests: rsync, rclone, openssh-client
Section: web
Priority: optional
Description: static sites and catalogues from Markdown in git
 Dlala turns Markdown in git into a site in several languages: a catalogue for
 merchants, institutions and associations, and an archive. Editors write Arabic,
 French and other languages in plain files; visitors read static pages, right to
 left or left to right, with nothing behind them but files.
CONTROL
(cd "$deb" && find usr -type f | LC_ALL=C sort | xargs -d '\n' md5sum) >"$deb/DEBIAN/md5sums"
same_time "$deb"
package=$dist/dlala_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$deb" "$package" >/dev/null

# Symbols, found by the program's build id.
id=$(readelf -n "$program" | sed -n 's/.*Build ID: //p')
if [ -n "$id" ]; then
  symbols=$work/symbols
  mkdir -p "$symbols/DEBIAN" "$symbols/usr/lib/debug/.build-id/${id:0:2}" "$symbols/usr/share/doc"
  objcopy --only-keep-debug "$program" \
    "$symbols/usr/lib/debug/.build-id/${id:0:2}/${id:2}.debug"
  chmod 644 "$symbols/usr/lib/debug/.build-id/${id:0:2}/${id:2}.debug"
  ln -s dlala "$symbols/usr/share/doc/dlala-dbgsym"
  cat >"$symbols/DEBIAN/control" <<CONTROL
Package: dlala-dbgsym
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -k -s "$symbols/usr" | cut -f1)
Depends: dlala (= $version)
Section: debug
Priority: optional
Auto-Built-Package: debug-symbols
Build-Ids: $id
Description: debug symbols for dlala
CONTROL
  (cd "$symbols" && find usr -type f -exec md5sum {} +) >"$symbols/DEBIAN/md5sums"
  same_time "$symbols"
  dpkg-deb --root-owner-group -Zxz -z2 --build "$symbols" \
    "$dist/dlala-dbgsym_${version}_$architecture.deb" >/dev/null
fi
find "$dist" -name "dlala*$version*" -printf '%f %s\n' | LC_ALL=C sort |
  awk '{printf "%-40s %6.1f MB\n", $1, $2 / 1e6}'
