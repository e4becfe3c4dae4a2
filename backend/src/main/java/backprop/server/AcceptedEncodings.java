package backprop.server;

import backprop.site.Encoding;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a browser says in Accept-Encoding, such as "br, gzip;q=0.5, *;q=0". RFC 9110, section 12.5.3. */
final class AcceptedEncodings {
    private static final Pattern REFUSED = Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*$");

    private AcceptedEncodings() {}

    /** The best that is accepted: named with another weight than 0. For gzip, "*" is as good as a name. */
    static Encoding best(String header) {
        String[] entries =
                header == null ? new String[0] : header.toLowerCase(Locale.ROOT).split(",");
        if (accepts(entries, Encoding.BROTLI.token())) return Encoding.BROTLI;
        return accepts(entries, Encoding.GZIP.token(), "*") ? Encoding.GZIP : Encoding.IDENTITY;
    }

    private static boolean accepts(String[] entries, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(entries).filter(entry -> name.equals(nameOf(entry))))
                .findFirst()
                .filter(entry -> !REFUSED.matcher(entry).find())
                .isPresent();
    }

    private static String nameOf(String entry) {
        return entry.split(";", 2)[0].strip();
    }
}
