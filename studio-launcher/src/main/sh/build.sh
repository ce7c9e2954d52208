# shellcheck shell=bash
# Builds the jars when sources have changed since the last time. Sourced by ./studio.
# shellcheck disable=SC2154 # home and launcher are set there

readonly no_maven=69
readonly build_stamp=$launcher/target/built

# The newest, when a change of version left an older one beside it.
launcher_jar() {
    local jar newest=
    for jar in "$launcher"/target/studio-launcher-*.jar; do
        case $jar in
            *-child.jar) ;;
            *) [ -n "$newest" ] && [ "$newest" -nt "$jar" ] || newest=$jar ;;
        esac
    done
    echo "$newest"
}

# True when there is a build, and every jar it needs is still there.
is_built() {
    local jar jars
    [ -f "$build_stamp" ] && [ -f "$launcher/target/class-path" ] && [ -f "$(launcher_jar)" ] || return 1
    IFS=: read -r -a jars <"$launcher/target/class-path"
    for jar in "${jars[@]}"; do
        [ -f "$jar" ] || return 1
    done
}

is_stale() {
    [ -n "$(find "$home/pom.xml" "$home"/*/pom.xml "$home"/*/src/main -newer "$build_stamp" -print -quit)" ]
}

not_built() {
    case $1 in
        status)
            echo "The studio is not running: it has not been built yet."
            exit 3
            ;;
        logs)
            echo "studio: there are no logs: the studio has not been built yet" >&2
            exit 1
            ;;
        admin)
            echo "studio: the studio is not running: it has not been built yet" >&2
            exit 1
            ;;
        *)
            echo "Nothing to do: the studio has not been built yet."
            exit 0
            ;;
    esac
}

find_maven() {
    command -v mvn || {
        echo "studio: Maven is needed to build the studio, and there is no mvn on the PATH. Install it and try again." >&2
        return "$no_maven"
    }
}

# Shows the module that Maven builds, on one line on a terminal.
show_modules() {
    local line
    while IFS= read -r line; do
        case $line in
            *'Building '*' ['*/*']')
                line=${line#*Building }
                if [ -t 2 ]; then
                    printf '\r\033[K  %s' "$line" >&2
                else
                    printf '  %s\n' "$line" >&2
                fi
                ;;
        esac
    done
    [ ! -t 2 ] || printf '\r\033[K' >&2
}

# Packages the given modules and what they need.
package() {
    local java_home mvn log=$launcher/target/build.log
    java_home=$(find_jdk)
    mvn=$(find_maven)
    mkdir -p "$launcher/target"
    echo "Building the studio; the first time this takes a few minutes (log: $log)" >&2
    if ! (cd "$home" && JAVA_HOME=$java_home "$mvn" -B -ntp -DskipTests package -pl "$1" -am </dev/null 2>&1) |
        tee "$log" | show_modules; then
        echo "studio: the build failed:" >&2
        grep -E '^\[ERROR\]|BUILD|No space left' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
        exit 1
    fi
}

# Lets one command at a time build in this checkout, where the system has flock; the lock ends with the command.
await_turn() {
    if command -v flock >/dev/null; then
        mkdir -p "$launcher/target"
        exec 9>"$launcher/target/build.lock"
        flock -n 9 || {
            echo "Another command is building here; waiting for it" >&2
            flock 9
        }
    fi
}

build() {
    if is_built && ! is_stale; then
        return
    fi
    await_turn
    if is_built && ! is_stale; then
        exec 9>&-
        return
    fi
    mkdir -p "$launcher/target"
    touch "$build_stamp.new"
    package studio-launcher,ai-worker
    mv "$build_stamp.new" "$build_stamp"
    exec 9>&-
}
