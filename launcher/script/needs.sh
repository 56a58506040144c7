# What this machine must have besides the JDK. Debian packages are installed without a question when
# we are root or sudo asks for no password; otherwise one sentence says what to install.

ORTHANC_PLUGINS="/usr/share/orthanc/plugins /usr/lib/orthanc /usr/local/share/orthanc/plugins"

have_command() { command -v "$1" >/dev/null 2>&1; }

have_orthanc() { have_command Orthanc || [ -x /usr/sbin/Orthanc ]; }

have_dicomweb() {
  local folder
  for folder in $ORTHANC_PLUGINS; do
    ls "$folder"/libOrthancDicomWeb* >/dev/null 2>&1 && return 0
  done
  return 1
}

have_nginx() { have_command nginx || [ -x /usr/sbin/nginx ]; }

have_chromium() { have_command chromium || have_command chromium-browser || have_command google-chrome; }

have_inter() { [ -d /usr/share/fonts/opentype/inter ] || fc-list 2>/dev/null | grep -qi 'inter'; }

have_go() { # Go 1.25 or newer
  local version
  version="$(go env GOVERSION 2>/dev/null | sed -n 's/^go1\.\([0-9]*\).*/\1/p')"
  [ -n "$version" ] && [ "$version" -ge 25 ]
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

can_install() {
  have_command apt-get && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

# Packages such as orthanc and nginx start a service of their own when installed. policy-rc.d is
# Debian's way to forbid that; one that is already there is left alone.
install_packages() {
  local policy=/usr/sbin/policy-rc.d ours=no log="$ROOT/target/install.log" service
  mkdir -p "$ROOT/target"
  say "Installing $* ..."
  if [ ! -e "$policy" ]; then
    ours=yes
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
  fi
  local result=0
  {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "$@"
  } >"$log" 2>&1 </dev/null || result=$?
  [ "$ours" = no ] || as_root rm -f "$policy"
  if [ "$result" != 0 ]; then
    tail -n 5 "$log" >&2
    give_up "Could not install $*: the lines above are the end of target/install.log."
  fi
  if [ -d /run/systemd/system ]; then
    for service in orthanc nginx; do
      case " $* " in *" $service"*) as_root systemctl disable --now "$service" >/dev/null 2>&1 || true ;; esac
    done
  fi
}

need_packages() { # purpose, packages...
  local purpose="$1"
  shift
  [ $# -gt 0 ] || return 0
  if can_install; then
    install_packages "$@"
  else
    give_up "Missing for $purpose: $*. Install with: sudo apt-get install $*"
  fi
}

need_for_build() {
  have_command mvn || need_packages "the build" maven
  have_go || give_up "The ledger's engine is built with Go 1.25 or newer, which is not on the PATH: install it and start again."
}

need_for_demo() {
  local missing=()
  have_orthanc || missing+=(orthanc)
  have_dicomweb || missing+=(orthanc-dicomweb)
  have_command npm || missing+=(npm)
  need_packages "the demonstration PACS and the viewer" "${missing[@]}"
}

need_for_tests() {
  local missing=()
  have_chromium || missing+=(chromium)
  have_nginx || missing+=(nginx-light)
  have_inter || missing+=(fonts-inter)
  need_packages "tests and benchmarks" "${missing[@]}"
}
