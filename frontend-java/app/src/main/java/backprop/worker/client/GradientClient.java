package backprop.worker.client;

import backprop.json.Json;
import backprop.worker.host.GradientWorker;
import java.util.Map;
import java.util.function.Consumer;

/** The page's end of a {@link GradientWorker}. */
public final class GradientClient {
    private final QuestionClient worker;

    /** @param failed told when the worker cannot go on */
    public GradientClient(Runnable failed) {
        worker = new QuestionClient("app/numerics.js", failed);
    }

    /** What is asked, such as "step", with its particulars. */
    public void request(String kind, Map<String, Json> particulars, Consumer<Json> then) {
        worker.request(kind, particulars, then);
    }

    /** Hands over digits: as many labels, then their pixels. */
    public void digits(byte[] labelsAndPixels) {
        worker.digits(labelsAndPixels);
    }

    public void close() {
        worker.close();
    }
}
