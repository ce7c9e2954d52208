package io.filmstudio.worker.provider;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps in memory what ai-job-service would keep. */
public final class TestCommission implements Commission {

    /** Everything that was remembered, in order; {@code null} is written as "forgotten". */
    public final List<String> notes = new CopyOnWriteArrayList<>();

    private volatile Optional<ProviderCall> open = Optional.empty();
    private volatile boolean unwanted;
    private int ids;

    public TestCommission left(ProviderCall call) {
        open = Optional.of(call);
        return this;
    }

    public TestCommission cancelled() {
        unwanted = true;
        return this;
    }

    @Override
    public String newId() {
        return "call-" + ++ids;
    }

    @Override
    public Optional<ProviderCall> open() {
        return open;
    }

    @Override
    public void remember(ProviderCall call, boolean resumable) {
        notes.add(call.id());
        open = Optional.of(call);
    }

    @Override
    public void forget() {
        notes.add("forgotten");
        open = Optional.empty();
    }

    @Override
    public boolean isUnwanted() {
        return unwanted;
    }
}
