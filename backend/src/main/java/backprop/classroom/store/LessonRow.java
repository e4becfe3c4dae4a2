package backprop.classroom.store;

/**
 * A lesson under way.
 *
 * @param code by which students come in; no two lessons under way have the same
 * @param keyHash of the teacher's key that began it
 * @param touched when something was said in it last, in milliseconds since 1970
 */
public record LessonRow(String id, String code, String keyHash, long touched) {}
