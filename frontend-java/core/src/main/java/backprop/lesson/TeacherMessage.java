package backprop.lesson;

/** What the teacher decides. */
public sealed interface TeacherMessage extends Message {
    /** A question for all; the one before it is closed. */
    record Asked(Question question) implements TeacherMessage {}

    /** Its answers are shown, and the right one. */
    record Revealed() implements TeacherMessage {}

    /** The same question, to be answered again after the neighbours have talked. */
    record AskedAgain() implements TeacherMessage {}

    record QuestionClosed() implements TeacherMessage {}

    /** Each draws one. */
    record DigitWanted(int label) implements TeacherMessage {}

    record DigitsEnough() implements TeacherMessage {}

    /** @param number of the message that brought it */
    record DigitRemoved(long number) implements TeacherMessage {}

    /** The wall as it hangs is the class's to train on. */
    record WallGiven() implements TeacherMessage {}

    /** @param address as in {@link StudentMessage.PageOpened} */
    record BroughtHere(String address) implements TeacherMessage {}

    record Paused() implements TeacherMessage {}

    record Resumed() implements TeacherMessage {}

    /** Whether the projector shows names. */
    record NamesShown(boolean shown) implements TeacherMessage {}

    /** Another name for this student. The server chooses one: {@link Message.Renamed}. */
    record NameRefused(String student) implements TeacherMessage {}

    record Ended() implements TeacherMessage {}
}
