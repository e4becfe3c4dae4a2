package backprop.train;

import backprop.data.BatchesState;
import backprop.data.Sampling;
import backprop.file.Bytes;
import backprop.nn.architecture.TensorSpec;
import backprop.optim.OptimizerKind;
import backprop.optim.OptimizerMemory;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a run's next iterations depend on, but the learning rate: so a trainer can go on from here again and again, and
 * does the same.
 *
 * @param iteration how many are done
 * @param loss of the last one
 * @param optimizer whose memory it is
 * @param values W1, b1, W2, b2, … and what batch normalisation has gathered
 * @param dropout where its generator stands
 */
public record TrainerState(
        int iteration,
        double loss,
        OptimizerKind optimizer,
        List<float[]> values,
        OptimizerMemory memory,
        BatchesState batches,
        int[] dropout) {
    /** More than what is no array of floats takes. */
    private static final int HEAD = 256;

    public TrainerState {
        values = List.copyOf(values);
    }

    /** How many bytes such a state has at most: known without making one. */
    public static long bytes(Trainer trainer) {
        TrainingPlan plan = trainer.plan();
        long parameters = plan.architecture().parameterCount();
        long stored = plan.architecture().tensors().stream()
                .mapToLong(TensorSpec::length)
                .sum();
        long order =
                plan.sampling() == Sampling.SHUFFLED_EPOCHS ? trainer.samples().size() : 0;
        long arrays = (1L + plan.optimizer().memories())
                * plan.architecture().tensors().size();
        return 4 * (stored + plan.optimizer().memories() * parameters + order + arrays) + HEAD;
    }

    public byte[] toBytes() {
        Bytes bytes = new Bytes().put(iteration).put(loss).put(optimizer.key());
        put(bytes, values);
        put(bytes, memory.numbers());
        bytes.put(memory.scalars().size());
        memory.scalars().forEach(bytes::put);
        bytes.put(batches.samples()).put(batches.position());
        put(bytes, batches.order());
        put(bytes, batches.rng());
        put(bytes, dropout);
        return bytes.array();
    }

    private static void put(Bytes bytes, List<float[]> arrays) {
        bytes.put(arrays.size());
        for (float[] array : arrays) bytes.put(array.length).put(array);
    }

    private static void put(Bytes bytes, int[] array) {
        bytes.put(array.length).put(array);
    }

    /** @throws IllegalArgumentException if these bytes are of nothing like it */
    public static TrainerState of(byte[] array) {
        Bytes bytes = new Bytes(array);
        int iteration = bytes.nextInt();
        double loss = bytes.nextDouble();
        String key = bytes.nextText();
        OptimizerKind optimizer = OptimizerKind.find(key)
                .orElseThrow(() -> new IllegalArgumentException("no optimizer is called " + key));
        List<float[]> values = arrays(bytes);
        List<float[]> numbers = arrays(bytes);
        List<Double> scalars = new ArrayList<>();
        for (int left = bytes.nextInt(); left > 0; left--) scalars.add(bytes.nextDouble());
        OptimizerMemory memory = new OptimizerMemory(numbers, scalars);
        BatchesState batches = new BatchesState(bytes.nextInt(), bytes.nextInt(), ints(bytes), ints(bytes));
        return new TrainerState(iteration, loss, optimizer, values, memory, batches, ints(bytes));
    }

    private static List<float[]> arrays(Bytes bytes) {
        List<float[]> arrays = new ArrayList<>();
        for (int left = bytes.nextInt(); left > 0; left--) arrays.add(bytes.nextFloats(bytes.nextInt()));
        return arrays;
    }

    private static int[] ints(Bytes bytes) {
        return bytes.nextInts(bytes.nextInt());
    }
}
