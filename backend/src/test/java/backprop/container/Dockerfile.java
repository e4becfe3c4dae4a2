package backprop.container;

import backprop.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of a Dockerfile, stage by stage. */
record Dockerfile(List<Stage> stages) {
    /** One line of it, with those that go on it: "RUN", and what is run. */
    record Step(String instruction, String rest) {
        /** What stands in brackets, the form that needs no shell. */
        List<String> words() {
            return Json.parse(rest.substring(rest.indexOf('['))).items().stream()
                    .map(Json::text)
                    .toList();
        }
    }

    /** @param name that COPY --from calls it by */
    record Stage(String image, Optional<String> name, List<Step> steps) {
        List<Step> all(String instruction) {
            return steps.stream()
                    .filter(step -> step.instruction().equals(instruction))
                    .toList();
        }

        /** The one that counts. */
        Step last(String instruction) {
            List<Step> steps = all(instruction);
            if (steps.isEmpty()) throw new AssertionError("no " + instruction + " in the stage of " + image);
            return steps.get(steps.size() - 1);
        }
    }

    static Dockerfile read(Path file) throws IOException {
        List<Stage> stages = new ArrayList<>();
        String text = Files.readString(file).replaceAll("(?m)^#.*\n", "").replace("\\\n", " ");
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            String[] parts = line.split(" +", 2);
            if (parts[0].equals("FROM")) {
                String[] words = parts[1].split(" +");
                stages.add(new Stage(
                        words[0], words.length == 3 ? Optional.of(words[2]) : Optional.empty(), new ArrayList<>()));
            } else {
                stages.get(stages.size() - 1).steps().add(new Step(parts[0], parts[1]));
            }
        }
        return new Dockerfile(stages);
    }

    /** What is run in the end. */
    Stage image() {
        return stages.get(stages.size() - 1);
    }
}
