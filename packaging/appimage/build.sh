#!/bin/sh
# UNTESTED: see README.md beside this file. usage: packaging/appimage/build.sh VERSION
# Needs `make packages` done, and `appimagetool` on the path with its runtime file.
set -eu
version=$1
top=$(cd "$(dirname "$0")/../.." && pwd)
folder=$top/build/packages/AppDir
rm -rf "$folder"
mkdir -p "$folder"
cp -a "$top/build/packages/deb/usr" "$folder/"
cp "$top/packaging/appimage/AppRun" "$folder/AppRun"
cp "$folder/usr/share/applications/patient-check.desktop" "$folder/patient-check.desktop"
cp "$folder/usr/share/icons/hicolor/256x256/apps/patient-check.png" "$folder/patient-check.png"
ln -s patient-check.png "$folder/.DirIcon"
ARCH=$(uname -m) VERSION=$version appimagetool ${APPIMAGE_RUNTIME:+--runtime-file "$APPIMAGE_RUNTIME"} \
    "$folder" "$top/dist/patient-check-$version-$(uname -m).AppImage"
