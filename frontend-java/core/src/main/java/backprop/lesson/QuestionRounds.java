package backprop.lesson;

import backprop.lesson.ClassQuestion.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A question under way: who answered what, each time it was asked. */
final class QuestionRounds {
    private static final int MOST_ROUNDS = 4;

    private final int number;
    private final Question question;
    private final List<Map<String, Answer>> rounds = new ArrayList<>();
    private Phase phase = Phase.OPEN;
    /** The entries after which students, and the board, see something else. */
    private long shownAt, changedAt;

    private record Answer(long number, double value) {}

    QuestionRounds(int number, Question question, long entry) {
        this.number = number;
        this.question = question;
        rounds.add(new LinkedHashMap<>());
        show(Phase.OPEN, entry);
    }

    long changedAt() {
        return changedAt;
    }

    private Effect show(Phase phase, long entry) {
        this.phase = phase;
        shownAt = entry;
        changedAt = entry;
        return Effect.NEW;
    }

    Effect reveal(long entry) {
        return phase == Phase.OPEN ? show(Phase.REVEALED, entry) : Effect.none(entry);
    }

    Effect startRound(long entry) {
        if (phase == Phase.CLOSED || rounds.size() == MOST_ROUNDS) return Effect.none(entry);
        rounds.add(new LinkedHashMap<>());
        return show(Phase.OPEN, entry);
    }

    Effect close(long entry) {
        return phase == Phase.CLOSED ? Effect.none(entry) : show(Phase.CLOSED, entry);
    }

    /** A later answer takes the place of an earlier one, as long as the question is open. */
    Effect answer(long entry, String student, StudentMessage.Answered answered) {
        if (phase != Phase.OPEN || answered.question() != number || !fits(answered.value())) return Effect.none(entry);
        Answer before = last().put(student, new Answer(entry, answered.value()));
        changedAt = entry;
        return Effect.instead(before == null ? 0 : before.number);
    }

    private boolean fits(double value) {
        if (!(question instanceof Question.Choice choice)) return true;
        return value == (int) value && value >= 0 && value < choice.options().size();
    }

    private Map<String, Answer> last() {
        return rounds.get(rounds.size() - 1);
    }

    /** What the student with that id answered, each time it was asked. */
    List<OptionalDouble> answersOf(String student) {
        return rounds.stream().map(round -> answer(round, student)).toList();
    }

    private static OptionalDouble answer(Map<String, Answer> round, String student) {
        Answer answer = round.get(student);
        return answer == null ? OptionalDouble.empty() : OptionalDouble.of(answer.value);
    }

    Question question() {
        return question;
    }

    ClassQuestion forBoard() {
        return new ClassQuestion(number, question, phase, last().size(), distributions(), OptionalDouble.empty());
    }

    ClassQuestion forStudent(String student) {
        boolean isShown = phase == Phase.REVEALED;
        return new ClassQuestion(
                number,
                isShown ? question : question.withoutRight(),
                phase,
                0,
                isShown ? distributions() : List.of(),
                answer(last(), student));
    }

    /** When that student's page was to show something else for the last time. */
    long shownAt(String student) {
        Answer own = last().get(student);
        return own == null ? shownAt : Math.max(shownAt, own.number);
    }

    private List<Distribution> distributions() {
        return rounds.stream()
                .map(round -> Distribution.of(
                        question, round.values().stream().map(Answer::value).toList()))
                .toList();
    }
}
