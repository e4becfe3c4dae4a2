package backprop.python.value;

/** What has attributes that a program may set. */
public interface Attributed extends PyValue {
    /** null if there is none. */
    Object attribute(String name);

    void setAttribute(String name, Object value);

    void deleteAttribute(String name);
}
