#!/bin/sh
# Builds Pressmark, makes the demo archive (the DeepSeek shock of January 2025) and opens the window
# on it; without a display it draws the demo's figures instead. The machine may have nothing but git.
#
#   sh cmake/demo.sh
set -u
cd "$(dirname "$0")/.." || exit 1
. cmake/common.sh

program=build/release/app/pressmark
demo=build/demo
archive=$demo/deepseek.pressmark
figures=$demo/figures

# An archive that an older build made is set aside, with what was noted in it. While a window is
# open on it (then there is a -wal) it stays.
set_aside_old_archive() {
    [ -e "$archive" ] && [ ! -e "$archive-wal" ] || return 0
    [ -n "$(find "$program" -newer "$archive")" ] || return 0
    kept=$demo/deepseek-$(date +%Y%m%d-%H%M%S).pressmark
    mv "$archive" "$kept" || fail "The older demo archive $archive cannot be set aside."
    echo "The demo archive of an older build is kept as $kept."
}

# draw FILE ARGUMENT...: one figure of the archive
draw() {
    file=$1
    shift
    step "Drawing $file" "$program" --archive "$archive" figure "$@" -o "$figures/$file"
}

draw_figures() {
    mkdir -p "$figures" || fail "The folder $figures cannot be made."
    for ending in png pdf; do
        draw "nvidia-web.$ending" --instrument NVDA --event "DeepSeek shock" \
            --from 2024-12-16 --to 2025-02-14 --style candles --preset web \
            --title "A cheaper model costs Nvidia a sixth of its value" \
            --subtitle "Nvidia, daily prices in US dollars" \
            --source "Yahoo Finance, Nasdaq.com"
        draw "vergleich.$ending" --instrument NVDA --instrument DAX --instrument SPX \
            --event "DeepSeek shock" --from 2025-01-02 --to 2025-02-14 --style rebased \
            --preset web --locale de \
            --title "Nvidia stürzt ab, Dax und S&P 500 geben nur wenig nach" \
            --subtitle "Schlusskurse, 2. Januar 2025 = 100" \
            --source "Yahoo Finance, Nasdaq.com, Stooq"
    done
    draw "nvidia-85mm.pdf" --instrument NVDA --event "DeepSeek shock" \
        --from 2024-12-16 --to 2025-02-14 --style candles --preset print1 --locale de \
        --title "Nvidia verliert ein Sechstel seines Werts" \
        --subtitle "Tageskurse in US-Dollar" --source "Yahoo Finance, Nasdaq.com"
}

install_packages build
build release OFF pressmark
set_aside_old_archive
mkdir -p "$demo" || fail "The folder $demo cannot be made."
step "Making the demo archive" "$program" --archive "$archive" demo

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "Opening the window on $archive ..."
    "$program" "$archive" || fail "The window on $archive ended with exit code $?."
else
    draw_figures
    echo
    echo "There is no display to open the window on. The demo's figures are in $PWD/$figures:"
    ls "$figures"
    echo "The demo archive is $PWD/$archive."
fi
