#!/bin/sh
# Builds Pressmark and runs every test, on a machine that may have nothing but git.
#
#   sh cmake/test.sh
#
# With CI set, warnings are errors and asserts are on (preset "ci"), else the build is the one that
# cmake/demo.sh uses (preset "release").
set -u
cd "$(dirname "$0")/.." || exit 1
. cmake/common.sh

preset=release
[ -z "${CI:-}" ] || preset=ci

install_packages build test
build "$preset" ON

echo "Testing ..."
ctest --preset "$preset" --parallel "$(nproc)" --progress ||
    fail "Testing failed; what the tests said is above and in build/$preset/Testing/Temporary/LastTest.log."
