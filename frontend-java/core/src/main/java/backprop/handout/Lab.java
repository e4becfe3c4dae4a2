package backprop.handout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages to which links are handed out, each with the parts that such a link may leave out. */
public enum Lab {
    GRAPH("source", "sentence", "code", "predict", "try", "table", "steps", "tools"),
    DRAW("sources", "seen", "reading", "net", "questions"),
    TRAIN("setup", "loss", "accuracy", "runs", "time", "search", "confusion", "misread", "weights", "layers"),
    POINTS("data", "learning", "net", "curves", "inspector", "landscape");

    private final List<String> parts;

    Lab(String... parts) {
        this.parts = List.of(parts);
    }

    /** As they are named in an address, in the page's order. */
    public List<String> parts() {
        return parts;
    }

    /** As the page is named in its address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Lab> find(String key) {
        for (Lab lab : values()) if (lab.key().equals(key)) return Optional.of(lab);
        return Optional.empty();
    }
}
