package backprop.graph.predict;

import java.util.Optional;

/** What Predict asks for, and so what may be seen of it before. */
public enum Level {
    /** Each number of each step: upstream and local derivative are given, and their product is asked. */
    PRODUCT("product"),
    /** On the way back the local derivative, which no rule, no letter and no line of code gives away. */
    LOCAL("local"),
    /** When all values are there: the gradient of each input, with no step back before it. */
    GRADIENT("gradient"),
    /** Each gradient on the way back, with nothing but the picture. */
    BLIND("blind");

    private final String id;

    Level(String id) {
        this.id = id;
    }

    /** Its name in an address. */
    public String id() {
        return id;
    }

    /** What an address says: a level's name, or on, as links said when there was only the product. */
    public static Optional<Level> of(String word) {
        if (word.equals("on")) return Optional.of(PRODUCT);
        for (Level level : values()) {
            if (level.id.equals(word)) return Optional.of(level);
        }
        return Optional.empty();
    }

    /** Local derivatives, their rules, and the lines of code that say them are there before the answer. */
    public boolean showsRule() {
        return this == PRODUCT;
    }

    /** Nobody passes what is asked; products may be left out. */
    public boolean isBlocking() {
        return this != PRODUCT;
    }

    /** The values on the way forward are asked for, too. */
    public boolean includesValues() {
        return this == PRODUCT;
    }

    /** A miss is answered with more than that it is one. */
    public boolean showsHints() {
        return this != BLIND;
    }

    /** Each number counts for itself, for they are asked all at once. */
    public boolean countsEach() {
        return this == GRADIENT;
    }
}
