package backprop.run.certificate;

import backprop.json.Json;
import java.util.List;
import java.util.TreeSet;

/**
 * What the weights were on the way: it shows where a run that ends otherwise begins to differ.
 *
 * @param iteration after which they were so
 * @param hash the first {@value #DIGITS} digits of their SHA-256
 */
public record Waypoint(int iteration, String hash) {
    /** Of the hash: enough to tell runs apart, and few enough for a link. */
    static final int DIGITS = 16;

    private static final int[] FIRST = {1, 10, 100};
    private static final int PARTS = 10;

    static Waypoint of(int iteration, String sha256) {
        return new Waypoint(iteration, sha256.substring(0, DIGITS));
    }

    /** The first iterations, where most runs that differ part, and each tenth of the run; without its end. */
    public static List<Integer> iterations(int iterations) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int first : FIRST) all.add(first);
        for (int part = 1; part < PARTS; part++) all.add((int) ((long) iterations * part / PARTS));
        return all.stream().filter(each -> each > 0 && each < iterations).toList();
    }

    Json toJson() {
        return Json.of(List.of(Json.of(iteration), Json.of(hash)));
    }
}
