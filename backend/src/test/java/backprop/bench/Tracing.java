package backprop.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Chromium's own notes on what a page does, as its developer tools draw them. */
final class Tracing {
    private static final String CATEGORIES = "devtools.timeline,disabled-by-default-devtools.timeline";

    private final Page page;
    private final List<JsonObject> events = new ArrayList<>();
    private boolean complete;

    private Tracing(Page page) {
        this.page = page;
    }

    static Timeline of(Page page, Runnable work) {
        return new Tracing(page).trace(work);
    }

    private Timeline trace(Runnable work) {
        CDPSession browser = page.context().browser().newBrowserCDPSession();
        browser.on("Tracing.dataCollected", this::collect);
        browser.on("Tracing.tracingComplete", end -> complete = true);
        JsonObject how = new JsonObject();
        how.addProperty("categories", CATEGORIES);
        browser.send("Tracing.start", how);
        work.run();
        browser.send("Tracing.end");
        page.waitForCondition(() -> complete);
        browser.detach();
        return Timeline.of(events);
    }

    private void collect(JsonObject data) {
        JsonArray some = data.getAsJsonArray("value");
        for (JsonElement event : some) events.add(event.getAsJsonObject());
    }
}
