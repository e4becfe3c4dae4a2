package backprop.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An immutable JSON value. The accessor of another kind than its own throws JsonException with both kinds in the sentence.
 * RFC 8259.
 */
public sealed interface Json {
    record Text(String text) implements Json {}

    /** A finite double; neither NaN nor an infinity can be written in JSON. */
    record Number(double number) implements Json {
        /** @throws IllegalArgumentException if it is not finite */
        public Number {
            if (!Double.isFinite(number)) throw new IllegalArgumentException("JSON has no number " + number);
        }
    }

    record Bool(boolean bool) implements Json {}

    record Null() implements Json {}

    record Array(List<Json> items) implements Json {
        public Array {
            items = List.copyOf(items);
        }
    }

    /** A JSON object; its members keep their order. */
    record Members(Map<String, Json> members) implements Json {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** @throws JsonException if the text is no JSON */
    static Json parse(String text) {
        return new JsonReader(text).read();
    }

    static Json of(String text) {
        return new Text(text);
    }

    static Json of(double number) {
        return new Number(number);
    }

    static Json of(boolean bool) {
        return new Bool(bool);
    }

    static Json of(List<Json> items) {
        return new Array(items);
    }

    static Json of(Map<String, Json> members) {
        return new Members(members);
    }

    /** @throws JsonException if it is no text */
    default String text() {
        throw JsonException.wrongKind("a text", this);
    }

    /** @throws JsonException if it is no number */
    default double number() {
        throw JsonException.wrongKind("a number", this);
    }

    /**
     * The number, when it is a whole one that fits.
     *
     * @throws JsonException if it is none
     */
    default int integer() {
        double value = number();
        int whole = value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE ? (int) value : 0;
        if (whole != value) throw JsonException.wrongKind("a whole number", this);
        return whole;
    }

    /** @throws JsonException if it is neither true nor false */
    default boolean bool() {
        throw JsonException.wrongKind("true or false", this);
    }

    /** @throws JsonException if it is no array */
    default List<Json> items() {
        throw JsonException.wrongKind("an array", this);
    }

    /** @throws JsonException if it is no object */
    default Map<String, Json> members() {
        throw JsonException.wrongKind("an object", this);
    }

    /**
     * The member of that name.
     *
     * @throws JsonException if there is none, or this is no object
     */
    default Json get(String name) {
        return find(name).orElseThrow(() -> JsonException.missing(name));
    }

    /** @throws JsonException if this is no object */
    default Optional<Json> find(String name) {
        return Optional.ofNullable(members().get(name));
    }

    /** On one line. The same value gives the same text, on every machine. */
    default String compact() {
        return new JsonWriter(false).write(this);
    }

    /** For people: members on lines of their own, indented by two spaces. */
    default String indented() {
        return new JsonWriter(true).write(this);
    }
}
