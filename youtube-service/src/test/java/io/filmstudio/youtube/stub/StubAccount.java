package io.filmstudio.youtube.stub;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A Google account with a channel, and what goes wrong with it. */
public final class StubAccount {

    public final String channelId = "UC" + UUID.randomUUID();
    public final List<Video> videos = new CopyOnWriteArrayList<>();
    /** Ids of videos by playlist, in the order of their insertion. */
    public final Map<String, List<String>> playlists = new ConcurrentHashMap<>();
    /** How often each kind of request came. */
    public final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    /** What the next request that opens a session, or brings bytes, meets; then nothing out of the ordinary. */
    public final Queue<Fault> sessionFaults = new ConcurrentLinkedQueue<>();

    public final Queue<Fault> byteFaults = new ConcurrentLinkedQueue<>();
    public volatile boolean hasChannel = true;
    /** Whether the channel's list of uploads is up to date: at YouTube it may take a while. */
    public volatile boolean listsNewVideos = true;

    public volatile boolean revoked;
    public volatile boolean away;
    public volatile String refusal = "";
    public volatile String scope = StubYoutube.SCOPE;

    public record Video(String id, JsonNode resource, byte[] bytes) {}

    public int count(String call) {
        AtomicInteger count = calls.get(call);
        return count == null ? 0 : count.get();
    }

    /** Lets one of the chunks to come, counted from 1, meet that. */
    public void chunkMeets(int number, Fault fault) {
        IntStream.range(1, number).forEach(i -> byteFaults.add(new Fault.None()));
        byteFaults.add(fault);
    }

    void called(String call) {
        calls.computeIfAbsent(call, name -> new AtomicInteger()).incrementAndGet();
    }
}
