#!/bin/sh
# What becomes of folders of articles:
#
#   sh tests/bench/articles.sh PRESSMARK DATA [FOLDER...]
#
# imports every file of each FOLDER below DATA (unless named: those of articles and of test suites
# of parsers) into an archive of its own, and prints for each: files, articles taken, rows
# rejected, files refused, warnings, and the reasons with how often each was given.
set -eu

program=$1
data=$2
shift 2
[ $# -gt 0 ] || set -- articles/feeds articles/ninjs articles/ninjs_validation articles/newsml-g2 \
    articles/html articles/readability articles/email articles/reuters21578 \
    articles/gnad10_test_part1.csv articles/deepseek_press_claims.tsv \
    parsers/blns.txt parsers/csv-spectrum parsers/json parsers/json_transform parsers/pyxml

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for folder in "$@"; do
    rm -f "$work"/*
    "$program" --archive "$work/a.pressmark" --json import "$data/$folder" \
        >"$work/report.json" 2>"$work/messages" || status=$?
    printf '\n%s (exit %s)\n' "$folder" "${status:-0}"
    status=0
    sqlite3 -noheader -list -separator ' ' :memory: "
        CREATE TABLE file AS SELECT value FROM json_each(readfile('$work/report.json'), '\$.files');
        SELECT '  files ' || count(*)
            || ', taken whole or in part ' || sum(value ->> 'accepted' > 0)
            || ', articles ' || sum(iif(value ->> 'kind' = 'articles', value ->> 'accepted', 0))
            || ', other rows ' || sum(iif(value ->> 'kind' = 'articles', 0, value ->> 'accepted'))
            || ', the same twice ' || sum(value ->> 'duplicates') FROM file;
        SELECT '  ' || (value ->> 'dialect') || ' ' || count(*) FROM file
            GROUP BY value ->> 'dialect' ORDER BY 1;
        SELECT '  rejected: ' || (r.value ->> 'code') || ' ' || count(*)
            || ', such as: ' || min(r.value ->> 'message')
            FROM file, json_each(file.value, '\$.rejected') AS r GROUP BY r.value ->> 'code';
        SELECT '  warnings: ' || (r.value ->> 'code') || ' ' || count(*)
            FROM file, json_each(file.value, '\$.warnings') AS r GROUP BY r.value ->> 'code';"
done
