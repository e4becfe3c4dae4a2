#!/bin/sh
# Starts Backprop Lab for a class: everybody in this network can open it. Further arguments are those of "serve".
here=$(cd "$(dirname "$0")" && pwd) || exit 1
exec "$here/runtime/bin/java" -jar "$here/backprop-lab.jar" serve --host 0.0.0.0 --open "$@"
