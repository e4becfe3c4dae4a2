package backprop.classroom;

import backprop.json.Json;
import backprop.json.JsonException;
import backprop.number.Numbers;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/** What a request must have before it is looked at: other sites' pages cannot give it, and no body is read without it. */
final class RequestChecks {
    private static final String HEADER = "X-Backprop", BEARER = "Bearer ";
    private static final int LONGEST_SECRET = 200;

    private RequestChecks() {}

    /**
     * Of what changes something.
     *
     * @throws Refused if it comes from another site
     */
    static void requireOwnPage(Context context) {
        String site = context.header("Sec-Fetch-Site");
        boolean isForeign = site != null && !site.equals("same-origin") && !site.equals("none");
        if (isForeign || !"1".equals(context.header(HEADER)) || !isSameOrigin(context))
            throw Refused.of(403, "foreign");
    }

    /** By host and port: behind a proxy that speaks HTTPS, only those are the same. */
    private static boolean isSameOrigin(Context context) {
        String origin = context.header("Origin");
        if (origin == null) return true;
        int colon = origin.indexOf("://");
        return colon > 0 && origin.substring(colon + 3).equalsIgnoreCase(context.header("Host"));
    }

    /** @throws Refused if it is not JSON, or longer than that many bytes */
    static void requireJson(Context context, int most) {
        String type = Optional.ofNullable(context.header("Content-Type")).orElse("");
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!plain.equals("application/json")) throw Refused.of(415, "type");
        if (context.req().getContentLengthLong() > most) throw Refused.of(413, "long", "most", most);
    }

    /** @throws Refused if there is none */
    static String bearer(Context context) {
        String header = context.header("Authorization");
        boolean isBearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        if (!isBearer || header.length() > LONGEST_SECRET) throw Refused.of(401, "nobody");
        return header.substring(BEARER.length()).strip();
    }

    /**
     * The code in {"code":"4821"}: four digits, in whatever script they were typed.
     *
     * @throws Refused if there is none
     */
    static String code(String body) {
        try {
            String typed = Json.parse(body).get("code").text().strip();
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < Math.min(typed.length(), 5); i++) code.append(Numbers.plain(typed.charAt(i)));
            if (code.length() == 4 && code.chars().allMatch(sign -> sign >= '0' && sign <= '9')) return code.toString();
        } catch (JsonException e) {
            // the same sentence
        }
        throw Refused.of(400, "no-code");
    }
}
