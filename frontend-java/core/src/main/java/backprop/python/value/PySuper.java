package backprop.python.value;

/** What super() gives: the object, seen as one of the class above. */
public record PySuper(PyClass type, Object self) implements Attributed {
    @Override
    public Object attribute(String name) {
        Object member = type.base().map(base -> base.find(name)).orElse(null);
        if (member instanceof PyFunction function) return new BoundMethod(self, function);
        if (member == null && name.equals("__init__"))
            return NativeFunction.of("__init__ *arguments", all -> PyNone.NONE);
        return member;
    }

    @Override
    public void setAttribute(String name, Object value) {
        throw Problem.NO_ATTRIBUTE.raise("super", name);
    }

    @Override
    public void deleteAttribute(String name) {
        throw Problem.NO_ATTRIBUTE.raise("super", name);
    }

    @Override
    public String typeName() {
        return "super";
    }
}
