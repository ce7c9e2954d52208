package io.filmstudio.script;

import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Mood;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Style;
import io.filmstudio.script.Element.Action;
import io.filmstudio.script.Element.Speaker;
import io.filmstudio.script.Element.Speech;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a film plan of a script. The same request always gives the same plan; no text is refused. */
public final class ScriptAnalyst {

    private static final int FRAMES_PER_SECOND = 24;
    private static final double FASTEST = 0.8;
    private static final double SLOWEST = 1.6;
    private static final int LONGEST_TITLE = 80;

    public FilmPlan analyse(ScriptRequest request) {
        Script script = ScriptReader.read(request.script());
        CastList cast = CastList.read(script, request.choices());
        List<CastMember> members = new Casting(cast, told(script), request.choices()).members(request.seed());
        List<SceneDraft> drafts = drafts(script, new SpeakerFinder(cast, members));
        SceneMaker maker = new SceneMaker(cast, members, request, drafts);
        List<Scene> story = new ArrayList<>();
        drafts.forEach(draft -> story.add(maker.make(story.size() + 1, draft)));
        return plan(request, script, members, story);
    }

    /** The people of a story as they will be cast. */
    public List<Role> roles(ScriptRequest request) {
        Script script = ScriptReader.read(request.script());
        CastList cast = CastList.read(script, request.choices());
        return new Casting(cast, told(script), request.choices()).roles(request.seed());
    }

    /** Cuts any text into pieces that can be spoken in a breath and shown as a subtitle; no word is lost. */
    public List<String> lines(String text) {
        return Beats.of(String.join(" ", ScriptText.lines(text)).strip());
    }

    /** About how many seconds a scene of a plan will last. */
    public double estimateSeconds(FilmPlan plan, Scene scene) {
        return Lengths.seconds(scene, plan.pace());
    }

    /** The cultures and eras that the words of a text point to, strongest first. */
    public List<CulturalIndicator> culturalIndicators(String text) {
        return Indicators.in(text);
    }

    /** The feeling that the words of a text name most often. */
    public Optional<Mood> feeling(String text) {
        return Setting.mood(text);
    }

    /** The place of a scene as its heading calls it. */
    public String location(Scene scene) {
        return Heading.of(scene.heading()).location();
    }

    private static List<SceneDraft> drafts(Script script, SpeakerFinder speakers) {
        List<SceneDraft> drafts = SceneDrafts.of(script, speakers);
        return drafts.isEmpty() ? List.of(SceneDraft.opening(Optional.empty())) : drafts;
    }

    /** The sentences that tell rather than talk. */
    private static List<String> told(Script script) {
        List<String> sentences = new ArrayList<>();
        for (Element element : script.elements()) {
            if (element instanceof Action action) {
                sentences.addAll(Sentences.of(action.text()));
            } else if (element instanceof Speech speech && speech.speaker() instanceof Speaker.Narrator) {
                sentences.addAll(Sentences.of(speech.text()));
            }
        }
        return sentences;
    }

    private static FilmPlan plan(ScriptRequest request, Script script, List<CastMember> cast, List<Scene> story) {
        Mood mood = mood(request.style(), story);
        String title = title(request, script);
        List<Scene> scenes = new ArrayList<>(story);
        scenes.addFirst(Cards.title(title, mood, story.getFirst()));
        scenes.add(Cards.end(scenes.size(), request.language(), mood, story.getLast()));
        return new FilmPlan(
                title,
                request.language(),
                request.style(),
                mood,
                request.seed(),
                request.width(),
                request.height(),
                FRAMES_PER_SECOND,
                request.watermark(),
                pace(request, scenes),
                request.preferences(),
                List.copyOf(cast),
                List.copyOf(scenes));
    }

    private static String title(ScriptRequest request, Script script) {
        String title = script.title().orElse(request.title().strip());
        String named = title.isBlank() ? "Untitled" : title;
        return named.length() > LONGEST_TITLE
                ? named.substring(
                        0,
                        named.offsetByCodePoints(0, Math.min(LONGEST_TITLE, named.codePointCount(0, named.length()))))
                : named;
    }

    /** The feeling of most scenes; the style decides where they do not. */
    private static Mood mood(Style style, List<Scene> story) {
        Map<Mood, Long> scenes = story.stream()
                .collect(Collectors.groupingBy(Scene::mood, () -> new EnumMap<>(Mood.class), Collectors.counting()));
        if (style == Style.NOIR) {
            scenes.merge(Mood.MYSTERIOUS, 1L, Long::sum);
        }
        return scenes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Mood.CALM);
    }

    private static double pace(ScriptRequest request, List<Scene> scenes) {
        if (request.durationSeconds() == null) {
            return request.pacing().pace;
        }
        double usual =
                scenes.stream().mapToDouble(scene -> Lengths.seconds(scene, 1)).sum();
        return Math.clamp(request.durationSeconds() / usual, FASTEST, SLOWEST);
    }
}
