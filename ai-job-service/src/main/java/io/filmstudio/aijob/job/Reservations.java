package io.filmstudio.aijob.job;

import io.filmstudio.aijob.standing.Suspensions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Jobs before anybody has paid for them. */
@Service
public class Reservations {

    private static final int BATCH = 50;

    private final ReservationRepository reservations;
    private final JobRepository jobs;
    private final Suspensions suspensions;

    Reservations(ReservationRepository reservations, JobRepository jobs, Suspensions suspensions) {
        this.reservations = reservations;
        this.jobs = jobs;
        this.suspensions = suspensions;
    }

    /**
     * Stores a job, if its id is new. Throws 403 when its user is suspended.
     *
     * @param reservation how long the caller has to find out about the credits before somebody else takes over
     */
    @Transactional
    public Opening open(JobDraft draft, Duration reservation) {
        reservations.serialize(draft.id());
        if (reservations.isTombstoned(draft.id())) {
            return new Opening.Tombstoned();
        }
        suspensions.requireActive(draft.userId());
        return reservations
                .insert(draft, reservation)
                .<Opening>map(Opening.Opened::new)
                .orElseGet(() -> new Opening.Known(promised(draft.id())));
    }

    /** A failed or cancelled job asks for credits again, as a new run. Throws 403 when its user is suspended. */
    @Transactional
    public Optional<Job> reopen(Job ended, Duration reservation) {
        suspensions.requireActive(ended.userId());
        return jobs.resume(ended.id(), reservation);
    }

    /** The present state of a job, or a tombstone that keeps an unknown one from ever starting. */
    @Transactional
    public Optional<Job> findOrTombstone(UUID id) {
        reservations.serialize(id);
        Optional<Job> known = jobs.find(id);
        if (known.isEmpty()) {
            reservations.tombstone(id);
        }
        return known;
    }

    /** The outcome is not known and somebody was told that the job is accepted: from now on it must not vanish. */
    @Transactional
    public Job promised(UUID id) {
        reservations.promise(id);
        return jobs.find(id).orElseThrow();
    }

    /** Undoes a reservation of which nobody was told; false when the job has to stay and fail visibly. */
    @Transactional
    public boolean withdraw(Job job) {
        return reservations.forget(job.id(), job.run()) || reservations.restore(job.id(), job.run());
    }

    /** Reservations that nobody finished, now the caller's to finish. */
    @Transactional
    public List<Job> takeOver(Duration reservation) {
        return reservations.takeOver(reservation, BATCH);
    }
}
