package backprop.python.value;

/** What @classmethod makes of a function: called with the class in place of self. */
public record ClassMethod(Callable function) implements PyValue {
    @Override
    public String typeName() {
        return "classmethod";
    }
}
