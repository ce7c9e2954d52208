# shellcheck shell=bash
# Builds and runs a benchmark: the one main class in its package. Sourced by ./studio.
# shellcheck disable=SC2154 # home is set there

readonly benchmarks=$home/benchmarks/src/main/java/io/filmstudio/benchmarks

benchmark_names() {
    local folder
    for folder in "$benchmarks"/*/; do
        basename "$folder"
    done
}

run_benchmark() {
    local name=${1-} main java_home
    main=$(find "$benchmarks/$name" -maxdepth 1 -name '*Benchmark.java' 2>/dev/null | head -n 1)
    if [ -z "$name" ] || [ -z "$main" ]; then
        misused "bench takes one of: $(benchmark_names | tr '\n' ' ')"
    fi
    shift
    package benchmarks
    java_home=$(find_jdk)
    main=$(basename "$main" .java)
    exec "$java_home/bin/java" -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED \
        -Dlogging.level.root=WARN -Dstudio.home="$home" -cp "$home/benchmarks/target/classes:$(<"$home/benchmarks/target/class-path")" \
        "io.filmstudio.benchmarks.$name.$main" "$@"
}
