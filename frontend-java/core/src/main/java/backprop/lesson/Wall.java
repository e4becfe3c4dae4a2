package backprop.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The digits that the class has drawn, and the one that it is to draw now. */
final class Wall {
    /** Digits beyond are not taken: 8 MB of drawings are enough. */
    private static final int MOST = 2_000;

    private final TreeMap<Long, WallDigit> digits = new TreeMap<>();
    /** Who drew what in answer to which wish: "s7 12", the numbers of their entries. */
    private final Map<String, Long> places = new LinkedHashMap<>();

    /** Of those that the class was given, the ones that were drawn anew since: not on the wall any more, and still wanted. */
    private final List<Long> replaced = new ArrayList<>();

    private Optional<PublishedWall> given = Optional.empty();
    private final TreeMap<Long, Long> removed = new TreeMap<>();
    private final Map<Integer, Long> requestEntries = new LinkedHashMap<>();
    private Optional<Integer> wanted = Optional.empty();
    private long requestEntry;

    Effect requestDigit(long entry, Optional<Integer> label) {
        if (label.isEmpty() && wanted.isEmpty()) return Effect.none(entry);
        wanted = label;
        requestEntry = entry;
        label.ifPresent(digit -> requestEntries.put(digit, entry));
        return Effect.NEW;
    }

    /** Of a digit that was wanted at some time: who sees the next wish while drawing has not drawn in vain. */
    Effect draw(long entry, String student, StudentMessage.DigitDrawn drawn) {
        Long forWish = requestEntries.get(drawn.label());
        if (forWish == null) return Effect.none(entry);
        String place = student + " " + forWish;
        Long before = places.get(place);
        if (before == null && places.size() == MOST) return Effect.none(entry);
        places.put(place, entry);
        if (before != null) removeDigit(before, entry);
        digits.put(entry, new WallDigit(entry, student, drawn.label(), drawn.strokes()));
        if (before == null || !isGiven(before)) return Effect.instead(before == null ? 0 : before);
        replaced.add(before);
        return Effect.NEW;
    }

    private boolean isGiven(long number) {
        return given.isPresent() && given.get().digits().stream().anyMatch(digit -> digit.number() == number);
    }

    /** What hangs there now, as a data set that stays as it is until the next. */
    Effect publish(long entry) {
        boolean isNew = !givenForBoard().map(BoardState.Given::current).orElse(false);
        if (digits.size() < Bounds.FEWEST_DIGITS || !isNew) return Effect.none(entry);
        List<Long> obsolete = new ArrayList<>(replaced);
        given.ifPresent(before -> obsolete.add(before.number()));
        replaced.clear();
        given = Optional.of(new PublishedWall(entry, digits()));
        return new Effect(true, obsolete);
    }

    Optional<PublishedWall> given() {
        return given;
    }

    Optional<BoardState.Given> givenForBoard() {
        return given.map(
                all -> new BoardState.Given(all.digits().size(), all.digits().equals(digits())));
    }

    Effect remove(long entry, long number) {
        return removeDigit(number, entry) ? Effect.NEW : Effect.none(entry);
    }

    private boolean removeDigit(long number, long entry) {
        if (digits.remove(number) == null) return false;
        removed.put(entry, number);
        return true;
    }

    List<WallDigit> digits() {
        return new ArrayList<>(digits.values());
    }

    List<WallDigit> digitsSince(long version) {
        return new ArrayList<>(digits.tailMap(version, false).values());
    }

    List<Long> removedSince(long version) {
        return new ArrayList<>(removed.tailMap(version, false).values());
    }

    Optional<Integer> wanted() {
        return wanted;
    }

    StudentView.DigitRequest forStudent(String student) {
        return new StudentView.DigitRequest(requestEntry, wanted, places.containsKey(student + " " + requestEntry));
    }

    /** 0 before the first wish. */
    long shownAt(String student) {
        return Math.max(requestEntry, places.getOrDefault(student + " " + requestEntry, 0L));
    }
}
