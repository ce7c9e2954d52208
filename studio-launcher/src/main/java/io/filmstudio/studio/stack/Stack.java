package io.filmstudio.studio.stack;

import io.filmstudio.embedded.Ports;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StackState;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The whole studio on this machine; it stops in the order worker, services, infrastructure, and leaves nothing running. */
public final class Stack {

    private final DataDirectory data;
    private final StudioPorts ports;
    private final boolean processes;
    private final Shutdown shutdown;
    private final Settings settings;
    private final Health health;
    private final Map<Service, Child> children = new ConcurrentHashMap<>();

    private Stack(DataDirectory data, StudioPorts ports, boolean processes, Shutdown shutdown) {
        this.data = data;
        this.ports = ports;
        this.processes = processes;
        this.shutdown = shutdown;
        this.settings = new Settings(data, ports);
        this.health = new Health(ports);
    }

    /**
     * Returns when every health check has passed. What has started by then, or until something failed to, is stopped by
     * the shutdown.
     *
     * @param processes true to give each service its own JVM
     */
    public static void start(
            DataDirectory data, StudioPorts ports, boolean processes, Shutdown shutdown, PrintStream out) {
        shutdown.add(data.open());
        LogFiles.in(data);
        try {
            new Stack(data, ports, processes, shutdown).start(new Steps(out));
        } catch (RuntimeException failure) {
            throw LogFiles.explain(failure, data);
        }
    }

    private void start(Steps steps) {
        state(false).save(data);
        shutdown.add(() -> Leftovers.end(data));
        Child.endStale(data);
        Infrastructure.endStale(data);
        claimPorts();
        steps.run(
                "PostgreSQL, Redis, message broker, object store, mail, Google",
                () -> new Infrastructure(data, settings).start(shutdown));
        steps.run("gateway, six services and the worker", this::startServices);
        state(true).save(data);
    }

    private StackState state(boolean ready) {
        return new StackState(
                ProcessHandle.current().pid(),
                ports.offset(),
                ports.gateway(),
                settings.google().isLocal() ? ports.google() : null,
                ready);
    }

    /** A port taken shows before anything has started. */
    private void claimPorts() {
        for (Service service : Service.values()) {
            Ports.claim(service.id(), ports.of(service));
        }
        Ports.claim("the gateway's health and metrics", ports.gatewayManagement());
    }

    private void startServices() {
        spawn(Service.WORKER);
        shutdown.add(children.get(Service.WORKER));
        Parallel.run(Service.servers(), this::startService);
        Parallel.run(Service.servers(), service -> health.await(service, () -> isAlive(service)));
        health.await(Service.WORKER, () -> isAlive(Service.WORKER));
        // once more, so that it now stops before the services it works for
        shutdown.add(children.get(Service.WORKER));
        children.values().forEach(Child::keepRunning);
    }

    private void startService(Service service) {
        if (processes) {
            spawn(service);
            shutdown.add(children.get(service));
        } else {
            shutdown.start(() -> ServiceContext.start(service, settings.of(service)));
        }
    }

    private void spawn(Service service) {
        children.put(service, Child.start(service, settings.of(service), data));
    }

    private boolean isAlive(Service service) {
        Child child = children.get(service);
        return child == null || child.isAlive();
    }
}
