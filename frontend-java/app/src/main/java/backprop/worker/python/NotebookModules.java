package backprop.worker.python;

import backprop.browser.Download;
import backprop.data.Dataset;
import backprop.python.HostModule;
import backprop.python.array.NdArray;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the notebook imports besides NumPy: its load_mnist, with the lab's digits, and the book's net of two layers. A module is
 * found by the last part of its name: in which folders it stands is the notebook's own matter. They are loaded when a program
 * speaks of them.
 */
final class NotebookModules {
    private static final String NET = "TwoLayerNet", MNIST = "load_mnist", DIGITS = "lab_digits";

    private final WorkerFiles files;
    private final Map<String, HostModule> modules = new HashMap<>();

    NotebookModules(WorkerFiles files) {
        this.files = files;
    }

    Optional<HostModule> find(String name) {
        return Optional.ofNullable(modules.get(lastPart(name)));
    }

    static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * Loads what the source speaks of and is not there yet.
     *
     * @param failed told when a file cannot be had
     */
    void load(String source, Runnable then, Runnable failed) {
        boolean wantsNet = source.contains(NET) && !modules.containsKey(NET);
        Runnable afterNet = () -> {
            if (source.contains(MNIST) && !modules.containsKey(DIGITS)) loadDigits(then, failed);
            else then.run();
        };
        if (wantsNet)
            text(files.net(), failed, net -> {
                put(net, NET, "two_layer_net");
                afterNet.run();
            });
        else afterNet.run();
    }

    private void loadDigits(Runnable then, Runnable failed) {
        text(
                files.mnist(),
                failed,
                mnist -> TrainingDigits.load(
                        files,
                        digits -> {
                            put(mnist, "minist", "mnist");
                            modules.put(
                                    DIGITS,
                                    new HostModule.Values(Map.of(
                                            "x_train", images(digits.train()),
                                            "t_train", labels(digits.train()),
                                            "x_test", images(digits.test()),
                                            "t_test", labels(digits.test()))));
                            then.run();
                        },
                        failed));
    }

    /** The notebook's name for it, and the book's. */
    private void put(String source, String... names) {
        for (String name : names) modules.put(name, new HostModule.Text(source));
    }

    private interface Text {
        void accept(String text);
    }

    private static void text(String address, Runnable failed, Text then) {
        new Download(address).onFailure(failed).text(then::accept);
    }

    private static NdArray images(Dataset digits) {
        double[] levels = new double[digits.size() * Dataset.PIXELS];
        byte[] pixels = digits.images();
        for (int i = 0; i < levels.length; i++) levels[i] = pixels[i] & 255;
        return NdArray.of(levels, digits.size(), Dataset.PIXELS);
    }

    private static NdArray labels(Dataset digits) {
        long[] labels = new long[digits.size()];
        for (int i = 0; i < labels.length; i++) labels[i] = digits.label(i);
        return NdArray.of(labels, labels.length);
    }
}
