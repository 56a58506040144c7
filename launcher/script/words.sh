# How the scripts speak: progress in words on stderr, one sentence when they cannot go on.

say() { printf '%s\n' "$*" >&2; }

give_up() {
  say "$*"
  exit 1
}
