# What cmake/test.sh and cmake/demo.sh share (POSIX sh; read with `.` from the project's root).
#
#   install_packages PURPOSE...   the packages of cmake/packages.txt that are missing
#   build PRESET TESTS [TARGET]   configures and builds; TESTS is ON or OFF
#   step NAME COMMAND...          runs COMMAND, its output in a log; shows how far it is
#
# Every failure ends the script with one sentence on standard error that names the step and its log.

logs=build/logs

fail() {
    printf '\n%s: %s\n' "$(basename "$0")" "$1" >&2
    exit 1
}

# The packages with one of the purposes "$@", one a line.
packages_for() {
    for purpose in "$@"; do
        sed -n "s/^$purpose  *\([^ #]*\).*/\1/p" cmake/packages.txt
    done
}

# Those of the packages "$@" that are not installed. dpkg-query answers in milliseconds.
missing_of() {
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
        sed -n 's/^installed //p')
    for package in "$@"; do
        printf '%s\n' "$installed" | grep -qxF -- "$package" || printf '%s\n' "$package"
    done
}

# Words are split on purpose below: names of packages have no blanks.
install_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        fail "Only Debian 12 and Ubuntu 24.04 are known here; elsewhere install what cmake/packages.txt names, then run cmake --preset release && cmake --build --preset release."
    fi
    missing=$(missing_of $(packages_for "$@"))
    [ -n "$missing" ] || return 0

    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            fail "Packages are missing ($(echo $missing)), and installing them needs root: run this script as root, or install sudo."
        as_root=sudo
    fi
    echo "Pressmark needs these packages, which are not installed:"
    for package in $missing; do
        sed -n "s/^[a-z]*  *$package  *# */ /p" cmake/packages.txt |
            { read -r reason; printf '  %-26s %s\n' "$package" "$reason"; }
    done
    echo "They are installed now with ${as_root:+$as_root }apt-get."
    step "Fetching package lists" $as_root apt-get update -q
    step "Installing packages" $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends -o APT::Status-Fd=1 $missing
}

# Reads the lines of ninja ("[done/all] ...") and of apt ("dlstatus:n:percent:...", "pmstatus:...")
# and shows them as per cent: in place on a terminal, else one line every ten per cent.
show_progress() {
    terminal=
    [ -t 1 ] && terminal=yes
    last=
    while IFS= read -r line; do
        case $line in
        '['[1-9]*/[0-9]*']'*)
            counts=${line%%]*}
            counts=${counts#[}
            percent=$((${counts%/*} * 100 / ${counts#*/}))
            what=
            ;;
        [dp][lm]status:*:*:*)
            what=" ${line%%status:*}"
            what=$(echo "$what" | sed 's/dl/downloaded/; s/pm/installed/')
            percent=${line#*status:*:}
            percent=${percent%%[.:]*}
            ;;
        *) continue ;;
        esac
        if [ -n "$terminal" ]; then
            printf '\r  %3d %%%s   ' "$percent" "$what"
        elif [ "$what$((percent / 10))" != "$last" ]; then
            last=$what$((percent / 10))
            printf '  %3d %%%s\n' "$percent" "$what"
        fi
    done
    [ -z "$terminal" ] || printf '\r                         \r'
}

step() {
    name=$1
    shift
    mkdir -p "$logs" || fail "$name cannot begin: the folder $logs cannot be made."
    log=$logs/$(echo "$name" | tr 'A-Z ' 'a-z-').log
    echo "$name ..."
    # The exit status of the left side of a pipe has no other way out in POSIX sh.
    { "$@" 2>&1; echo $? >"$log.status"; } | tee "$log" | show_progress
    status=$(cat "$log.status")
    rm -f "$log.status"
    if [ "$status" -ne 0 ]; then
        grep -vE '^\[[0-9]+/[0-9]+\]|^(dl|pm)status:' "$log" | tail -n 40 >&2
        fail "$name failed (exit code $status); all that it said is in $log."
    fi
}

build() {
    step "Configuring" cmake --preset "$1" -DPRESSMARK_BUILD_TESTS="$2"
    step "Building" cmake --build --preset "$1" --parallel "$(nproc)" ${3:+--target "$3"}
}
