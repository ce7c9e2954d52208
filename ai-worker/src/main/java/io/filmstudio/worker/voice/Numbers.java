package io.filmstudio.worker.voice;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says numbers in English words. */
final class Numbers {

    private static final int LONGEST = 12;

    private Numbers() {}

    /** "25", "1,000", "3.14"; four digits without a comma are read as a year where one could be. */
    static String words(String digits) {
        String plain = digits.codePoints().mapToObj(Numbers::plain).collect(Collectors.joining());
        String number = plain.replace(",", "");
        long points = number.chars().filter(c -> c == '.').count();
        if (number.length() > LONGEST || points > 1 || number.startsWith("0") && number.length() > 1 && points == 0) {
            return digitByDigit(number);
        }
        boolean year = plain.length() == 4 && points == 0 && plain.indexOf(',') < 0 && isYear(Integer.parseInt(plain));
        return year
                ? yearWords(Integer.parseInt(plain))
                : format().format(new BigDecimal(number)).replace('-', ' ');
    }

    private static String plain(int c) {
        return Character.isDigit(c) ? String.valueOf(Character.digit(c, 10)) : Character.toString(c);
    }

    private static boolean isYear(int number) {
        return number >= 1100 && number < 2100 && number % 100 >= 10 && number / 100 != 20
                || number / 100 == 20 && number % 100 >= 10;
    }

    private static String yearWords(int year) {
        return (format().format(year / 100) + " " + format().format(year % 100)).replace('-', ' ');
    }

    private static String digitByDigit(String number) {
        StringBuilder words = new StringBuilder();
        number.chars()
                .mapToObj(c -> c == '.' ? "point" : format().format(c - '0'))
                .forEach(word -> words.append(word).append(' '));
        return words.toString();
    }

    private static RuleBasedNumberFormat format() {
        return new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    }
}
