package io.filmstudio.script;

/** The words of a spoken line and, apart from them, how they are said: "(softly) Come here." */
record Manner(String words, String direction) {

    static Manner of(String line) {
        StringBuilder words = new StringBuilder();
        StringBuilder direction = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean opens = (c == '(' || c == '[') && closes(line, at, c == '(' ? ')' : ']');
            if (opens) {
                depth++;
            } else if (depth > 0 && (c == ')' || c == ']')) {
                depth--;
                direction.append(' ');
            } else {
                (depth > 0 ? direction : words).append(c);
            }
        }
        return new Manner(withoutQuotes(words.toString()), direction.toString().strip());
    }

    private static boolean closes(String line, int at, char closer) {
        return line.indexOf(closer, at) >= 0;
    }

    private static String withoutQuotes(String words) {
        String plain = String.join(" ", words.strip().split("\\s+"));
        boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
        return quoted ? plain.substring(1, plain.length() - 1).replace("\"", "").strip() : plain;
    }
}
