package io.filmstudio.studio.stack;

import java.util.List;

/** How the processes of a machine at home run: services soon and small, the worker at full speed. */
final class JvmFlags {

    /** The JDK's synthesizer plays into a stream by an interface that is not exported. */
    private static final String SYNTHESIZER = "--add-exports=java.desktop/com.sun.media.sound=ALL-UNNAMED";

    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

    static final List<String> SERVICE =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", "-Xmx256m", NATIVE);
    static final List<String> WORKER =
            List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders", NATIVE, SYNTHESIZER);

    private JvmFlags() {}
}
