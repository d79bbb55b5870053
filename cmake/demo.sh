#!/bin/sh
# Builds Pressmark, makes the demo archive (the DeepSeek shock of January 2025) and opens the window
# on it; without a display that answers it draws the demo's figures instead. The machine may have
# nothing but git.
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
    [ -n "$(find "$program"* -newer "$archive")" ] || return 0
    kept=$demo/deepseek-$(date +%Y%m%d-%H%M%S).pressmark
    mv "$archive" "$kept" || fail "The older demo archive $archive cannot be set aside."
    echo "The demo archive of an older build is kept as $kept."
}

# Made under another name first: what has the archive's name is whole. An archive that is there may
# hold more than the demo by now, and stays as it is.
make_archive() {
    [ ! -e "$archive" ] || return 0
    new=$demo/new.pressmark
    rm -f "$new" "$new-wal" "$new-shm"
    step "Making the demo archive" "$program" --archive "$new" demo
    mv "$new" "$archive" || fail "The demo archive $new cannot be given its name, $archive."
}

# Opens the window and waits for its end; false if it has no display that it could open on. Qt says
# so and aborts, as a program does that crashes: only its words tell the two apart.
open_window() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 1
    echo "Opening the window on $archive ..."
    "$program" "$archive" 2>"$logs/window.log"
    status=$?
    [ "$status" -ne 0 ] || return 0
    ! grep -q "no Qt platform plugin could be initialized" "$logs/window.log" || return 1
    tail -n 40 "$logs/window.log" >&2
    fail "The window on $archive ended with exit code $status; what it said is in $logs/window.log."
}

# draw FILE ARGUMENT...: one figure of the archive
draw() {
    file=$1
    shift
    step "Drawing $file" "$program" --archive "$archive" figure "$@" -o "$figures/$file"
}

draw_figures() {
    mkdir -p "$figures" || fail "The folder $figures cannot be made."
    set -- --event "DeepSeek release" --event "Export-control claims" --event "DeepSeek shock"
    for ending in png pdf; do
        draw "nvidia-web.$ending" --instrument NVDA "$@" \
            --from 2024-12-16 --to 2025-02-14 --style candles --preset web \
            --title "A cheaper model costs Nvidia a sixth of its value" \
            --subtitle "Nvidia, daily prices in US dollars" \
            --source "Yahoo Finance, Nasdaq.com"
        draw "vergleich.$ending" --instrument NVDA --instrument DAX --instrument SPX "$@" \
            --from 2025-01-02 --to 2025-02-14 --style rebased --preset web --locale de \
            --title "Nvidia stürzt ab, Dax und S&P 500 geben nur wenig nach" \
            --source "Yahoo Finance, Nasdaq.com, Stooq"
    done
    # On 85 mm there is room for what the press says of one event, but not of three.
    draw "nvidia-85mm.pdf" --instrument NVDA --event "DeepSeek shock" \
        --from 2024-12-16 --to 2025-02-14 --style candles --preset print1 --locale de \
        --title "Nvidia verliert ein Sechstel seines Werts" \
        --subtitle "Tageskurse in US-Dollar" --source "Yahoo Finance, Nasdaq.com"
}

install_packages build
build release OFF pressmark
set_aside_old_archive
mkdir -p "$demo" || fail "The folder $demo cannot be made."
make_archive

if ! open_window; then
    draw_figures
    echo
    echo "There is no display${DISPLAY:+ that answers ($DISPLAY)} to open the window on. The demo's figures are in $PWD/$figures:"
    ls "$figures"
    echo "The demo archive is $PWD/$archive."
fi
