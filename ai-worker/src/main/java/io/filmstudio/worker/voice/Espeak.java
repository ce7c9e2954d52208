package io.filmstudio.worker.voice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The espeak-ng executable of this machine; text goes in by standard input, never on the command line. */
record Espeak(Path executable) {

    private static final int TIMEOUT_SECONDS = 60;
    private static final String CHINESE = "zh";

    /** Its plain voice cmn reads the tones of syllables out as English numbers. */
    private static final String MANDARIN = "cmn-latn-pinyin";

    static Optional<Espeak> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return List.of(path.split(java.io.File.pathSeparator)).stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "espeak-ng"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Espeak::new);
    }

    /** ISO 639-1 codes of the languages it speaks. */
    List<String> languages() throws IOException, InterruptedException {
        return languages(new String(run("", "--voices"), StandardCharsets.UTF_8));
    }

    /** @param voices the table that it prints of its voices */
    static List<String> languages(String voices) {
        return voices.lines()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 1)
                .map(columns ->
                        columns[1].equals(MANDARIN) ? CHINESE : columns[1].split("-", 2)[0])
                .filter(code -> code.length() == 2)
                .distinct()
                .sorted()
                .toList();
    }

    /** What it calls the voice of a language. */
    static String voice(String language) {
        return language.equals(CHINESE) ? MANDARIN : language;
    }

    /** What the program writes to standard output; an interrupt ends it. */
    byte[] run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()));
            process.outputWriter(StandardCharsets.UTF_8).append(input).close();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("espeak-ng did not finish well");
            }
            return output.join();
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] readAll(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (in) {
            in.transferTo(bytes);
        } catch (IOException ex) {
            return new byte[0];
        }
        return bytes.toByteArray();
    }
}
