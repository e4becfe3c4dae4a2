package backprop.run;

/** What a page's buttons ask of the run that is looked at. */
public enum RunCommand {
    START,
    PAUSE,
    STEP,
    WATCH,
    EPOCH,
    RESET
}
