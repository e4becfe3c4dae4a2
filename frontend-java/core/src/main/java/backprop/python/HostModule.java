package backprop.python;

import java.util.Map;

/** A module that a host brings. */
public sealed interface HostModule {
    /** Written in Python; run at its first import. */
    record Text(String source) implements HostModule {}

    /** Ready values by name: numbers, arrays, native functions. */
    record Values(Map<String, Object> members) implements HostModule {}
}
