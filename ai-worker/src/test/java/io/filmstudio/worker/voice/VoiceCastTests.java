package io.filmstudio.worker.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.Appearance;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoiceCastTests {

    @ParameterizedTest
    @EnumSource(NamedVoice.class)
    void chosenVoiceSpeaksWhoeverTheCharacterIs(NamedVoice voice) {
        assertThat(new VoiceCast(List.of(maya(voice.id()))).of("Maya")).isEqualTo(new Line.Part(voice.voice, voice, 0));
    }

    @Test
    void voiceOfAnotherEngineLeavesTheCharacterTheUsualOne() {
        assertThat(new VoiceCast(List.of(maya("somebody-elses"))).of("Maya"))
                .isEqualTo(new VoiceCast(List.of(maya(null))).of("Maya"))
                .extracting(Line.Part::named)
                .isEqualTo(NamedVoice.GIRL);
    }

    private static CastMember maya(String voiceId) {
        return new CastMember("Maya", Gender.WOMAN, Age.CHILD, 7, List.of(), voiceId, Appearance.UNSAID);
    }
}
