# Builds with Maven when the content of the sources differs from what was built last.

BUILD_STAMP="$ROOT/target/readledger-build.sha256"
BUILD_LOG="$ROOT/target/build.log"
# Error Prone, protobuf and RocksDB use memory access that JDK 25 warns about on every start.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"

sources_digest() {
  (
    cd "$ROOT"
    find . \( -name target -o -name .git -o -name .readledger -o -name node_modules -o -name docs -o -name docker \
      -o -path '*/src/test' -o -path '*/src/main/frontend/generated' -o -path '*/src/main/bundles' \) -prune \
      -o -type f \( -path '*/src/main/*' -o -path './.mvn/*' -o -name pom.xml \) ! -path '*/src/main/frontend/index.html' -print0 |
      LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
  )
}

is_built() {
  [ -f "$ROOT/launcher/target/launcher.jar" ] && [ -d "$ROOT/launcher/target/lib" ] &&
    [ -d "$ROOT/ui/target/lib" ] && [ -d "$ROOT/abci-ledger/ledger-node/target/lib" ]
}

# Turns Maven's log into a few words: which module, how many libraries fetched, what went wrong.
build_progress() {
  awk '
    /^\[INFO\] Building ReadLedger ::/ { sub(/^\[INFO\] Building ReadLedger :: /, ""); sub(/ [0-9][^ ]* */, " "); print "  building " $0; fflush() }
    /Downloaded from/ { if (++fetched % 100 == 0) { print "  fetched " fetched " files of libraries"; fflush() } }
    /^\[(ERROR|WARNING)\] \// && ++faults <= 10 { print "  " $0; fflush(); next }
    /^\[ERROR\]/ && ++errors <= 10 { print "  " $0; fflush() }
  ' >&2
}

build() {
  mkdir -p "$ROOT/target"
  local digest
  digest="$(sources_digest)"
  say "Building (log: target/build.log) ..."
  if ! (cd "$ROOT" && mvn -B -DskipTests -Dspotless.check.skip=true package 2>&1 </dev/null) | tee "$BUILD_LOG" | build_progress; then
    give_up "The build failed: target/build.log has the details."
  fi
  printf '%s\n' "$digest" >"$BUILD_STAMP"
}

# Two starts at once must not build into the same folders.
with_build_lock() {
  mkdir -p "$ROOT/target"
  exec 8>"$ROOT/target/build.lock"
  if have_command flock; then flock 8; fi
  "$@"
  exec 8>&-
}

build_when_stale() {
  if ! is_built || [ ! -f "$BUILD_STAMP" ] || [ "$(cat "$BUILD_STAMP")" != "$(sources_digest)" ]; then build; fi
}

build_when_missing() {
  if ! is_built; then
    need_for_build
    build
  fi
}

# READLEDGER_BUILT=1 says that the caller (a test inside the build) has just built.
build_if_changed() {
  [ "${READLEDGER_BUILT:-}" = 1 ] || with_build_lock build_when_stale
}

build_once() {
  [ "${READLEDGER_BUILT:-}" = 1 ] || with_build_lock build_when_missing
}
