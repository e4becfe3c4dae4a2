package backprop.check;

import backprop.data.Dataset;
import backprop.math.Rng;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.util.Arrays;

/** A data set as the server gives it, in three parts of 200 for training and one of 200 for testing. */
public final class SmallData {
    static final Dataset TRAIN = RunCheck.pictures(new Rng(21));
    static final Dataset TEST = RunCheck.pictures(new Rng(22)).slice(0, 200);
    private static final int PART = 200;
    private static final String INDEX = """
            {"mnist": "folder",
             "train": {"count": 600, "parts": [{"path": "data/train-0.digits", "count": 200},
               {"path": "data/train-1.digits", "count": 200}, {"path": "data/train-2.digits", "count": 200}]},
             "test": {"count": 200, "parts": [{"path": "data/test-0.digits", "count": 200}]}}""";

    private SmallData() {}

    public static void serve(BrowserContext context) {
        context.route(
                "**/data/index.json",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(INDEX)));
        for (int i = 0; i < 3; i++) serve(context, "train-" + i, TRAIN.slice(i * PART, (i + 1) * PART));
        serve(context, "test-0", TEST);
    }

    private static void serve(BrowserContext context, String name, Dataset digits) {
        context.route("**/data/" + name + ".digits", route -> answer(route, digits));
    }

    /** With a part file of these digits: the labels, then the pixels. */
    static void answer(Route route, Dataset digits) {
        byte[] part = Arrays.copyOf(digits.labels(), digits.size() * (1 + Dataset.PIXELS));
        System.arraycopy(digits.images(), 0, part, digits.size(), digits.images().length);
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/octet-stream")
                .setBodyBytes(part));
    }
}
