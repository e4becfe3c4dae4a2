package backprop.ui.learn;

import backprop.data.Dataset;
import backprop.data.DigitGenerator;
import backprop.data.DigitRange;
import backprop.data.DigitTemplates;
import backprop.json.Json;
import backprop.session.Digits;
import backprop.tensor.Rng;
import backprop.ui.dom.Address;
import backprop.ui.dom.Download;
import backprop.ui.dom.Footer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** The first training digits: MNIST's where the server has it, of its first part file no more than they need; else generated ones. */
public final class FirstDigits {
    private static final int SEED = 1;

    /** Digits, and the data set that there is. */
    public record Found(Dataset digits, Digits kind) {}

    private FirstDigits() {}

    /** Says at the foot of the page which they are. */
    public static void load(int count, Consumer<Found> then, Runnable failed) {
        Footer.showData(index -> index.find("train")
                .ifPresentOrElse(
                        train -> fetch(train.get("parts").items().get(0), count, then, failed),
                        () -> generate(count, then, failed)));
    }

    /** A part holds the labels of its digits, then their pixels. */
    private static void fetch(Json part, int count, Consumer<Found> then, Runnable failed) {
        int labels = part.get("count").integer();
        beginning(
                Address.of(part.get("path").text()),
                labels + count * Dataset.PIXELS,
                bytes -> {
                    byte[] content = bytes.copyToJavaArray();
                    byte[] images = Arrays.copyOfRange(content, labels, content.length);
                    then.accept(new Found(new Dataset(images, Arrays.copyOf(content, count)), Digits.MNIST));
                },
                () -> generate(count, then, failed));
    }

    private static void generate(int count, Consumer<Found> then, Runnable failed) {
        new Download(Address.of("data/templates.json")).onFailure(failed).text(json -> {
            DigitGenerator generator = new DigitGenerator(DigitTemplates.parse(json));
            then.accept(new Found(generator.generate(new Rng(SEED), count, DigitRange.NICE), Digits.GENERATED));
        });
    }

    /** Labels, then pixels: as a worker is handed digits. */
    public static byte[] together(Dataset digits) {
        byte[] all = Arrays.copyOf(digits.labels(), digits.labels().length + digits.images().length);
        System.arraycopy(digits.images(), 0, all, digits.labels().length, digits.images().length);
        return all;
    }

    /**
     * So many bytes of a file. The rest is not fetched; but where a service worker answers, which has the whole file, it is
     * read to its end: Firefox calls it an error of the page to leave such an answer.
     */
    @JSBody(
            params = {"address", "length", "then", "failed"},
            script = "fetch(address).then(function(answer) {"
                    + " if (!answer.ok) throw answer.status;"
                    + " var reader = answer.body.getReader(), bytes = new Int8Array(length), at = 0;"
                    + " return (function next() { return reader.read().then(function(part) {"
                    + "  if (part.done && at < length) throw 'short';"
                    + "  if (part.done) return bytes;"
                    + "  bytes.set(part.value.subarray(0, length - at), at);"
                    + "  at = Math.min(length, at + part.value.length);"
                    + "  if (at < length || navigator.serviceWorker && navigator.serviceWorker.controller) return next();"
                    + "  reader.cancel(); return bytes; }); })();"
                    + " }).then(function(bytes) { then(bytes); }, function() { failed(); });")
    private static native void beginning(String address, int length, Bytes then, Failed failed);

    @JSFunctor
    private interface Bytes extends JSObject {
        void accept(Int8Array bytes);
    }

    @JSFunctor
    private interface Failed extends JSObject {
        void run();
    }
}
