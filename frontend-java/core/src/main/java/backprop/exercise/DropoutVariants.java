package backprop.exercise;

import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a dropout layer with a mistake gives, with the masks that the program drew. */
final class DropoutVariants {
    private static final double RATIO = DropoutProtocol.RATIO, KEEP = 1 - RATIO;

    private final DropoutProtocol protocol;
    private final List<Result> results;

    DropoutVariants(DropoutProtocol protocol, List<Result> results) {
        this.protocol = protocol;
        this.results = results;
    }

    private interface Output {
        /** @param input x or dout @param given what the program gave, for what it drew */
        Tensor of(DropoutMask mask, Tensor input, Tensor given);
    }

    List<Variant> list() {
        return List.of(
                out(Mistake.SCALE_WRONG, (mask, x, given) -> mask.applied(x, KEEP)),
                out(Mistake.SCALE_WRONG, (mask, x, given) -> mask.applied(x, RATIO)),
                out(Mistake.SCALE_WRONG, (mask, x, given) -> mask.applied(x, 1 / RATIO)),
                variant(Mistake.RATIO_INVERTED, DropoutProtocol.SHARE, (mask, x, given) -> Tensor.scalar(KEEP)),
                variant(Mistake.NOT_SILENCED, DropoutProtocol.SHARE, (mask, x, given) -> Tensor.scalar(0)),
                dx(Mistake.SCALE_MISSING, (mask, dout, given) -> mask.applied(dout, 1)),
                dx(Mistake.SCALE_WRONG, (mask, dout, given) -> mask.applied(dout, KEEP)),
                dx(Mistake.SCALE_WRONG, (mask, dout, given) -> mask.applied(dout, 1 / KEEP)),
                dx(Mistake.GRADIENT_ZERO, (mask, dout, given) -> dout.map(d -> 0)),
                dx(Mistake.LOCAL_DERIVATIVE_MISSING, (mask, dout, given) -> dout),
                dx(Mistake.DOUT_IGNORED, (mask, dout, given) -> mask.kept()),
                dx(Mistake.DOUT_IGNORED, (mask, dout, given) -> mask.kept().map(one -> one * mask.scale())),
                dx(Mistake.MASK_INVERTED, (mask, dout, given) -> dout.zip(mask.kept(), (d, one) -> d * (1 - one))),
                dx(Mistake.SIGN, (mask, dout, given) -> mask.applied(dout, -mask.scale())),
                dx(Mistake.MASK_REDRAWN, (mask, dout, given) -> masked(dout, given, mask.scale())),
                reading(Mistake.SCALE_MISSING, (mask, x, given) -> x),
                reading(Mistake.SCALE_WRONG, (mask, x, given) -> x.map(v -> v * RATIO)),
                reading(Mistake.SCALE_WRONG, (mask, x, given) -> x.map(v -> v * KEEP)),
                reading(Mistake.SCALE_WRONG, (mask, x, given) -> x.map(v -> v / KEEP)),
                reading(Mistake.MASK_IN_READING, (mask, x, given) -> masked(x, given, 1)),
                reading(Mistake.MASK_IN_READING, (mask, x, given) -> masked(x, given, 1 / KEEP)));
    }

    /** Whatever was kept in what the program gave. */
    private static Tensor masked(Tensor a, Tensor given, double factor) {
        return a.zip(given, (v, g) -> g == 0 ? 0 : v * factor);
    }

    private Variant out(Mistake mistake, Output output) {
        return variant(mistake, DropoutProtocol.OUT, output);
    }

    private Variant dx(Mistake mistake, Output output) {
        return variant(mistake, DropoutProtocol.DX, output);
    }

    /** @param place among a batch's results */
    private Variant variant(Mistake mistake, int place, Output output) {
        List<Optional<Tensor>> outputs = nothing();
        for (int batch = 0; batch < protocol.douts().size(); batch++) {
            Tensor input = place == DropoutProtocol.DX ? protocol.douts().get(batch) : protocol.x();
            put(outputs, batch * DropoutProtocol.BATCH + place, batch, input, output);
        }
        return new Variant(mistake, outputs);
    }

    /** The last result. */
    private Variant reading(Mistake mistake, Output output) {
        List<Optional<Tensor>> outputs = nothing();
        put(outputs, protocol.douts().size() * DropoutProtocol.BATCH + 1, 0, protocol.x(), output);
        return new Variant(mistake, outputs);
    }

    private List<Optional<Tensor>> nothing() {
        return new ArrayList<>(Collections.nCopies(results.size(), Optional.empty()));
    }

    /** Where the program came so far, and gave numbers that fit. */
    private void put(List<Optional<Tensor>> outputs, int place, int batch, Tensor input, Output output) {
        if (place >= results.size() || !(results.get(place) instanceof Result.Numbers numbers)) return;
        boolean isShare =
                place % DropoutProtocol.BATCH == DropoutProtocol.SHARE && batch * DropoutProtocol.BATCH < place;
        if (!isShare && !numbers.tensor().shape().equals(input.shape())) return;
        outputs.set(place, Optional.of(output.of(protocol.mask(results, batch), input, numbers.tensor())));
    }
}
