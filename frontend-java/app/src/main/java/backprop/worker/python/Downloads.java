package backprop.worker.python;

import backprop.browser.Download;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Texts from the site, one after the other. */
final class Downloads {
    private Downloads() {}

    /** @param failed told when one cannot be had */
    static void texts(List<String> addresses, Runnable failed, Consumer<List<String>> then) {
        next(addresses, new ArrayList<>(), failed, then);
    }

    private static void next(List<String> addresses, List<String> texts, Runnable failed, Consumer<List<String>> then) {
        if (texts.size() == addresses.size()) {
            then.accept(texts);
            return;
        }
        new Download(addresses.get(texts.size())).onFailure(failed).text(text -> {
            texts.add(text);
            next(addresses, texts, failed, then);
        });
    }
}
