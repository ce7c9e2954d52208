package io.filmstudio.worker.picture.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontRunsTests {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The light, it shines! Ünïcödé Ελληνικά Русский Հայերեն ქართული",
                "שלום עולם",
                "مرحبا بالعالم، کیا حال ہے؟ می\u200Cخواهم",
                "एक समय की बात है। राजा ने कहा, \"मैं आ रहा हूँ।\" क्षत्रिय श्र ज्ञ १२३",
                "একটি শিয়াল আঙ্গুর খেতে চেয়েছিল।",
                "ਇੱਕ ਲੂੰਬੜੀ ਅੰਗੂਰ ਖਾਣਾ ਚਾਹੁੰਦੀ ਸੀ।",
                "એક શિયાળ દ્રાક્ષ ખાવા માંગતું હતું.",
                "ଗୋଟିଏ ଶିଆଳ ଅଙ୍ଗୁର ଖାଇବାକୁ ଚାହୁଁଥିଲା।",
                "ஒரு ஊரில் ஒரு ராஜா இருந்தார். அவர் மிகவும் நல்லவர்.",
                "ఒక నక్క ద్రాక్ష పండ్లు తినాలనుకుంది.",
                "ಒಂದು ನರಿ ದ್ರಾಕ್ಷಿ ತಿನ್ನಲು ಬಯಸಿತು.",
                "ഒരു കുറുക്കൻ മുന്തിരി തിന്നാൻ ആഗ്രഹിച്ചു.",
                "නරියෙක් මිදි කන්න කැමති වුණා. ශ්\u200Dරී",
                "กาลครั้งหนึ่งนานมาแล้ว มีสุนัขจิ้งจอกตัวหนึ่ง",
                "ສະບາຍດີ",
                "កាលពីព្រេងនាយ",
                "ရှေးရှေးတုန်းက",
                "አንድ ቀበሮ ወይን መብላት ፈለገ።",
                "很久很久以前，有一只狐狸。「葡萄是酸的！」它说。憂鬱的臺灣烏龜",
                "昔々、あるところに、おじいさんとおばあさんが住んでいました。コーヒー",
                "옛날 옛적에 여우 한 마리가 살았습니다. 뷁"
            })
    void everyLetterIsDrawn(String text) {
        List<FontRuns.Run> runs = FontRuns.of(Fonts.READING, text);

        assertThat(runs.stream().map(run -> run.text().toString()).collect(Collectors.joining()))
                .isEqualTo(text);
        for (FontRuns.Run run : runs) {
            char[] letters = run.text().toString().toCharArray();
            GlyphVector glyphs =
                    run.font().layoutGlyphVector(CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
            assertThat(glyphs.getGlyphCodes(0, glyphs.getNumGlyphs(), null))
                    .as(run.text().toString())
                    .doesNotContain(run.font().getMissingGlyphCode());
        }
    }

    @Test
    void chineseCharactersTakeTheirFormFromTheTextAround() {
        assertThat(FontRuns.of(Fonts.READING, "直す").getFirst().font())
                .isNotEqualTo(FontRuns.of(Fonts.READING, "直").getFirst().font());
    }

    @Test
    void whatNoFontHasIsLeftOut() {
        assertThat(FontRuns.of(Fonts.READING, "a\uD83D\uDE80b")).singleElement().satisfies(run -> assertThat(run.text())
                .hasToString("ab"));
    }
}
