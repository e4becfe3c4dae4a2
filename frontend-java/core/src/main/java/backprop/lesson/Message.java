package backprop.lesson;

/** What changes a lesson. */
public sealed interface Message permits Message.Joined, Message.Renamed, Message.Said, TeacherMessage {
    /**
     * Somebody came in; the number of this message makes the student's id, such as "s7".
     *
     * @param key by which the server knows the student again
     * @param name wanted; where another has it already, the next one that is free
     */
    record Joined(String key, StudentName name) implements Message {}

    /** The student is called otherwise from now on; where another has that name, by the next one that is free. */
    record Renamed(String student, StudentName name) implements Message {}

    record Said(String student, StudentMessage what) implements Message {}
}
