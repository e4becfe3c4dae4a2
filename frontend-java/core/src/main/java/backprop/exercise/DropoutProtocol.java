package backprop.exercise;

import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import backprop.exercise.program.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dropout layer learns from two batches, and reads once. What is right follows from the masks that it drew. */
record DropoutProtocol(Tensor x, List<Tensor> douts) implements Protocol {
    static final double RATIO = 0.3;
    /** Of shares among a thousand. */
    private static final Tolerance CHANCE = new Tolerance(0.2);

    /** Places among a batch's results, which are out, the share of what is silenced, dx, x and dout. */
    static final int OUT = 0, SHARE = 1, DX = 2, BATCH = 5;

    private static final String READING = "forward(x, False)";

    static Check check() {
        Inputs random = new Inputs();
        return new ProtocolCheck(new DropoutProtocol(
                random.ofManySizes(20, 50), List.of(random.ofManySizes(20, 50), random.ofManySizes(20, 50))));
    }

    @Override
    public void run(Program program, List<Result> results) {
        Object layer = program.construct(List.of("Dropout"), List.of(), List.of(RATIO));
        for (Tensor dout : douts) trainingPass(program, layer, dout, results);
        results.add(number(mask(results, 0).difference(mask(results, 1))));
        results.add(Values.result(program.call(layer, "forward", List.of(Values.of(x), false))));
    }

    private void trainingPass(Program program, Object layer, Tensor dout, List<Result> results) {
        Object input = Values.of(x), gradient = Values.of(dout);
        Result out = Values.result(program.call(layer, "forward", List.of(input)));
        results.add(out);
        results.add(number(DropoutMask.of(x, out).silenced()));
        results.add(Values.result(program.call(layer, "backward", List.of(gradient))));
        results.add(Values.result(input));
        results.add(Values.result(gradient));
    }

    private static Result number(double value) {
        return new Result.Numbers(Tensor.scalar(value));
    }

    DropoutMask mask(List<Result> results, int batch) {
        return DropoutMask.of(x, results.get(batch * BATCH + OUT));
    }

    @Override
    public List<Expected> expected(List<Result> results) {
        List<Expected> expected = new ArrayList<>();
        for (int i = 0; i < douts.size() && i * BATCH < results.size(); i++) {
            DropoutMask mask = mask(results, i);
            expected.add(output("out", mask.applied(x, mask.scale())));
            expected.add(new Expected("mask", Tensor.scalar(RATIO), CHANCE, Optional.empty()));
            expected.add(output("dx", mask.applied(douts.get(i), mask.scale())));
            expected.add(argument("x", x));
            expected.add(argument("dout", douts.get(i)));
        }
        double change = 2 * RATIO * (1 - RATIO);
        expected.add(new Expected("mask", Tensor.scalar(change), CHANCE, Optional.of(Mistake.MASK_DRAWN_ONCE)));
        if (!results.isEmpty()) {
            double scale = mask(results, 0).readingScale();
            expected.add(output(READING, x.map(v -> v * scale)));
        }
        return expected;
    }

    private static Expected output(String name, Tensor right) {
        return new Expected(name, right, Tolerance.ROUNDING, Optional.empty());
    }

    private static Expected argument(String name, Tensor value) {
        return new Expected(name, value, Tolerance.ROUNDING, Optional.of(Mistake.ARGUMENT_CHANGED));
    }

    @Override
    public List<Variant> variants(List<Result> results) {
        return new DropoutVariants(this, results).list();
    }
}
