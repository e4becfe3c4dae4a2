package backprop.lesson;

/** How a student stands with a task. Untouched ones are not in the list. */
public enum TaskState {
    WORKING,
    RIGHT,
    RIGHT_AFTER_MISS,
    /** Three misses, or three minutes at it without a right one. */
    STUCK
}
