package io.filmstudio.worker.picture.figure;

import java.util.regex.Pattern;

/** Things that a script may say somebody does, and that a figure can do. */
enum Act {
    SIT("sits?|sat|sitting|seated"),
    SLEEP("sleeps?|slept|asleep|dozes?|dozing|naps?|snor(?:es|ing)"),
    WAVE("waves?|waved|waving|beckons?"),
    CHEER("cheers?|cheered|cheering|dances?|danced|dancing|celebrates?|celebrating|jumps?|jumping|rejoices?"),
    WEEP("weeps?|wept|weeping|cries|cried|crying|sobs?|sobbing|mourns?"),
    LAUGH("laughs?|laughed|laughing|giggles?|giggling|smiles?|smiled|smiling|grins?|grinning");

    private final Pattern words;

    Act(String words) {
        this.words = Pattern.compile("\\b(?:" + words + ")\\b");
    }

    /** Where a sentence in lower case speaks of it, or -1. */
    int in(String sentence) {
        var matcher = words.matcher(sentence);
        return matcher.find() ? matcher.start() : -1;
    }
}
