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

    /** So many are taken over at once. */
    public static final int BATCH = 50;

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
        reservations.enter(draft.id(), draft.userId());
        Optional<Opening> opening = Optional.empty();
        while (opening.isEmpty()) {
            opening = reservations
                    .insert(draft, reservation)
                    .<Opening>map(Opening.Opened::new)
                    .or(() -> obstacle(draft));
        }
        return opening.get();
    }

    /** Why a job was not stored; empty when one that was in its place has been withdrawn meanwhile. */
    private Optional<Opening> obstacle(JobDraft draft) {
        if (reservations.isTombstoned(draft.id())) {
            return Optional.of(new Opening.Tombstoned());
        }
        suspensions.requireActive(draft.userId());
        reservations.awaitDisk();
        reservations.promise(draft.id());
        return jobs.find(draft.id()).map(Opening.Known::new);
    }

    /**
     * A failed or cancelled job asks for credits again, as a new run. Throws 403 when its user is suspended.
     *
     * @param retryId names the request: the same one does not start another run
     */
    @Transactional
    public Optional<Job> reopen(Job ended, UUID retryId, Duration reservation) {
        suspensions.requireActive(ended.userId());
        return reservations.resume(ended.id(), retryId, reservation);
    }

    /** The job as it stands, if its present run was asked for by this request. */
    public Optional<Job> findRetried(UUID id, UUID retryId) {
        return reservations.findRetried(id, retryId);
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

    /** The outcome is not known and somebody is told that the job is accepted: it must not vanish, and is settled soon. */
    @Transactional
    public Optional<Job> postpone(Job job) {
        reservations.postpone(job.id(), job.run());
        return jobs.find(job.id());
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
