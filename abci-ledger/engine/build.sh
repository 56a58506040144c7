#!/bin/sh
# Builds the unmodified CometBFT engine and abci-cli, pinned by go.mod and go.sum, into a cache
# folder named after their contents, and prints that folder. Does nothing when it is there already.
#
#   build.sh             prints the folder that holds cometbft and abci-cli
#   build.sh --goldens   prints the folder of the engine's own abci-cli batches and their outputs
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cache=${READLEDGER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/readledger}

say() { printf '%s\n' "$*" >&2; }

need_go() {
  command -v go >/dev/null 2>&1 && return
  say "Go is missing: install Go 1.25 or newer (https://go.dev/dl or the package golang-go) to build the engine."
  exit 1
}

fingerprint() {
  if command -v sha256sum >/dev/null 2>&1; then
    cat "$here/go.mod" "$here/go.sum" "$here/build.sh" | sha256sum | cut -c 1-16
  else
    cat "$here/go.mod" "$here/go.sum" "$here/build.sh" | shasum -a 256 | cut -c 1-16
  fi
}

in_engine() { (cd "$here" && GOFLAGS=-mod=readonly GOWORK=off "$@"); }

goldens() {
  need_go
  in_engine go mod download github.com/cometbft/cometbft >&2
  source=$(in_engine go list -m -f '{{.Dir}}' github.com/cometbft/cometbft)
  printf '%s\n' "$source/abci/tests/test_cli"
}

compile() {
  say "Building $1 ..."
  in_engine env CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags="-s -w" -o "$2/$1" "$3" >&2
}

build() {
  out=$cache/engine/$(fingerprint)
  if [ ! -x "$out/cometbft" ] || [ ! -x "$out/abci-cli" ]; then
    need_go
    mkdir -p "$cache/engine"
    work=$(mktemp -d "$cache/engine/building.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    trap 'exit 1' HUP INT TERM
    say "Building the CometBFT engine once; the first time takes one to three minutes."
    compile cometbft "$work" github.com/cometbft/cometbft/cmd/cometbft
    compile abci-cli "$work" github.com/cometbft/cometbft/abci/cmd/abci-cli
    chmod 755 "$work"
    # Another build may have been first: its result is the same.
    mv -T "$work" "$out" 2>/dev/null || mv "$work" "$out" 2>/dev/null || true
    [ -x "$out/cometbft" ] && [ -x "$out/abci-cli" ] || { say "The engine could not be put into $out."; exit 1; }
    say "The engine is ready in $out."
  fi
  printf '%s\n' "$out"
}

case ${1:-} in
  '') build ;;
  --goldens) goldens ;;
  *) say "Usage: build.sh [--goldens]"; exit 2 ;;
esac
