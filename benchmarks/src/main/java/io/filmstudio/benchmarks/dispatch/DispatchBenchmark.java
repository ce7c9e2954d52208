package io.filmstudio.benchmarks.dispatch;

import io.filmstudio.benchmarks.Closing;
import io.filmstudio.benchmarks.Median;
import io.filmstudio.benchmarks.Pgbench;
import io.filmstudio.benchmarks.Scratch;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures how many empty jobs live their whole life in a second, and how soon a worker starts on an idle system, with
 * the services' own code and, in between, PostgreSQL's pgbench on the same durable server, so that all see the same
 * machine.
 */
public final class DispatchBenchmark {

    private static final int ROUNDS = 3;
    private static final int WORKERS = 4;
    private static final int SLOTS = 4;
    private static final int WARM_UP_JOBS = 100;
    private static final Duration COMMITS = Duration.ofSeconds(5);

    private final Options options;
    private final DispatchStack stack;
    private final Http http = new Http();
    private final Books books;
    private final Pgbench pgbench;
    private final Lives lives;
    private final Starts starts;

    private DispatchBenchmark(Options options, DispatchStack stack) {
        this.options = options;
        this.stack = stack;
        this.books = stack.books();
        this.pgbench = stack.pgbench();
        this.lives = new Lives(stack, http, books);
        this.starts = new Starts(stack, http, books);
    }

    /** See {@link Options}. */
    public static void main(String[] arguments) {
        Options options = Options.of(arguments);
        boolean right;
        try (Scratch scratch = Scratch.create("dispatch");
                DispatchStack stack = DispatchStack.start(scratch.folder(), options.rabbitMq())) {
            right = new DispatchBenchmark(options, stack).run();
        }
        // the embedded broker's threads would keep the JVM
        System.exit(right ? 0 : 1);
    }

    private boolean run() {
        try (Closing closing = new Closing()) {
            closing.add(new Bystanders(stack.broker(), lives::captured));
            for (int i = 0; i < WORKERS; i++) {
                closing.add(EmptyWorker.start(stack, http, SLOTS, starts::started));
            }
            pgbench.prepare();
            System.out.printf(
                    "broker %s, PostgreSQL with fsync%n", stack.broker().product());
            measureLives();
            measureStarts();
        }
        return isRight();
    }

    private void measureLives() {
        say("warming up for " + options.warmUp().toSeconds() + " s");
        lives.perSecond(options.warmUp());
        OffsetDateTime warm = books.now();
        List<Round> rounds = new ArrayList<>();
        for (int i = 1; i <= ROUNDS; i++) {
            Round round = new Round(pgbench.tpcB(options.length()), lives.perSecond(options.length()));
            rounds.add(round);
            say("round %d of %d: %.0f TPC-B/s, %.0f lives/s".formatted(i, ROUNDS, round.peer(), round.lives()));
        }
        print(rounds);
        books.stages(warm).forEach((stage, millis) -> System.out.printf("  %-22s %9.1f ms%n", stage, millis));
    }

    private void print(List<Round> rounds) {
        double peer = Median.of(rounds, Round::peer);
        double rate = Median.of(rounds, Round::lives);
        System.out.printf(
                "median of %d rounds of %d s, %d submitters, %d jobs under way, %d workers of %d slots%n",
                ROUNDS, options.length().toSeconds(), Lives.SUBMITTERS, Lives.UNDER_WAY, WORKERS, SLOTS);
        System.out.printf("pgbench TPC-B, 8 clients %9.0f /s%n", peer);
        System.out.printf("lives of empty jobs      %9.0f /s  %6.3f x%n", rate, rate / peer);
    }

    private void measureStarts() {
        starts.fund();
        say("%d films to warm up".formatted(WARM_UP_JOBS));
        starts.millis(WARM_UP_JOBS);
        System.out.printf("submit to worker start, %d jobs one after the other%n", options.jobs());
        measureStarts("idle");
        if (options.parked() > 0) {
            say("parking %,d tasks of somebody else".formatted(options.parked()));
            books.park("script-analysis", "script-analysis", options.parked());
            measureStarts("behind %,d parked tasks".formatted(options.parked()));
        }
    }

    private void measureStarts(String when) {
        List<Double> commits = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (int i = 1; i <= ROUNDS; i++) {
            commits.add(pgbench.commitMillis(COMMITS));
            millis.addAll(starts.millis(options.jobs() / ROUNDS));
            say("round %d of %d".formatted(i, ROUNDS));
        }
        double commit = Median.of(commits, Double::doubleValue);
        System.out.printf("%s, one commit of one client taking %.2f ms%n", when, commit);
        millis.sort(null);
        print("p50", at(millis, 0.5), commit);
        print("p95", at(millis, 0.95), commit);
        print("p99", at(millis, 0.99), commit);
        print("max", millis.getLast(), commit);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static void print(String name, double millis, double commit) {
        System.out.printf("%-12s %9.1f ms  %6.1f commits%n", name, millis, millis / commit);
    }

    private boolean isRight() {
        Map<String, Long> flaws = books.flaws();
        flaws.put("jobs lost", lives.accepted() - books.lives());
        System.out.printf("%-24s %9d%n", "jobs", lives.accepted());
        flaws.forEach((name, count) -> System.out.printf("%-24s %9d%n", name, count));
        return flaws.values().stream().allMatch(count -> count == 0);
    }

    private static void say(String what) {
        System.err.println("  " + what);
    }

    private record Round(double peer, double lives) {}
}
