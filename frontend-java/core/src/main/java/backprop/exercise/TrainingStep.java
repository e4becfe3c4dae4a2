package backprop.exercise;

import backprop.exercise.program.Program;
import backprop.exercise.program.Tensor;
import backprop.exercise.program.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One call of gradient.
 *
 * @param images the numbers of the mini-batch's images
 * @param digits their labels
 * @param weightsAfter W1, b1, W2, b2 when gradient is called the next time, or at the end
 */
record TrainingStep(Tensor images, Tensor digits, List<Tensor> weightsAfter) {
    /** All that the net has noted down. */
    static List<TrainingStep> all(Program program) {
        Object net = program.global(List.of("TwoLayerNet"));
        List<List<Object>> notes = new ArrayList<>();
        for (Object note : Values.items(program.attribute(net, "steps"))) notes.add(Values.items(note));
        List<TrainingStep> steps = new ArrayList<>();
        for (int i = 0; i < Math.min(notes.size(), TrainingModules.STEPS); i++) {
            List<Object> note = notes.get(i);
            Object after = i + 1 < notes.size()
                    ? notes.get(i + 1).get(2)
                    : program.call(program.attribute(net, "latest"), "weights", List.of());
            steps.add(new TrainingStep(
                    Values.tensor(note.get(0)),
                    Values.tensor(note.get(1)),
                    Values.items(after).stream().map(Values::tensor).toList()));
        }
        return steps;
    }

    /** How many labels are another image's. */
    int mismatches() {
        int mismatches = Math.abs(images.size() - digits.size());
        for (int i = 0; i < Math.min(images.size(), digits.size()); i++) {
            if (digits.values()[i] != TrainingModules.digit((int) images.values()[i])) mismatches++;
        }
        return mismatches;
    }

    boolean hasSameImages(TrainingStep other) {
        return Arrays.equals(images.values(), other.images.values());
    }
}
