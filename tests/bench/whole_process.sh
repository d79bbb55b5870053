#!/bin/sh
# Times the program as its users meet it, whole processes on the demo archive: medians of 11 runs
# after one that is not counted, and the most memory of one run.
#
#   sh tests/bench/whole_process.sh [build/release/app/pressmark]
#
# The start of the window (until it is visible) is measured where DISPLAY is set and xdotool is
# installed; gnuplot stands beside the figures where it is installed.
set -eu
. "$(dirname "$0")/median.sh"
program=${1:-build/release/app/pressmark}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
archive=$folder/bench.pressmark
"$program" --archive "$archive" demo >/dev/null

memory() {
    command -v /usr/bin/time >/dev/null || { echo "?"; return; }
    /usr/bin/time -f %M "$@" 2>&1 >/dev/null | tail -n 1
}

report() {
    name=$1
    shift
    printf '%-42s %8s ms  %8s kB\n' "$name" "$(median 11 "$@")" "$(memory "$@")"
}

figure() {
    "$program" --archive "$archive" figure --instrument NVDA --event "DeepSeek shock" \
        --size 1200x675 --scale 2 -o "$folder/$1"
}

figure_memory() {
    memory "$program" --archive "$archive" figure --instrument NVDA --event "DeepSeek shock" \
        --size 1200x675 --scale 2 -o "$folder/$1"
}

for file in x.png x.pdf x.svg; do
    printf '%-42s %8s ms  %8s kB\n' "figure 2400x1350, ${file#x.}" "$(median 11 figure $file)" \
        "$(figure_memory $file)"
done
report "articles --search deepseek" "$program" --archive "$archive" articles --search deepseek
report "bars NVDA (291 bars)" "$program" --archive "$archive" bars NVDA
report "check" "$program" --archive "$archive" check

if command -v gnuplot >/dev/null; then
    "$program" --archive "$archive" bars NVDA | tr , ' ' >"$folder/bars"
    for terminal in pngcairo pdfcairo; do
        size=2400,1350
        [ $terminal = pngcairo ] || size=25,14
        printf 'set terminal %s size %s\nset output "%s/g"\nset xdata time\nset timefmt "%%Y-%%m-%%d"\nplot "%s/bars" skip 1 using 1:2:4:3:5 with candlesticks\n' \
            $terminal $size "$folder" "$folder" >"$folder/$terminal.gp"
        report "gnuplot, $terminal" gnuplot "$folder/$terminal.gp"
    done
fi

window_start() {
    begun=$(now)
    "$program" "$archive" >/dev/null 2>&1 &
    window=$!
    while ! xdotool search --onlyvisible --pid $window >/dev/null 2>&1; do :; done
    echo $((($(now) - begun) / 1000000))
    kill $window
    wait $window 2>/dev/null || true
}
if [ -n "${DISPLAY:-}" ] && command -v xdotool >/dev/null; then
    times=$(for _ in 1 2 3 4 5 6 7 8; do window_start; done | tail -n 7 | sort -n)
    printf '%-42s %8s ms\n' "window visible on the demo archive" "$(echo "$times" | sed -n 4p)"
fi
