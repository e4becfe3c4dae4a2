package backprop.python.value;

import backprop.text.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The parameters of a function written in Java: some required, then some optional, perhaps any number at the end. */
public final class Signature {
    private final String name;
    private final String[] parameters;
    private final int required;
    private final boolean variadic;

    private Signature(String name, String[] parameters, int required, boolean variadic) {
        this.name = name;
        this.parameters = parameters;
        this.required = required;
        this.variadic = variadic;
    }

    /**
     * @param text the name and its parameters, such as {@code "sum a axis? keepdims?"}: ? marks what may be left out; a last one
     *     that begins with * takes all further arguments by position as an Object[]
     */
    public static Signature of(String text) {
        List<String> words = Parts.of(text, ' ');
        List<String> parameters = new ArrayList<>();
        int required = 0;
        boolean variadic = false;
        for (String word : words.subList(1, words.size())) {
            boolean optional = word.endsWith("?");
            if (word.startsWith("*")) variadic = true;
            else if (!optional) required++;
            parameters.add(optional ? word.substring(0, word.length() - 1) : word);
        }
        return new Signature(words.get(0), parameters.toArray(new String[0]), required, variadic);
    }

    public String name() {
        return name;
    }

    /** @throws Raise TypeError if the arguments do not fit */
    Object[] bind(Arguments arguments) {
        Object[] bound = new Object[parameters.length];
        int places = variadic ? parameters.length - 1 : parameters.length;
        Object[] positional = arguments.positional();
        if (positional.length > places && !variadic)
            throw Problem.TOO_MANY_ARGUMENTS_NATIVE.raise(name, "" + places, "" + positional.length);
        System.arraycopy(positional, 0, bound, 0, Math.min(places, positional.length));
        if (variadic)
            bound[places] = positional.length > places
                    ? Arrays.copyOfRange(positional, places, positional.length)
                    : new Object[0];
        for (Map.Entry<String, Object> each : arguments.named().entrySet()) {
            int place = place(each.getKey(), places);
            if (place < 0) throw Problem.UNEXPECTED_KEYWORD.raise(name, each.getKey());
            if (bound[place] != null) throw Problem.ARGUMENT_TWICE.raise(name, each.getKey());
            bound[place] = each.getValue();
        }
        for (int i = 0; i < required; i++)
            if (bound[i] == null) throw Problem.MISSING_ARGUMENT.raise(name, parameters[i]);
        return bound;
    }

    private int place(String parameter, int places) {
        for (int i = 0; i < places; i++) if (parameters[i].equals(parameter)) return i;
        return -1;
    }
}
