#!/bin/sh
# Times the import of ten million one-minute bars of a hundred instruments, some 700 MB of CSV, as
# whole processes: a file by series and one by time, each into a new archive, then the same file
# again, and the peers that are installed.
#
#   sh tests/bench/ingest.sh [build/release/app/pressmark [build/release/tests/minute_bars [RUNS]]]
#
# Peers: `sqlite3` (.import into a table with a primary key), and DuckDB (COPY into a table with a
# primary key and into one without; two threads), through a `duckdb` on the PATH or, where DUCKDB_NODE
# names a folder in which `npm install @duckdb/node-api` was run, through Node.js. Every peer is made
# durable as it is by default. Prints seconds, the most memory of a run, bytes a bar, and what our
# import takes of DuckDB's with a key, each run on its own line.
set -eu
program=$(realpath "${1:-build/release/app/pressmark}")
maker=$(realpath "${2:-build/release/tests/minute_bars}")
runs=${3:-3}
bars=10000000
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

"$maker" series $bars 100 >series.csv
"$maker" time $bars 100 >time.csv
ls -l series.csv | awk '{printf "%d bytes of CSV\n", $5}'

# timed NAME SIZE_OF COMMAND...: one line; the seconds stay in $seconds
timed() {
    name=$1
    file=$2
    shift 2
    /usr/bin/time -o usage -f '%e %M' "$@" >output 2>&1 || { cat output; exit 1; }
    read -r seconds memory <usage
    size=$(stat -c %s "$file")
    awk -v n="$name" -v s="$seconds" -v m="$memory" -v z="$size" -v b=$bars \
        'BEGIN {printf "  %-34s %7.2f s %6.0f MiB %6.2f bytes a bar\n", n, s, m / 1024, z / b}'
}

ours() {
    rm -f bars.pressmark*
    timed "pressmark, $1" bars.pressmark "$program" --archive bars.pressmark import "$1.csv"
}

sqlite() {
    rm -f peer.db*
    cat >peer.sql <<SQL
PRAGMA journal_mode = WAL;
CREATE TABLE bar(time TEXT, ticker TEXT, open REAL, high REAL, low REAL, close REAL,
                 volume INTEGER, PRIMARY KEY(ticker, time)) WITHOUT ROWID;
.import --csv --skip 1 $1.csv bar
SQL
    timed "sqlite3 .import, $1" peer.db sh -c 'sqlite3 peer.db <peer.sql'
}

duck() { # FILE KEY
    rm -f peer.duck*
    cat >peer.sql <<SQL
SET threads = 2;
CREATE TABLE bar(time TIMESTAMP, ticker VARCHAR, open DOUBLE, high DOUBLE, low DOUBLE,
                 close DOUBLE, volume BIGINT$2);
COPY bar FROM '$1.csv' (HEADER);
CHECKPOINT;
SQL
    cat >peer.cjs <<'JS'
const { createRequire } = require('module');
const { DuckDBInstance } = createRequire(process.env.DUCKDB_NODE + '/')('@duckdb/node-api');
(async () => {
    const instance = await DuckDBInstance.create('peer.duck');
    const connection = await instance.connect();
    for (const sql of require('fs').readFileSync('peer.sql', 'utf8').split(';'))
        if (sql.trim()) await connection.run(sql);
})();
JS
    if [ -n "${DUCKDB_NODE:-}" ]; then
        timed "DuckDB${2:+ with key}, $1" peer.duck node peer.cjs
    else
        timed "DuckDB${2:+ with key}, $1" peer.duck sh -c 'duckdb peer.duck <peer.sql'
    fi
}

run=0
while [ $run -lt "$runs" ]; do
    run=$((run + 1))
    echo "Run $run"
    ours time
    by_time=$seconds
    ours series
    by_series=$seconds
    timed "pressmark, the same file again" bars.pressmark \
        "$program" --archive bars.pressmark import series.csv
    command -v sqlite3 >/dev/null && sqlite series
    [ -n "${DUCKDB_NODE:-}" ] || command -v duckdb >/dev/null || continue
    duck series ''
    duck series ', PRIMARY KEY(ticker, time)'
    awk -v a="$by_series" -v b="$by_time" -v d="$seconds" \
        'BEGIN {printf "  of DuckDB with key: %.3f by series, %.3f by time\n", a / d, b / d}'
done
