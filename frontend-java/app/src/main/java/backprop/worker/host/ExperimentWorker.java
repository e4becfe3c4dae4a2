package backprop.worker.host;

import backprop.json.Json;
import backprop.worker.protocol.Message;
import backprop.worker.scope.Transfer;
import backprop.worker.scope.WorkerScope;
import org.teavm.jso.typedarrays.Int8Array;

/** A worker that trains small nets: each question gets one answer, in their order. */
public final class ExperimentWorker {
    private ExperimentWorker() {}

    public static void main(String[] args) {
        ExperimentService experiments = new ExperimentService(WorkerScope::now);
        WorkerScope.onMessage((text, bytes) -> answer(experiments.answer(Json.parse(text), Transfer.toJava(bytes))));
        answer(Json.of(true));
    }

    private static void answer(Json answer) {
        WorkerScope.post(answer.compact(), Int8Array.copyFromJavaArray(Message.NO_BYTES));
    }
}
