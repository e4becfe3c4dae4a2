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

    /** A name out of a file may be a megabyte long, or hold what a terminal obeys: a sentence shows its beginning. */
    protected static String shortened(String value) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(value.length(), LONGEST_PARAMETER); i++) {
            char sign = value.charAt(i);
            if (isPrintable(sign)) shown.append(sign);
            else shown.append("\\u").append(Integer.toHexString(0x10000 | sign).substring(1));
        }
        return value.length() <= LONGEST_PARAMETER
                ? shown.toString()
                : shown.append('…').toString();
    }

    /** Neither a control character nor one that turns the direction of writing. */
    private static boolean isPrintable(char sign) {
        boolean isControl = sign < 0x20 || sign >= 0x7F && sign <= 0x9F;
        boolean turns = sign >= 0x200E && sign <= 0x200F
                || sign >= 0x2028 && sign <= 0x202E
                || sign >= 0x2066 && sign <= 0x2069;
        return !isControl && !turns;
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
