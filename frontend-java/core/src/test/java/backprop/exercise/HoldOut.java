package backprop.exercise;

import backprop.math.Rng;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Programs for an exercise, right ones and wrong ones, made of its solution by {@link Rules}. */
final class HoldOut {
    private final Rules rules;
    private final Rng rng = new Rng(7);

    /** @param mistake by its key, if it has a name */
    record WrongProgram(String text, Optional<String> mistake) {}

    HoldOut(String exercise) throws IOException {
        rules = Rules.of(exercise);
    }

    /** That many different ones, in all styles in turn. */
    List<String> right(int count) {
        Set<String> programs = new LinkedHashSet<>();
        Style[] styles = Style.values();
        for (int i = 0; programs.size() < count; i++) programs.add(styles[i % styles.length].of(rewritten(null)));
        return List.copyOf(programs);
    }

    /** Each wrong alternative, in the solution. */
    List<WrongProgram> wrongSolutions() {
        List<WrongProgram> programs = new ArrayList<>();
        for (Rules.Place place : rules.places()) {
            for (Rules.Alternative wrong : place.wrong()) {
                String program = Rules.replaced(rules.solution(), place, wrong.text());
                programs.add(new WrongProgram(program, wrong.mistake()));
            }
        }
        return programs;
    }

    /** Each wrong alternative, in another right program, in all styles in turn. */
    List<WrongProgram> wrong() {
        List<WrongProgram> programs = new ArrayList<>();
        Style[] styles = Style.values();
        for (Rules.Place place : rules.places()) {
            for (Rules.Alternative wrong : place.wrong()) {
                String program = Rules.replaced(rewritten(place), place, wrong.text());
                programs.add(new WrongProgram(styles[programs.size() % styles.length].of(program), wrong.mistake()));
            }
        }
        return programs;
    }

    /** With an alternative at each place but one. */
    private String rewritten(Rules.Place but) {
        String program = rules.solution();
        for (Rules.Place place : rules.places()) {
            List<Rules.Alternative> right = place.right();
            int choice = rng.below(right.size() + 1);
            if (place != but && choice > 0)
                program = Rules.replaced(program, place, right.get(choice - 1).text());
        }
        return program;
    }
}
