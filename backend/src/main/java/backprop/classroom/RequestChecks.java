package backprop.classroom;

import backprop.json.Json;
import backprop.json.JsonException;
import backprop.number.Numbers;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a request must have before it is looked at: other sites' pages cannot give it, and no body is read without it. */
final class RequestChecks {
    private static final String HEADER = "X-Backprop", BEARER = "Bearer ";
    private static final int LONGEST_SECRET = 200;
    /** No name: nobody is to be asked for it. */
    private static final Pattern ADDRESS = Pattern.compile(
            "OCTET(\\.OCTET){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*".replace("OCTET", "(25[0-5]|2[0-4]\\d|1?\\d?\\d)"));

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

    /**
     * By host and port: behind a proxy that speaks HTTPS, only those are the same. It may have asked us under another host, and
     * say in a header which one it was asked under; a page of another site can send no such header without our leave.
     */
    private static boolean isSameOrigin(Context context) {
        String origin = context.header("Origin");
        if (origin == null) return true;
        int colon = origin.indexOf("://");
        String host = origin.substring(colon < 0 ? 0 : colon + 3);
        return colon > 0
                && !host.isEmpty()
                && (host.equalsIgnoreCase(context.header("Host"))
                        || host.equalsIgnoreCase(first(context.header("X-Forwarded-Host"))));
    }

    private static String first(String list) {
        return list == null ? "" : list.split(",", 2)[0].strip();
    }

    /**
     * Whose guesses are counted: of what a proxy on this machine asks, its visitor's. Others could say whose they like, and a
     * tunnel's end on this machine hands on what they say: so there is to be a proxy.
     */
    static String address(Context context, boolean isBehindProxy) {
        String peer = context.req().getRemoteAddr();
        List<String> forwarded = Collections.list(context.req().getHeaders("X-Forwarded-For"));
        if (!isBehindProxy || forwarded.isEmpty() || !isThisMachine(peer)) return peer;
        String all = forwarded.get(forwarded.size() - 1);
        String last = all.substring(all.lastIndexOf(',') + 1).strip(); // what stands before it, the visitor has said
        return ADDRESS.matcher(last).matches() ? last : peer;
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
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
