package io.filmstudio.worker.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PronunciationTests {

    @ParameterizedTest
    @CsvSource({
        "很久很久以前有一只狐狸住在森林里它每天都去河边喝水有一天它看见一串葡萄挂在高高的架子上它想要吃那些葡萄可是怎么跳也够不着最后它走了, zuihou",
        "昔々あるところにおじいさんとおばあさんが住んでいましたおじいさんは山へ芝刈りにおばあさんは川へ洗濯に行きました, kimashita",
        "กาลครั้งหนึ่งนานมาแล้วมีสุนัขจิ้งจอกตัวหนึ่งอาศัยอยู่ในป่าใหญ่มันเดินไปที่แม่น้ำทุกวัน, wan"
    })
    void aSentenceWithoutSpacesIsSpokenToItsEnd(String sentence, String last) {
        List<SpokenWord> words = Pronunciation.of(sentence);

        String said = String.join(
                "", words.stream().flatMap(word -> word.spoken().stream()).toList());
        assertThat(said.toLowerCase()).contains(last).hasSizeGreaterThan(sentence.length() * 2 / 3);
    }

    @Test
    void itIsCutAtItsPunctuation() {
        assertThat(Pronunciation.of("狐狸说：「葡萄是酸的。」 它走了。你好！"))
                .extracting(SpokenWord::written, SpokenWord::mark)
                .containsExactly(tuple("狐狸说：", ","), tuple("「葡萄是酸的。」", "."), tuple("它走了。", "."), tuple("你好！", "!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"کیا؟", "什么？"})
    void questionsOfOtherScriptsAreQuestions(String question) {
        assertThat(Pronunciation.of(question).getFirst().mark()).isEqualTo("?");
    }

    @Test
    void mandarinIsCalledChinese() {
        String voices =
                """
                Pty Language       Age/Gender VoiceName          File                 Other Languages
                 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn  (zh-cmn 5)(zh 5)
                 5  cmn-latn-pinyin --/M      Chinese_(Mandarin,_latin_as_Pinyin) sit/cmn-Latn-pinyin  (zh-cmn 5)(zh 5)
                 5  en-gb           --/M      English_(Great_Britain) gmw/en  (en 2)
                 5  es-419          --/M      Spanish_(Latin_America) roa/es-419 (es-mx 6)
                 5  yue             --/M      Chinese_(Cantonese) sit/yue
                """;

        assertThat(Espeak.languages(voices)).containsExactly("en", "es", "zh");
        assertThat(Espeak.voice("zh")).isEqualTo("cmn-latn-pinyin");
    }
}
