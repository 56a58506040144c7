# Finds a JDK 25 or newer and exports it as JAVA_HOME, because a machine's default java is often older.

JDK_NEEDED=25

jdk_feature() { # home -> feature version, or nothing when it is no JDK
  [ -x "$1/bin/javac" ] || return 0
  local version
  version="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)"
  [ -n "$version" ] || version="$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')"
  printf '%s' "$version"
}

jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  local compiler
  if compiler="$(command -v javac 2>/dev/null)"; then
    dirname "$(dirname "$(readlink -f "$compiler")")"
  fi
  ls -d /usr/lib/jvm/*/ /opt/*jdk*/ /opt/java/*/ "$HOME"/.sdkman/candidates/java/*/ "$HOME"/.jdks/*/ \
    /Library/Java/JavaVirtualMachines/*/Contents/Home/ 2>/dev/null | sed 's:/$::' || true
}

find_jdk() {
  local home feature
  while IFS= read -r home; do
    feature="$(jdk_feature "$home")"
    if [ -n "$feature" ] && [ "$feature" -ge "$JDK_NEEDED" ]; then
      export JAVA_HOME="$home" PATH="$home/bin:$PATH"
      return 0
    fi
  done < <(jdk_candidates)
  give_up "ReadLedger needs a JDK $JDK_NEEDED or newer and found none in JAVA_HOME, on the PATH or under /usr/lib/jvm: install one (for example Eclipse Temurin 25) and start again."
}
