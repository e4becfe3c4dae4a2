package backprop.lesson;

/** How a student's run stands, as far as the board shows it. */
public enum RunStanding {
    RUNNING,
    PAUSED,
    DONE,
    DIVERGED
}
