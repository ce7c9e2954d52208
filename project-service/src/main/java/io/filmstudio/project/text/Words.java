package io.filmstudio.project.text;

import java.util.regex.Pattern;

/** Words as writers count them: runs of anything between white space. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]+");

    private Words() {}

    public static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }
}
