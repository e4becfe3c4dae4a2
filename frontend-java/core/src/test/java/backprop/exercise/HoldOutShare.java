package backprop.exercise;

/** How many of the programs of the hold-out are judged: one in five in each build, all of them with -Dholdout=all. */
final class HoldOutShare {
    private static final int EVERY = 5;

    private HoldOutShare() {}

    /** @param index counted from 0 */
    static boolean judges(int index) {
        return "all".equals(System.getProperty("holdout")) || index % EVERY == 0;
    }
}
