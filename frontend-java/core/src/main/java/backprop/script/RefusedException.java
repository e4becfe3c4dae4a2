package backprop.script;

import backprop.points.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a script asks for cannot be. Nothing has changed then. */
public final class RefusedException extends RuntimeException {
    /** What scripts may rely on; the sentence may change. */
    public enum Code {
        /** The lab has no such method. */
        METHOD,
        /** The lab has no such event. */
        EVENT,
        /** The argument is not of the form that the method takes. */
        ARGUMENT,
        /** The argument is longer than all that could be meant. */
        LONG,
        /** There is no such preset. */
        PRESET,
        /** The expression cannot be read. */
        EXPRESSION,
        /** The graph has no such input. */
        INPUT,
        /** The graph has no such step. */
        STEP,
        /** Too many strokes, or places that are not on the pad. */
        STROKES,
        /** A setting of a run is unknown, or cannot be. */
        SETTING,
        /** The net has no such weight. */
        WEIGHT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Code code;
    private final String text;
    private final List<String> parameters;

    private RefusedException(Code code, String text, List<String> parameters) {
        super(code.key() + " " + String.join(" ", parameters));
        this.code = code;
        this.text = text;
        this.parameters = List.copyOf(parameters);
    }

    /** @param text the key of its sentence, which the lab's page has */
    public static RefusedException of(Code code, String text, List<String> parameters) {
        return new RefusedException(code, text, parameters);
    }

    /** The lab's graph has others. */
    public static RefusedException input(String name, List<String> known) {
        return of(Code.INPUT, "script.graph.input", List.of(name, String.join(", ", known)));
    }

    /** @param steps of the graph */
    public static RefusedException step(int wanted, int steps) {
        return of(Code.STEP, "script.graph.step", List.of(Integer.toString(wanted), Integer.toString(steps)));
    }

    /** @param sizes of the net's layers, the inputs first */
    public static RefusedException weight(Connection place, int[] sizes) {
        String from = place.isBias() ? "\"bias\"" : Integer.toString(place.from());
        return of(
                Code.WEIGHT,
                "script.points.weight",
                List.of(
                        Integer.toString(place.layer()),
                        from,
                        Integer.toString(place.unit()),
                        Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining("-"))));
    }

    public Code code() {
        return code;
    }

    /** The key of its sentence. */
    public String text() {
        return text;
    }

    public List<String> parameters() {
        return parameters;
    }
}
