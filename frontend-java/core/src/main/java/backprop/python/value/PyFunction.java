package backprop.python.value;

/** A function that a program defines: as a member of a class it is a method. */
public interface PyFunction extends Callable, Attributed {
    String name();
}
