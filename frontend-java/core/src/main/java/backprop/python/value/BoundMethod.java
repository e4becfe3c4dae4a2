package backprop.python.value;

/** A method with the object that it was taken from. */
public record BoundMethod(Object self, Callable function) implements Callable {
    @Override
    public String typeName() {
        return "method";
    }

    @Override
    public Object call(Arguments arguments) {
        return function.call(arguments.prepend(self));
    }
}
