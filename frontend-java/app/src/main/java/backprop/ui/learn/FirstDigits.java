package backprop.ui.learn;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.browser.callback.Callback;
import backprop.browser.callback.ObjectCallback;
import backprop.data.Dataset;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.download.DigitPart;
import backprop.download.PartRead;
import backprop.download.Pieces;
import backprop.download.ServiceWorker;
import backprop.math.Rng;
import backprop.session.settings.DataSource;
import backprop.ui.dom.Footer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.typedarrays.Int8Array;

/** The first training digits: MNIST's where the server has it, else generated ones. */
public final class FirstDigits {
    private static final int SEED = 1;

    /** Digits, and the data set that there is. */
    public record Found(Dataset digits, DataSource kind) {}

    private FirstDigits() {}

    /** Says at the foot of the page which they are. */
    public static void load(int count, Consumer<Found> then, Runnable failed) {
        Footer.showData(index -> index.find("train")
                .ifPresentOrElse(
                        train -> fetch(DigitPart.all(train).get(0), count, then, failed),
                        () -> generate(count, then, failed)));
    }

    /**
     * Whole where a service worker answers, for it keeps the file. Else no more than is needed: a chapter is to be light on
     * its first visit. Whole, too, where that fails.
     */
    private static void fetch(DigitPart part, int count, Consumer<Found> then, Runnable failed) {
        ObjectCallback<Int8Array> use =
                bytes -> then.accept(new Found(part.first(bytes.copyToJavaArray(), count), DataSource.MNIST));
        Callback useWhole = () -> new PartRead(Address.top(), part)
                .onFailure(() -> generate(count, then, failed))
                .start(use::accept);
        if (ServiceWorker.isAtWork()) {
            useWhole.run();
            return;
        }
        boolean unpacks = Pieces.canBeUnpacked();
        beginning(Address.of(part.file(unpacks)), unpacks, part.count() + count * Dataset.PIXELS, use, useWhole);
    }

    private static void generate(int count, Consumer<Found> then, Runnable failed) {
        new Download(Address.of("data/templates.json")).onFailure(failed).text(json -> {
            DigitGenerator generator = new DigitGenerator(DigitTemplates.parse(json));
            then.accept(new Found(generator.generate(new Rng(SEED), count, DigitRange.NICE), DataSource.GENERATED));
        });
    }

    /** Labels, then pixels: as a worker is handed digits. */
    public static byte[] together(Dataset digits) {
        byte[] all = Arrays.copyOf(digits.labels(), digits.labels().length + digits.images().length);
        System.arraycopy(digits.images(), 0, all, digits.labels().length, digits.images().length);
        return all;
    }

    /** So many bytes of a file, unpacked; a host may have unpacked a gzip file on the way. The rest is not fetched. */
    @JSBody(
            params = {"address", "unpacks", "length", "then", "failed"},
            imports = @JSBodyImport(alias = "file", fromModule = "file.js"),
            script = "file.beginning(address, unpacks, length, then, failed);")
    private static native void beginning(
            String address, boolean unpacks, int length, ObjectCallback<Int8Array> then, Callback failed);
}
