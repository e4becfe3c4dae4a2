package backprop.python.value;

import java.util.Map;
import java.util.function.Function;

/** A module: its names, and what is raised for one that it lacks. */
public final class PyModule implements Attributed {
    private final String name;
    private final Map<String, Object> members;
    private final Function<String, Raise> missing;

    public PyModule(String name, Map<String, Object> members) {
        this(name, members, member -> Problem.NO_MODULE_ATTRIBUTE.raise(name, member));
    }

    /** @param missing what is raised for a name that it lacks */
    public PyModule(String name, Map<String, Object> members, Function<String, Raise> missing) {
        this.name = name;
        this.members = members;
        this.missing = missing;
    }

    public String name() {
        return name;
    }

    public Map<String, Object> members() {
        return members;
    }

    public Raise missing(String member) {
        return missing.apply(member);
    }

    @Override
    public Object attribute(String member) {
        return members.get(member);
    }

    @Override
    public void setAttribute(String member, Object value) {
        members.put(member, value);
    }

    @Override
    public void deleteAttribute(String member) {
        if (members.remove(member) == null) throw missing(member);
    }

    @Override
    public String typeName() {
        return "module";
    }
}
