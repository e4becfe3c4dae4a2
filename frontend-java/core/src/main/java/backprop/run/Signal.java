package backprop.run;

/** What moves a run from one {@link RunState} to another, besides the request of a {@link Goal}. */
enum Signal {
    /** The user pauses it, or takes it out of those that wait. */
    PAUSE,
    /** The user takes back all that it has learned. */
    RESET,
    /** How many training digits there will be is known, and so how long an epoch is. */
    COUNTED,
    /** The first part of the digits is here. */
    FIRST_DIGITS,
    /** All digits are here. */
    ALL_DIGITS,
    /** The worker has done what it was asked, or was paused. */
    STOPPED,
    /** The worker found most units behind a ReLU dead. */
    DEAD,
    /** All iterations are done, and the net is tested. */
    DONE,
    DIVERGED,
    FAILED,
    /** The worker was ended from here. */
    CLOSED
}
