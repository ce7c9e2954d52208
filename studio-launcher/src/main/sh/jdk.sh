# shellcheck shell=bash
# Finds a JDK that is new enough. Sourced by ./studio.

readonly jdk_needed=25
readonly no_jdk=69

# Feature version of the JDK in folder $1; 0 when there is none.
jdk_version() {
    local line
    if [ ! -x "$1/bin/javac" ] || [ ! -r "$1/release" ]; then
        echo 0
        return
    fi
    line=$(grep '^JAVA_VERSION=' "$1/release" || true)
    line=${line#*\"}
    line=${line%%[.\"+-]*}
    case $line in
        '' | *[!0-9]*) echo 0 ;;
        *) echo "$line" ;;
    esac
}

# Folders in which a JDK may lie, the most wanted first.
jdk_candidates() {
    local javac
    [ -z "${JAVA_HOME-}" ] || echo "$JAVA_HOME"
    if javac=$(command -v javac) && javac=$(readlink -f "$javac" 2>/dev/null || echo "$javac"); then
        dirname "$(dirname "$javac")"
    fi
    for folder in /usr/lib/jvm/* /usr/java/* /opt/jdk* /opt/java* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*; do
        [ ! -d "$folder" ] || echo "$folder"
    done
}

# Prints the folder of the first JDK that is new enough.
find_jdk() {
    local candidate
    while IFS= read -r candidate; do
        if [ "$(jdk_version "$candidate")" -ge "$jdk_needed" ]; then
            echo "$candidate"
            return
        fi
    done < <(jdk_candidates)
    {
        echo "studio: no JDK $jdk_needed or later was found in JAVA_HOME, on the PATH, or where systems keep JDKs."
        echo "Install one (https://adoptium.net has them), or point JAVA_HOME at it."
    } >&2
    return "$no_jdk"
}
