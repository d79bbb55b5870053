# Read with `.`: how benchmarks of whole processes time them.

# Nanoseconds since 1970.
now() { date +%s%N; }

# median RUNS COMMAND...: milliseconds of the median of RUNS (odd) runs, after one not counted
median() {
    runs=$1
    shift
    "$@" >/dev/null 2>&1
    run=0
    while [ "$run" -lt "$runs" ]; do
        begun=$(now)
        "$@" >/dev/null 2>&1
        echo $((($(now) - begun) / 10000))
        run=$((run + 1))
    done | sort -n | sed -n "$((runs / 2 + 1))"'{s/..$/.&/;p}'
}
