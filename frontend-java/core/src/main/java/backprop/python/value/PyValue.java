package backprop.python.value;

/**
 * What a name may stand for, besides the Java classes that serve as they are: Boolean (bool), Long and BigInteger (int), Double
 * (float), String (str).
 */
public interface PyValue {
    /** As type(x).__name__ says it. */
    String typeName();
}
