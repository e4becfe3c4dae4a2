package backprop.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the solution of an exercise can be written otherwise, and wrongly. In NAME.rules, lines of the solution stand behind -, what
 * may stand in their place behind +, after a line = if that is right, or ! and the key of the mistake (? for one without a name).
 */
record Rules(String solution, List<Place> places) {
    private static final Path SOLUTIONS = Path.of("../../web/exercises"),
            RULES = Path.of("src/test/resources/exercise");

    /** Lines of the solution, and their alternatives. */
    record Place(String original, List<Alternative> alternatives) {
        List<Alternative> right() {
            return alternatives.stream().filter(Alternative::isRight).toList();
        }

        List<Alternative> wrong() {
            return alternatives.stream().filter(each -> !each.isRight()).toList();
        }
    }

    /** @param mistake the key of a wrong one, if it has a name */
    record Alternative(String text, boolean isRight, Optional<String> mistake) {
        private static Alternative of(String header) {
            String key = header.substring(1).strip();
            return new Alternative(
                    "", header.equals("="), Optional.of(key).filter(k -> !k.isEmpty() && !k.equals("?")));
        }

        private Alternative plus(String line) {
            return new Alternative(text + line + "\n", isRight, mistake);
        }
    }

    static Rules of(String exercise) throws IOException {
        String solution = Files.readString(SOLUTIONS.resolve(exercise).resolve("solution.py"));
        List<Place> places = new ArrayList<>();
        String before = "";
        for (String line : Files.readAllLines(RULES.resolve(exercise + ".rules"))) {
            if (line.startsWith("-")) {
                if (!before.startsWith("-")) places.add(new Place("", new ArrayList<>()));
                Place place = places.remove(places.size() - 1);
                places.add(new Place(place.original + line.substring(1) + "\n", place.alternatives));
            } else {
                List<Alternative> alternatives = places.get(places.size() - 1).alternatives;
                if (line.startsWith("+")) {
                    int last = alternatives.size() - 1;
                    alternatives.set(last, alternatives.get(last).plus(line.substring(1)));
                } else {
                    alternatives.add(Alternative.of(line));
                }
            }
            before = line;
        }
        return new Rules(solution, places);
    }

    /** The program with other lines at one place. */
    static String replaced(String program, Place place, String text) {
        int at = program.indexOf(place.original);
        if (at < 0 || program.indexOf(place.original, at + 1) >= 0) {
            throw new IllegalArgumentException("not once in the program:\n" + place.original + "\nin\n" + program);
        }
        return program.replace(place.original, text);
    }
}
