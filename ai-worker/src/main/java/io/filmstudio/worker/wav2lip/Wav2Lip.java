package io.filmstudio.worker.wav2lip;

import io.filmstudio.worker.provider.Commission;
import io.filmstudio.worker.provider.ProviderClient;
import io.filmstudio.worker.provider.ProviderProgress;
import io.filmstudio.worker.provider.TrustedDownload;
import io.filmstudio.worker.wav2lip.Predictions.LipSyncRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/** Has the lips in a video moved to a recording. A worker that takes over goes on with the prediction of the one before. */
public final class Wav2Lip {

    private static final long LARGEST_VIDEO = 512L << 20;

    private final Wav2LipSettings settings;
    private final Predictions adapter;
    private final ProviderClient client;
    private final TrustedDownload download;

    public Wav2Lip(Wav2LipSettings settings, ProviderClient client) {
        URI url = settings.url();
        if (url == null) {
            throw new IllegalStateException("STUDIO_LIP_SYNC=wav2lip needs WAV2LIP_URL.");
        }
        Set<URI> trusted = new HashSet<>(settings.outputOrigins());
        trusted.add(url);
        this.settings = settings;
        this.adapter = new Predictions(settings, url);
        this.client = client;
        this.download = new TrustedDownload(trusted, LARGEST_VIDEO, settings.longest());
    }

    /**
     * A file that is here and can be read by others too.
     *
     * @param address good for this file alone, and not for long
     */
    public record SharedFile(Path file, URI address, String contentType) {}

    /** Writes the video as the provider made it: nobody has looked at it yet. */
    public void sync(
            SharedFile video,
            SharedFile audio,
            int framesPerSecond,
            Commission commission,
            ProviderProgress progress,
            Path output)
            throws IOException, InterruptedException {
        var request = new LipSyncRequest(input(video), input(audio), framesPerSecond);
        download.fetch(client.run(adapter, request, commission, progress), output);
    }

    private String input(SharedFile file) throws IOException {
        return switch (settings.inputs()) {
            case URLS -> file.address().toString();
            case DATA ->
                "data:" + file.contentType() + ";base64,"
                        + Base64.getEncoder().encodeToString(Files.readAllBytes(file.file()));
        };
    }
}
