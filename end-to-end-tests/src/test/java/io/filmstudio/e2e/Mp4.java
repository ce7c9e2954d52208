package io.filmstudio.e2e;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What an MP4 says about itself in its boxes (ISO/IEC 14496-12).
 *
 * @param seconds length by the movie header
 * @param codecs sample entries of the tracks, such as {@code avc1}, {@code mp4a}, {@code tx3g}
 */
record Mp4(double seconds, List<String> codecs, boolean playsWhileLoading) {

    private static final List<String> CONTAINERS = List.of("moov", "trak", "mdia", "minf", "stbl");

    static Mp4 of(byte[] file) {
        var found = new Boxes();
        found.walk(ByteBuffer.wrap(file));
        return new Mp4(found.seconds, found.codecs, found.moovBeforeData);
    }

    private static final class Boxes {

        private double seconds;
        private final List<String> codecs = new ArrayList<>();
        private boolean moovBeforeData;
        private boolean dataSeen;

        void walk(ByteBuffer boxes) {
            while (boxes.remaining() >= 8) {
                int size = boxes.getInt(boxes.position());
                String type = new String(
                        boxes.array(), boxes.arrayOffset() + boxes.position() + 4, 4, StandardCharsets.US_ASCII);
                if (size < 8 || size > boxes.remaining()) {
                    throw new IllegalArgumentException("box " + type + " of " + size + " bytes");
                }
                visit(type, boxes.slice(boxes.position() + 8, size - 8));
                boxes.position(boxes.position() + size);
            }
        }

        private void visit(String type, ByteBuffer content) {
            switch (type) {
                case "mdat" -> dataSeen = true;
                case "mvhd" -> {
                    moovBeforeData = !dataSeen;
                    seconds = (double) content.getInt(16) / content.getInt(12);
                }
                case "stsd" ->
                    codecs.add(new String(content.array(), content.arrayOffset() + 12, 4, StandardCharsets.US_ASCII));
                default -> {
                    if (CONTAINERS.contains(type)) {
                        walk(content);
                    }
                }
            }
        }
    }
}
