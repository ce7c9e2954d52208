package io.filmstudio.worker.elevenlabs;

import io.filmstudio.plan.SceneTiming.Phone;
import io.filmstudio.plan.SceneTiming.Word;
import io.filmstudio.worker.lipsync.SpeechSounds;
import io.filmstudio.worker.provider.Commission;
import io.filmstudio.worker.provider.ProviderClient;
import io.filmstudio.worker.voice.Line;
import io.filmstudio.worker.voice.LineSpeaker;
import io.filmstudio.worker.voice.Recording;
import io.filmstudio.worker.voice.Utterance;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Has lines spoken by the provider's voices, no more at once than the account allows. */
public final class ElevenLabs {

    private static final Set<Integer> RATES = Set.of(16_000, 22_050, 24_000, 44_100, 48_000);
    private static final double SLOWEST = 0.7;
    private static final double FASTEST = 1.2;
    private static final long SEEDS = 1L << 32;

    private final TextToSpeech adapter;
    private final VoiceMap voices;
    private final ProviderClient client;
    private final Semaphore free;

    public ElevenLabs(ElevenLabsSettings settings, ProviderClient client) {
        String apiKey = settings.apiKey();
        if (apiKey == null || apiKey.isBlank()) {
            throw new IllegalStateException("STUDIO_VOICES=elevenlabs needs ELEVENLABS_API_KEY.");
        }
        if (!RATES.contains(settings.samplesPerSecond())) {
            throw new IllegalStateException("ELEVENLABS_SAMPLE_RATE must be 16000, 22050, 24000, 44100 or 48000.");
        }
        this.voices = VoiceMap.parse(settings.voices());
        this.adapter = new TextToSpeech(settings, apiKey);
        this.client = client;
        this.free = new Semaphore(Math.max(1, settings.concurrency()), true);
    }

    public LineSpeaker<InterruptedException> speaker(Commission commission) {
        return line -> speak(line, commission);
    }

    private Utterance speak(Line line, Commission commission) throws InterruptedException {
        free.acquire();
        try {
            return utterance(line.text(), client.run(adapter, request(line), commission, fraction -> {}));
        } finally {
            free.release();
        }
    }

    private SpeechRequest request(Line line) {
        double speed = Math.round(100 * Math.clamp(1 / line.pace(), SLOWEST, FASTEST)) / 100.0;
        return new SpeechRequest(
                voices.idOf(line.part().named(), line.part().turn()),
                line.text(),
                line.language().split("[-_]", 2)[0],
                line.before(),
                line.after(),
                speed,
                Math.floorMod(line.seed() * 31 + line.text().hashCode(), SEEDS));
    }

    /** Without times from the provider, those of words are shared out and the mouth follows the sound. */
    private static Utterance utterance(String text, TimedSpeech speech) {
        var alignment = speech.alignment().filter(times -> times.spells(text));
        List<Word> words = alignment
                .map(times -> times.words(speech.seconds()))
                .orElseGet(() -> Utterance.guessWords(text, speech.samples()));
        List<Phone> phones = alignment
                .flatMap(times -> times.phones(speech.seconds()))
                .orElseGet(() -> new SpeechSounds(speech.samples(), Recording.SAMPLE_RATE).phones());
        return new Utterance(speech.samples(), words, phones);
    }
}
