# ./readledger test [filter]: builds, checks and tests every module, then tests a running whole.

count_results() { # sums tests, failures, errors and skips over all test reports of this run
  find "$ROOT" -path '*/target/surefire-reports/TEST-*.xml' -newer "$1" -print0 |
    xargs -0 --no-run-if-empty grep -h -m1 '<testsuite ' |
    awk '
      function number(name,   text) { if (match($0, " " name "=\"[0-9]+\"")) { text = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", text); return text + 0 } return 0 }
      { tests += number("tests"); bad += number("failures") + number("errors"); skipped += number("skipped") }
      END { printf "%d %d %d\n", tests - bad - skipped, bad, skipped }'
}

# Two passes of Maven: everything module by module, then, with every module packaged, the whole at
# once. -fae and test.failure.ignore make it report everything that fails.
run_tests() {
  case "${1:-}" in
    --help)
      say "./readledger test [filter]   builds, checks and tests everything; a filter runs the test classes whose name contains it"
      return 0
      ;;
  esac
  mkdir -p "$ROOT/target"
  local started="$ROOT/target/test-started" result=0 passed failed skipped
  touch "$started"
  sleep 1
  local options=(-B -ntp -fae -Dmaven.test.failure.ignore=true -Dsurefire.failIfNoSpecifiedTests=false)
  [ -z "${1:-}" ] || options+=("-Dtest=*$1*")
  say "Building, checking and testing every module ..."
  (cd "$ROOT" && mvn "${options[@]}" -Dtest.excluded=acceptance -Dlicences.skip=false verify </dev/null) || result=$?
  if [ "$result" = 0 ]; then
    say "Testing a running whole ..."
    (cd "$ROOT" && mvn "${options[@]}" -Dtest.excluded=nothing "-Dgroups=acceptance | architecture" -pl launcher -am test </dev/null) || result=$?
  fi
  read -r passed failed skipped < <(count_results "$started")
  if [ "$result" != 0 ]; then say "The build failed (Maven ended with $result); see the lines marked ERROR above."; fi
  [ "$skipped" = 0 ] || say "$skipped skipped"
  if [ "$result" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}
