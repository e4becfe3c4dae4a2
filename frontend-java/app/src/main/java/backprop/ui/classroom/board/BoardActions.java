package backprop.ui.classroom.board;

/** What becomes of a press on a board that has buttons. */
public interface BoardActions {
    /** @param id of a student whose tile, or row of tasks, was pressed */
    void student(String id);

    /** @param id of a student whose run was */
    void run(String id);

    void digit(long number);
}
