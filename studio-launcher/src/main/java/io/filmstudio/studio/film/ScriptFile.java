package io.filmstudio.studio.film;

import io.filmstudio.studio.data.StudioException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A script as the user wrote it.
 *
 * @param name what the project is called: the file's name without its ending
 */
record ScriptFile(String name, String text) {

    private static final long MAX_BYTES = 10L << 20;
    private static final int MAX_WORDS = 500;
    private static final int MAX_NAME = 100;
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]+");

    /** Throws with a sentence that tells what is wrong with the file. */
    static ScriptFile read(Path file) {
        String text = decode(file, bytes(file));
        long words = WORD.matcher(text).results().count();
        if (words == 0) {
            throw new StudioException("The script " + file + " is empty");
        }
        if (words > MAX_WORDS) {
            throw new StudioException(
                    "The script " + file + " has " + words + " words; a film takes at most " + MAX_WORDS);
        }
        return new ScriptFile(name(file), text);
    }

    private static byte[] bytes(Path file) {
        if (!Files.exists(file)) {
            throw new StudioException("There is no file " + file);
        }
        if (!Files.isRegularFile(file)) {
            throw new StudioException(file + " is not a file");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new StudioException(
                        "The script " + file + " is larger than 10 MB; a film takes at most " + MAX_WORDS + " words");
            }
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new StudioException("The script " + file + " cannot be read: " + failure, failure);
        }
    }

    private static String decode(Path file, byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                throw new StudioException(file + " is a binary file, not a script");
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        if (decoder.decode(input, output, true).isError()) {
            throw notUtf8(file, bytes, input.position());
        }
        String text = output.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static StudioException notUtf8(Path file, byte[] bytes, int position) {
        String before = new String(bytes, 0, position, StandardCharsets.UTF_8);
        long line = before.chars().filter(character -> character == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return new StudioException(
                "The script %s is not UTF-8: the byte 0x%02X in line %d, column %d (offset %d) is wrong; save it as UTF-8"
                        .formatted(file, bytes[position], line, column, position));
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.codePointCount(0, stem.length()) <= MAX_NAME
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, MAX_NAME));
    }
}
