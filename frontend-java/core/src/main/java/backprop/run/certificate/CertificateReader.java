package backprop.run.certificate;

import backprop.json.Json;
import backprop.json.JsonException;
import backprop.session.settings.RunSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Reads certificates, strictly: what {@link Certificate#text} does not write is refused. */
public final class CertificateReader {
    /** Characters of a text; an own one has about a thousand. */
    public static final int LONGEST = 10_000;

    private static final int HASH = 64, MOST_DIGITS = 100_000;

    private final Json json;

    private CertificateReader(Json json) {
        this.json = json;
    }

    /** @throws CertificateException if it is none, with a sentence that says why */
    public static Certificate read(String text) {
        if (text.length() > LONGEST) throw CertificateException.tooLong(LONGEST);
        try {
            return new CertificateReader(Json.parse(text)).read();
        } catch (JsonException e) {
            throw CertificateException.noJson(e.getMessage());
        }
    }

    /**
     * From an address, as {@link Certificate#link} wrote it.
     *
     * @throws CertificateException if it is none, with a sentence that says why
     */
    public static Certificate readLink(String link) {
        String signs = link.trim();
        if (signs.length() > 2 * LONGEST) throw CertificateException.tooLong(LONGEST);
        // Four signs are three bytes; one alone is none.
        if (signs.length() % 4 == 1 || !signs.chars().allMatch(CertificateReader::isOfLink))
            throw CertificateException.noLink();
        String text = new String(Base64.getUrlDecoder().decode(signs), StandardCharsets.UTF_8);
        if (!text.startsWith("{") || !text.endsWith("}")) throw CertificateException.noLink();
        return read(text);
    }

    private static boolean isOfLink(int sign) {
        boolean isLetter = sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
        return isLetter || sign >= '0' && sign <= '9' || sign == '-' || sign == '_';
    }

    private Certificate read() {
        header();
        RunSettings settings = settings();
        Certificate certificate = new Certificate(
                settings,
                hash("digits"),
                waypoints(settings.plan().iterations()),
                hash("weights"),
                score("train"),
                score("test"));
        if (!certificate.toJson().equals(json)) throw CertificateException.unusual();
        return certificate;
    }

    private void header() {
        boolean isOne = json instanceof Json.Members members
                && Json.of(Certificate.KIND).equals(members.members().get("certificate"));
        if (!isOne) throw CertificateException.otherKind();
        Json version = member("version", it -> it);
        if (!version.equals(Json.of(Certificate.VERSION))) throw CertificateException.otherVersion(version.compact());
        String bits = member("bits", Json::text);
        if (!bits.equals(Certificate.BITS)) throw CertificateException.otherBits(bits);
    }

    private RunSettings settings() {
        RunSettings.Reading reading = member("settings", RunSettings::read);
        if (!reading.mistakes().isEmpty())
            throw CertificateException.setting(reading.mistakes().get(0).field());
        if (reading.settings().digits().isOwn()) throw CertificateException.ownDigits();
        return reading.settings();
    }

    private List<Waypoint> waypoints(int iterations) {
        List<Integer> wanted = Waypoint.iterations(iterations);
        List<Json> found = member("waypoints", Json::items);
        if (found.size() != wanted.size()) throw CertificateException.waypoints();
        List<Waypoint> all = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) all.add(waypoint(wanted.get(i), found.get(i)));
        return all;
    }

    private static Waypoint waypoint(int iteration, Json json) {
        try {
            List<Json> pair = json.items();
            boolean isOne = pair.size() == 2
                    && pair.get(0).integer() == iteration
                    && isHash(pair.get(1).text(), Waypoint.DIGITS);
            if (!isOne) throw CertificateException.waypoints();
            return new Waypoint(iteration, pair.get(1).text());
        } catch (JsonException e) {
            throw CertificateException.waypoints();
        }
    }

    private String hash(String name) {
        String hash = member(name, Json::text);
        if (!isHash(hash, HASH)) throw CertificateException.member(name);
        return hash;
    }

    private static boolean isHash(String text, int length) {
        return text.length() == length
                && text.chars().allMatch(sign -> sign >= '0' && sign <= '9' || sign >= 'a' && sign <= 'f');
    }

    private Score score(String name) {
        List<Json> pair = member(name, Json::items);
        if (pair.size() != 2) throw CertificateException.member(name);
        Score score =
                member(name, it -> new Score(pair.get(0).integer(), pair.get(1).integer()));
        boolean holds = score.correct() >= 0 && score.correct() <= score.total() && score.total() <= MOST_DIGITS;
        if (!holds || score.total() == 0) throw CertificateException.member(name);
        return score;
    }

    private <T> T member(String name, Function<Json, T> read) {
        try {
            return read.apply(json.get(name));
        } catch (JsonException e) {
            throw CertificateException.member(name);
        }
    }
}
