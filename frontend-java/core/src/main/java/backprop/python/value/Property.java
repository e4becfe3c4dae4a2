package backprop.python.value;

/** What @property makes of a method: called wherever the attribute is read. */
public record Property(Callable getter) implements PyValue {
    @Override
    public String typeName() {
        return "property";
    }
}
