package backprop.weights.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/** What ONNX Runtime says of digits. */
final class OnnxRun {
    /** How far its probabilities may be from the lab's. */
    static final float CLOSE = 1e-5f;

    private OnnxRun() {}

    static float[][] probabilities(OrtEnvironment environment, byte[] file, List<float[]> rows, boolean asPictures)
            throws OrtException {
        int count = rows.size();
        float[] all = new float[count * 784];
        for (int i = 0; i < count; i++) System.arraycopy(rows.get(i), 0, all, 784 * i, 784);
        long[] shape = asPictures ? new long[] {count, 1, 28, 28} : new long[] {count, 784};
        try (OrtSession session = environment.createSession(file);
                OnnxTensor digits = OnnxTensor.createTensor(environment, FloatBuffer.wrap(all), shape);
                OrtSession.Result result = session.run(Map.of("digits", digits))) {
            return (float[][]) result.get("probabilities").orElseThrow().getValue();
        }
    }
}
