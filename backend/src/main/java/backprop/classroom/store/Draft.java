package backprop.classroom.store;

import backprop.lesson.Message;

/** A message that has no number yet. */
public record Draft(String lesson, long millis, Message message) {}
