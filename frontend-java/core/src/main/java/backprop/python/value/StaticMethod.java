package backprop.python.value;

/** What @staticmethod makes of a function: called without self. */
public record StaticMethod(Object function) implements PyValue {
    @Override
    public String typeName() {
        return "staticmethod";
    }
}
