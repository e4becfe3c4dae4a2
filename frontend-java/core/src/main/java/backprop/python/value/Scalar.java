package backprop.python.value;

/** A number of NumPy's own type, such as np.float64: a Python number that keeps its type in calculations. */
public interface Scalar extends PyValue {
    /** A Double, a Long or a Boolean. */
    Object toPython();
}
