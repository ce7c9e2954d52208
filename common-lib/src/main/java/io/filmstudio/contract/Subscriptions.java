package io.filmstudio.contract;

import io.filmstudio.contract.admin.ModerationDecided;
import io.filmstudio.contract.credit.CreditCaptured;
import io.filmstudio.contract.credit.CreditGranted;
import io.filmstudio.contract.credit.PaymentReceived;
import io.filmstudio.contract.credit.SubscriptionChanged;
import io.filmstudio.contract.credit.WalletBalanceChanged;
import io.filmstudio.contract.job.JobCancelled;
import io.filmstudio.contract.job.JobCompleted;
import io.filmstudio.contract.job.JobFailed;
import io.filmstudio.contract.job.JobQueued;
import io.filmstudio.contract.job.JobStarted;
import io.filmstudio.contract.job.ModerationFlagged;
import io.filmstudio.contract.project.ProjectCreated;
import io.filmstudio.contract.project.ProjectDeleted;
import io.filmstudio.contract.project.ProjectUpdated;
import io.filmstudio.contract.user.UserRegistered;
import io.filmstudio.contract.user.UserReinstated;
import io.filmstudio.contract.user.UserSuspended;
import io.filmstudio.contract.user.UserUpdated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which service hears which events. Every service declares every queue at its start, so that an event published before
 * its listener was ever deployed waits for it instead of being lost.
 */
public final class Subscriptions {

    /** Routing keys by the name of the service that listens. */
    public static final Map<String, List<String>> BY_SERVICE = Map.of(
            "user-service",
            List.of(WalletBalanceChanged.ROUTING_KEY, SubscriptionChanged.ROUTING_KEY, ModerationDecided.ROUTING_KEY),
            "project-service",
            List.of(
                    JobQueued.ROUTING_KEY,
                    JobStarted.ROUTING_KEY,
                    JobCompleted.ROUTING_KEY,
                    JobFailed.ROUTING_KEY,
                    JobCancelled.ROUTING_KEY),
            "credit-service",
            List.of(
                    UserRegistered.ROUTING_KEY,
                    JobCompleted.ROUTING_KEY,
                    JobFailed.ROUTING_KEY,
                    JobCancelled.ROUTING_KEY),
            "ai-job-service",
            List.of(ModerationDecided.ROUTING_KEY, UserSuspended.ROUTING_KEY, UserReinstated.ROUTING_KEY),
            "youtube-service",
            List.of(ProjectDeleted.ROUTING_KEY),
            "admin-service",
            List.of(
                    UserRegistered.ROUTING_KEY,
                    UserUpdated.ROUTING_KEY,
                    UserSuspended.ROUTING_KEY,
                    UserReinstated.ROUTING_KEY,
                    WalletBalanceChanged.ROUTING_KEY,
                    SubscriptionChanged.ROUTING_KEY,
                    CreditGranted.ROUTING_KEY,
                    CreditCaptured.ROUTING_KEY,
                    PaymentReceived.ROUTING_KEY,
                    ProjectCreated.ROUTING_KEY,
                    ProjectUpdated.ROUTING_KEY,
                    ProjectDeleted.ROUTING_KEY,
                    JobQueued.ROUTING_KEY,
                    JobStarted.ROUTING_KEY,
                    JobCompleted.ROUTING_KEY,
                    JobFailed.ROUTING_KEY,
                    JobCancelled.ROUTING_KEY,
                    ModerationFlagged.ROUTING_KEY));

    private static final Set<String> HEARD =
            BY_SERVICE.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private Subscriptions() {}

    public static boolean somebodyHears(String routingKey) {
        return HEARD.contains(routingKey);
    }
}
