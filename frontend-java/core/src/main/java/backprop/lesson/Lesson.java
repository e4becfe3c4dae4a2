package backprop.lesson;

import backprop.lesson.StudentView.Lead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the entries of a lesson add up to. Entries that come twice, too late, from another lesson, after the end, or from one who
 * never joined change nothing. It knows no time but what it is told.
 */
public final class Lesson {
    private static final int MOST_QUESTIONS = 200, MOST_EVER = 900;

    private final String id;
    private final String code;
    private final Map<String, Student> students = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<QuestionRounds> questions = new ArrayList<>();
    private final Wall wall = new Wall();
    private Optional<Lead> lead = Optional.empty();
    private boolean isPaused, areNamesShown, isEnded;
    private long pausedAt, stateAt, version;

    /** @param code by which students come in */
    public Lesson(String id, String code) {
        this.id = id;
        this.code = code;
    }

    public String id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** The number of the last entry that was added. */
    public long version() {
        return version;
    }

    public boolean isEnded() {
        return isEnded;
    }

    public Effect add(Entry entry) {
        boolean isOurs = entry.lesson().equals(id);
        if (!isOurs || isEnded || entry.number() <= version) {
            return isOurs && entry.number() > version ? Effect.none(entry.number()) : new Effect(false, List.of());
        }
        version = entry.number();
        if (entry.message() instanceof Message.Joined joined) return join(entry, joined);
        if (entry.message() instanceof Message.Renamed renamed) return rename(entry, renamed);
        if (entry.message() instanceof Message.Said said) return handleStudent(entry, said);
        Effect effect = handleTeacher(entry.number(), (TeacherMessage) entry.message());
        if (effect.changed()) stateAt = entry.number();
        return effect;
    }

    private Effect join(Entry entry, Message.Joined joined) {
        if (keys.containsKey(joined.key()) || students.size() == MOST_EVER) return Effect.none(entry.number());
        String student = "s" + entry.number();
        keys.put(joined.key(), student);
        students.put(student, new Student(student, joined.name().orNextFree(names()), entry));
        stateAt = entry.number();
        return Effect.NEW;
    }

    private Effect rename(Entry entry, Message.Renamed renamed) {
        Student student = students.get(renamed.student());
        if (student == null || !student.mayBeRenamed()) return Effect.none(entry.number());
        return student.rename(entry, renamed.name().orNextFree(names()));
    }

    private Set<StudentName> names() {
        Set<StudentName> names = new HashSet<>();
        students.values().forEach(student -> names.add(student.name()));
        return names;
    }

    private Effect handleStudent(Entry entry, Message.Said said) {
        Student student = students.get(said.student());
        if (student == null || student.hasLeft()) return Effect.none(entry.number());
        if (said.what() instanceof StudentMessage.Present) return student.present(entry);
        Effect effect = apply(entry, student, said.what());
        if (!effect.changed()) return effect;
        student.markSeen(entry);
        return effect;
    }

    private Effect apply(Entry entry, Student student, StudentMessage what) {
        if (what instanceof StudentMessage.Answered answered) {
            return question()
                    .map(asking -> asking.answer(entry.number(), student.id(), answered))
                    .orElse(Effect.none(entry.number()));
        }
        if (what instanceof StudentMessage.DigitDrawn drawn) {
            Effect effect = wall.draw(entry.number(), student.id(), drawn);
            if (effect.changed()) stateAt = entry.number();
            return effect;
        }
        return student.add(entry, what);
    }

    private Effect handleTeacher(long number, TeacherMessage order) {
        if (order instanceof TeacherMessage.Asked asked) return addQuestion(number, asked.question());
        if (order instanceof TeacherMessage.DigitWanted wanted)
            return wall.requestDigit(number, Optional.of(wanted.label()));
        if (order instanceof TeacherMessage.DigitsEnough) return wall.requestDigit(number, Optional.empty());
        if (order instanceof TeacherMessage.DigitRemoved removed) return wall.remove(number, removed.number());
        if (order instanceof TeacherMessage.WallGiven) return wall.publish(number);
        if (order instanceof TeacherMessage.BroughtHere here) {
            lead = Optional.of(new Lead(number, here.address()));
            return Effect.NEW;
        }
        if (order instanceof TeacherMessage.Paused) return pause(number, true);
        if (order instanceof TeacherMessage.Resumed) return pause(number, false);
        if (order instanceof TeacherMessage.NamesShown names) {
            boolean isNew = areNamesShown != names.shown();
            areNamesShown = names.shown();
            return isNew ? Effect.NEW : Effect.none(number);
        }
        if (order instanceof TeacherMessage.Ended) {
            isEnded = true;
            return Effect.NEW;
        }
        return question().map(asking -> applyToQuestion(number, asking, order)).orElse(Effect.none(number));
    }

    private static Effect applyToQuestion(long number, QuestionRounds asking, TeacherMessage order) {
        if (order instanceof TeacherMessage.Revealed) return asking.reveal(number);
        if (order instanceof TeacherMessage.AskedAgain) return asking.startRound(number);
        if (order instanceof TeacherMessage.QuestionClosed) return asking.close(number);
        return Effect.none(number);
    }

    private Effect addQuestion(long number, Question question) {
        if (questions.size() == MOST_QUESTIONS) return Effect.none(number);
        question().ifPresent(before -> before.close(number));
        questions.add(new QuestionRounds(questions.size() + 1, question, number));
        return Effect.NEW;
    }

    private Effect pause(long number, boolean paused) {
        if (isPaused == paused) return Effect.none(number);
        isPaused = paused;
        pausedAt = number;
        return Effect.NEW;
    }

    private Optional<QuestionRounds> question() {
        return questions.isEmpty() ? Optional.empty() : Optional.of(questions.get(questions.size() - 1));
    }

    /** Who came in with that key and has not left. */
    public Optional<String> studentWith(String key) {
        return Optional.ofNullable(keys.get(key))
                .filter(student -> !students.get(student).hasLeft());
    }

    public Optional<StudentName> name(String student) {
        return Optional.ofNullable(students.get(student)).map(Student::name);
    }

    /** How many were heard of within five minutes, and have not left: a closed tab makes room, too. */
    public int seats(long now) {
        return (int) students.values().stream()
                .filter(student -> student.hasSeat(now))
                .count();
    }

    /** Whether that student has one of them. Who comes back after a while is the same as before, but may find the class full. */
    public boolean hasSeat(String student, long now) {
        return Optional.ofNullable(students.get(student))
                .filter(who -> who.hasSeat(now))
                .isPresent();
    }

    /** How many ever joined. */
    public int everJoined() {
        return students.size();
    }

    public List<Tile> tiles(long now) {
        return tilesSince(-1, now);
    }

    /** Those of students of whom something was heard after that version; others change with the time alone. */
    public List<Tile> tilesSince(long version, long now) {
        return students.values().stream()
                .filter(student -> student.changedAt() > version)
                .map(student -> student.tile(now))
                .toList();
    }

    /** All that this student still has of runs, the last one told of at the end. */
    public List<StudentMessage.RunReported> runs(String student) {
        return Optional.ofNullable(students.get(student)).map(Student::runs).orElse(List.of());
    }

    /** All questions, the last one at the end. */
    public List<ClassQuestion> questions() {
        return questions.stream().map(QuestionRounds::forBoard).toList();
    }

    /**
     * What a student answered to question number, each time it was asked.
     *
     * @throws IndexOutOfBoundsException if there is no such question
     */
    public List<OptionalDouble> answers(int number, String student) {
        return questions.get(number - 1).answersOf(student);
    }

    public Collection<String> students() {
        return List.copyOf(students.keySet());
    }

    public List<WallDigit> digits() {
        return wall.digits();
    }

    public List<WallDigit> digitsSince(long version) {
        return wall.digitsSince(version);
    }

    /** Numbers of digits that were taken out, or drawn anew, after that version. */
    public List<Long> removedSince(long version) {
        return wall.removedSince(version);
    }

    /** What the class was given last to train on. */
    public Optional<PublishedWall> given() {
        return wall.given();
    }

    public boolean isStateNewSince(long version) {
        return Math.max(stateAt, question().map(QuestionRounds::changedAt).orElse(0L)) > version;
    }

    public BoardState state() {
        return new BoardState(
                id,
                code,
                students.size(),
                question().map(QuestionRounds::forBoard),
                wall.wanted(),
                wall.digits().size(),
                wall.givenForBoard(),
                lead.map(Lead::address),
                isPaused,
                areNamesShown,
                isEnded);
    }

    /**
     * What changed for that student after a version; with −1, all there is.
     *
     * @throws IllegalArgumentException if there is no such student
     */
    public StudentView view(String student, long since) {
        Student who = students.get(student);
        if (who == null) throw new IllegalArgumentException("no student " + student + " in lesson " + id);
        return new StudentView(
                version,
                Optional.of(who.name()).filter(name -> who.nameAt() > since),
                question().filter(asking -> asking.shownAt(student) > since).map(asking -> asking.forStudent(student)),
                Optional.of(isPaused).filter(paused -> since < 0 || pausedAt > since),
                lead.filter(here -> here.number() > since),
                Optional.of(wall.forStudent(student))
                        .filter(wish -> wish.number() > 0 && wall.shownAt(student) > since),
                wall.given()
                        .filter(given -> given.number() > since)
                        .map(given -> new StudentView.Given(
                                given.number(), given.digits().size())),
                isEnded);
    }
}
