package io.filmstudio.gateway.route;

import java.util.HexFormat;
import java.util.List;

/**
 * Whether a path is written in the only way there is for it (RFC 3986, 6.2.2): nothing in it is to be resolved, and no
 * letter is encoded that need not be. So whoever compares paths, decoded or not, sees the same one.
 */
final class NormalPath {

    private static final List<String> TO_RESOLVE = List.of("..", "//", "/./", ";", "\\");
    private static final List<String> LINE_ENDS = List.of("%e2%80%a8", "%e2%80%a9");

    private NormalPath() {}

    static boolean is(String rawPath) {
        return TO_RESOLVE.stream().noneMatch(rawPath::contains) && !rawPath.endsWith("/.") && isWellEncoded(rawPath);
    }

    private static boolean isWellEncoded(String path) {
        for (int at = 0; at < path.length(); at++) {
            char character = path.charAt(at);
            if (!isPrintable(character) || character == '%' && !mustBeEncoded(path, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mustBeEncoded(String path, int at) {
        if (at + 2 >= path.length()
                || !HexFormat.isHexDigit(path.charAt(at + 1))
                || !HexFormat.isHexDigit(path.charAt(at + 2))) {
            return false;
        }
        int octet = HexFormat.fromHexDigits(path, at + 1, at + 3);
        if (octet > '~') {
            return octet != 0x7f && LINE_ENDS.stream().noneMatch(end -> path.regionMatches(true, at, end, 0, 9));
        }
        return octet >= ' ' && !isUnreserved(octet) && "/\\;%".indexOf(octet) < 0;
    }

    private static boolean isPrintable(char character) {
        return character > ' ' && character <= '~';
    }

    private static boolean isUnreserved(int octet) {
        return octet >= 'a' && octet <= 'z'
                || octet >= 'A' && octet <= 'Z'
                || octet >= '0' && octet <= '9'
                || "-._~".indexOf(octet) >= 0;
    }
}
