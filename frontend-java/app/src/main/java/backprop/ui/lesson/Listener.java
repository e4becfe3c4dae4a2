package backprop.ui.lesson;

import backprop.lesson.StudentView;

/** What the poller tells. */
interface Listener {
    void received(StudentView view);

    /** Whether the server is out of reach. */
    void lost(boolean isLost);

    /** A message that the server does not take, in its own words. */
    void refused(String sentence);

    /** The seat was given away meanwhile; whether one is free is asked again and again. */
    void full();

    /** The server knows no such student any more. */
    void gone();
}
