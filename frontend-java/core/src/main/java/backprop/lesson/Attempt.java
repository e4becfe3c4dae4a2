package backprop.lesson;

/** What was just done at a task. */
public enum Attempt {
    WORKING,
    RIGHT,
    WRONG
}
