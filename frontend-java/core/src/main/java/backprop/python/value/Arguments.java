package backprop.python.value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call passes: by position, then by name. */
public record Arguments(Object[] positional, Map<String, Object> named) {
    private static final Map<String, Object> NONE_NAMED = Map.of();

    public static Arguments of(Object... positional) {
        return new Arguments(positional, NONE_NAMED);
    }

    public int count() {
        return positional.length;
    }

    /** The same with one more in front, such as self. */
    public Arguments prepend(Object first) {
        Object[] longer = new Object[positional.length + 1];
        longer[0] = first;
        System.arraycopy(positional, 0, longer, 1, positional.length);
        return new Arguments(longer, named);
    }

    /** The same without those by name that are listed. */
    public Arguments without(String... names) {
        Map<String, Object> rest = new LinkedHashMap<>(named);
        Arrays.asList(names).forEach(rest::remove);
        return new Arguments(positional, rest);
    }
}
