package io.filmstudio.worker.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            7      | seven
            25     | twenty five
            1,000  | one thousand
            1999   | nineteen ninety nine
            2026   | twenty twenty six
            2000   | two thousand
            3.14   | three point one four
            007    | zero zero seven
            ४२     | forty two
            𝟏𝟐     | twelve
            """)
    void numbersAreSaidAsPeopleSayThem(String digits, String words) {
        assertThat(Numbers.words(digits).strip()).isEqualTo(words);
    }
}
