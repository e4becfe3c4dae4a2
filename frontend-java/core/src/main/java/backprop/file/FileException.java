package backprop.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file that is not what it should be. The message is an English sentence; a page looks the code up in its own texts and
 * puts the parameters into their {places}, and the sentence of the reason, when there is one, into {reason}.
 */
public abstract class FileException extends RuntimeException {
    private static final int LONGEST_PARAMETER = 60;

    private final String code;
    private final Map<String, String> parameters;
    private final Optional<FileException> reason;

    /** The sentence has a {place} for each parameter. */
    protected FileException(String code, String sentence, Map<String, String> parameters) {
        super(filled(sentence, parameters));
        this.code = code;
        this.parameters = Map.copyOf(parameters);
        this.reason = Optional.empty();
    }

    /** The sentence has a place {reason} for the sentence of the reason. */
    protected FileException(String code, String sentence, Map<String, String> parameters, FileException reason) {
        super(filled(sentence, with(parameters, reason)), reason);
        this.code = code;
        this.parameters = Map.copyOf(parameters);
        this.reason = Optional.of(reason);
    }

    /** Such as {@code idx-truncated}: the key of the sentence in the texts of the pages. */
    public final String code() {
        return code;
    }

    public final Map<String, String> parameters() {
        return parameters;
    }

    public final Optional<FileException> reason() {
        return reason;
    }

    /** A name out of a file may be a megabyte long: a sentence has room for its beginning. */
    protected static String shortened(String value) {
        return value.length() <= LONGEST_PARAMETER ? value : value.substring(0, LONGEST_PARAMETER) + "…";
    }

    private static Map<String, String> with(Map<String, String> parameters, FileException reason) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("reason", reason.getMessage());
        return all;
    }

    private static String filled(String sentence, Map<String, String> parameters) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            String name = sentence.substring(open + 1, close);
            String value = parameters.get(name);
            if (value == null) throw new IllegalArgumentException("the sentence needs a value for " + name);
            result.append(sentence, from, open).append(value);
            from = close + 1;
        }
        return result.append(sentence, from, sentence.length()).toString();
    }
}
