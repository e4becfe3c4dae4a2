#!/bin/sh
# Starts Backprop Lab and opens it in the browser. With arguments it does what they say: --help lists them.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
[ $# -gt 0 ] || set -- --open
exec "$here/runtime/bin/java" -jar "$here/backprop-lab.jar" "$@"
