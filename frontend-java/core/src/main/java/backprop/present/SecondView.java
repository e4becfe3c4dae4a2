package backprop.present;

import java.util.Optional;

/** What a lab shows in the full window besides that with which it begins. */
public enum SecondView {
    /** Of Train: confusion and weights, with the line of earlier iterations. */
    LEARNED("learned", "charts"),
    /** Of Draw: what happens in the net, with a small pad beside it. */
    INSIDE("inside", "pad");

    private final String id;
    private final String first;

    SecondView(String id, String first) {
        this.id = id;
        this.first = first;
    }

    /** Its name in an address. */
    public String id() {
        return id;
    }

    /** Of the view that the lab begins with. */
    public String first() {
        return first;
    }

    /** Of a lab, by its name in addresses. */
    public static Optional<SecondView> of(String lab) {
        return switch (lab) {
            case "train" -> Optional.of(LEARNED);
            case "draw" -> Optional.of(INSIDE);
            default -> Optional.empty();
        };
    }
}
