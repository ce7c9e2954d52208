# shellcheck shell=bash
# Runs the whole test suite with one line a test class. Sourced by ./studio.
# shellcheck disable=SC2154 # home and launcher are set there

# Passes on what a reader of the progress wants, from Maven's log.
show_tests() {
    local line
    while IFS= read -r line; do
        case $line in
            *'Building '*' ['*/*']') echo "${line#*Building }" ;;
            *'Tests run:'*' -- in '*) echo "  ${line#*Tests run: }" ;;
            '[ERROR]'* | *'BUILD '*) echo "$line" ;;
        esac
    done
}

# Tests that failed and then passed: a defect somewhere, and worth a line.
count_flakes() {
    find "$home" -path '*/target/surefire-reports/TEST-*.xml' -newer "$1" -exec grep -hoE '<flaky(Failure|Error)' {} + | wc -l
}

# Sums up the reports of all modules; false when a test failed or none ran.
summarize_tests() {
    local flakes
    flakes=$(count_flakes "$1")
    [ "$flakes" -eq 0 ] || echo "$flakes flaky: failed once and passed when run again"
    find "$home" -path '*/target/surefire-reports/TEST-*.xml' -newer "$1" -exec grep -h -m 1 -A 1 '<testsuite ' {} + |
        awk -v seconds="$2" '
            function value(name,   part) {
                if (!match($0, " " name "=\"[0-9]+\"")) return 0
                part = substr($0, RSTART, RLENGTH)
                gsub(/[^0-9]/, "", part)
                return part
            }
            { tests += value("tests"); failures += value("failures"); errors += value("errors"); skipped += value("skipped") }
            END {
                printf "%d tests, %d failures, %d errors, %d skipped, in %d min %d s\n",
                    tests, failures, errors, skipped, seconds / 60, seconds % 60
                exit !(tests > 0 && failures + errors == 0)
            }'
}

run_tests() {
    local java_home mvn status=0 start=$SECONDS log=$launcher/target/test.log stamp
    local -a options=()
    while [ $# -gt 0 ]; do
        case $1 in
            --soak) options+=(-Dstudio.soak=true) ;;
            --rerun) options+=(-Dsurefire.rerunFailingTestsCount=1) ;;
            --data | --port-offset) shift ;; # tests bring their own folders and ports
            *) misused "test does not know $1" ;;
        esac
        shift
    done
    java_home=$(find_jdk)
    mvn=$(find_maven)
    mkdir -p "$launcher/target"
    await_turn
    stamp=$(mktemp)
    touch "$build_stamp.new"
    # two modules at a time: services wait for their servers as much as they work
    (cd "$home" && JAVA_HOME=$java_home "$mvn" -B -ntp -T 2 --fail-at-end ${options[@]+"${options[@]}"} verify </dev/null 2>&1) |
        tee "$log" | show_tests || status=$?
    summarize_tests "$stamp" "$((SECONDS - start))" || status=1
    rm -f "$stamp"
    # the jars that were tested need not be built again
    [ "$status" -ne 0 ] || mv "$build_stamp.new" "$build_stamp"
    echo "Whole log: $log"
    exit "$status"
}
