package backprop.worker.python;

import backprop.browser.Download;
import backprop.browser.callback.Callback;
import backprop.browser.callback.TextCallback;
import backprop.python.array.JavaKernels;
import backprop.python.array.Kernels;
import org.teavm.jso.JSBody;

/** The worker that runs Python: one command after the other. */
public final class PythonWorker {
    private PythonWorker() {}

    /** @param args see {@link WorkerFiles}. Products are made in plain Java where the kernels cannot be had. */
    public static void main(String[] args) {
        WorkerFiles files = WorkerFiles.of(args);
        new Download(files.kernels())
                .onFailure(() -> start(files, new JavaKernels()))
                .buffer(code -> start(files, SimdProducts.of(code)));
    }

    private static void start(WorkerFiles files, Kernels kernels) {
        PythonService python = new PythonService(
                kernels, new NotebookModules(files), PythonWorker::now, event -> post(PythonCodec.encode(event)));
        TrainingService training =
                new TrainingService(files, python, PythonWorker::now, (task, wait) -> runLater(task::run, wait));
        onMessage(text -> execute(PythonCodec.command(text), python, training));
        python.send(new PythonEvent.Ready());
    }

    private static void execute(PythonCommand command, PythonService python, TrainingService training) {
        if (command instanceof PythonCommand.Run run) python.run(run, PythonWorker::fail);
        else if (command instanceof PythonCommand.Check check) python.check(check);
        else if (command instanceof PythonCommand.Prepare prepare) python.prepare(prepare);
        else if (command instanceof PythonCommand.TrainLoop loop) training.train(loop, PythonWorker::fail);
        else training.train((PythonCommand.Train) command, PythonWorker::fail);
    }

    @JSBody(params = "text", script = "postMessage({ text: text });")
    private static native void post(String text);

    @JSBody(params = "inbox", script = "onmessage = function(event) { inbox(event.data.text); };")
    private static native void onMessage(TextCallback inbox);

    @JSBody(script = "return performance.now();")
    private static native double now();

    @JSBody(
            params = {"task", "milliseconds"},
            script = "setTimeout(function() { task(); }, milliseconds);")
    private static native void runLater(Callback task, int milliseconds);

    /** The page is told of what nobody catches. */
    @JSBody(script = "setTimeout(function() { throw new Error('a file is missing'); }, 0);")
    private static native void fail();
}
