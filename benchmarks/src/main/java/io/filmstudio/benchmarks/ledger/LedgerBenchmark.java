package io.filmstudio.benchmarks.ledger;

import io.filmstudio.benchmarks.Median;
import io.filmstudio.benchmarks.Pgbench;
import io.filmstudio.benchmarks.Scratch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Places holds on many wallets and on one, and runs pgbench's TPC-B on the same durable server in between, so that all
 * see the same machine, each without what the one before has left to do. Prints medians and ratios.
 */
public final class LedgerBenchmark {

    private static final int ROUNDS = 3;
    private static final int CALLERS = 256;

    private LedgerBenchmark() {}

    /** The first argument is the length of a run in seconds, 8 without it. */
    public static void main(String[] arguments) {
        Duration length = Duration.ofSeconds(arguments.length == 0 ? 8 : Long.parseLong(arguments[0]));
        int code;
        try (Scratch scratch = Scratch.create("ledger");
                LedgerStack stack = LedgerStack.start(scratch.folder())) {
            code = run(stack, length);
        }
        // the embedded broker's threads would keep the JVM
        System.exit(code);
    }

    private static int run(LedgerStack stack, Duration length) {
        Pgbench peer = stack.pgbench();
        HoldLoad load = new HoldLoad(stack.service(), CALLERS);
        peer.prepare();
        load.perSecond(HoldLoad.MANY, length);
        load.perSecond(1, length);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(round(peer, load, length));
        }
        print(rounds);
        long violations = load.violations();
        System.out.printf("violated invariants   %10d%n", violations);
        return violations == 0 ? 0 : 1;
    }

    private static Round round(Pgbench peer, HoldLoad load, Duration length) {
        load.drain();
        double tpcB = peer.tpcB(length);
        double many = load.perSecond(HoldLoad.MANY, length);
        load.drain();
        return new Round(tpcB, many, load.perSecond(1, length));
    }

    private static void print(List<Round> rounds) {
        double peer = Median.of(rounds, Round::peer);
        double many = Median.of(rounds, Round::many);
        double one = Median.of(rounds, Round::one);
        System.out.printf("median of %d rounds, %d callers%n", rounds.size(), CALLERS);
        System.out.printf("pgbench TPC-B         %10.0f /s%n", peer);
        System.out.printf("holds, %,d wallets %10.0f /s   %.1f x%n", HoldLoad.MANY, many, many / peer);
        System.out.printf("holds, one wallet     %10.0f /s   %.1f x%n", one, one / peer);
    }

    private record Round(double peer, double many, double one) {}
}
