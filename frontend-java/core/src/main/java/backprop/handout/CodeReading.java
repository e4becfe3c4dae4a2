package backprop.handout;

/** What somebody wrote down as a code: one, or why it is none. */
public sealed interface CodeReading {
    enum Problem {
        /** There are not eight signs. */
        LENGTH,
        /** A sign that no code has. */
        SIGN,
        /** A wrong sign, or two swapped. */
        SLIP,
        /** A code of another exercise. */
        EXERCISE;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record Right(ResultCode code) implements CodeReading {}

    /** @param detail the sign that no code has, or what stands there instead of eight; else empty */
    record Wrong(Problem problem, String detail) implements CodeReading {}
}
