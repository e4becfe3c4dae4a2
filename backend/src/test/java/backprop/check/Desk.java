package backprop.check;

import backprop.browser.Visitor;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** A page with nothing but a {@link SessionDesk}. */
public final class Desk {
    private final Page page;
    private int heard;

    /** With small data. */
    Desk(Visitor visitor) {
        this(bare(visitor));
        SmallData.serve(page.context());
    }

    /** With the data that the server has. */
    public Desk(Page bare) {
        page = bare;
        CheckScript.serve(page.context(), "desk.js");
        page.evaluate("async () => (await import(new URL('test/desk.js', location).href)).main(['desk'])");
    }

    /** A page of the site that does nothing by itself. */
    public static Page bare(Visitor visitor) {
        Page page = visitor.open("/404");
        page.evaluate("document.title");
        visitor.expectComplaint("404");
        return page;
    }

    public Page page() {
        return page;
    }

    /** All at once: nothing happens in the page between them. */
    public void tell(String... words) {
        page.evaluate("words => words.forEach(desk)", words);
    }

    /** Waits for an event that begins so; all before it are over then. */
    public String await(String start) {
        Object event = page.evaluate("""
                ([start, from]) => new Promise((resolve, reject) => {
                  const end = performance.now() + 60000;
                  (function look() {
                    const at = told.findIndex((words, i) => i >= from && words.startsWith(start));
                    if (at >= 0) resolve(at + ' ' + told[at]);
                    else if (performance.now() > end) reject('no ' + start + ' in ' + told);
                    else setTimeout(look, 5);
                  })();
                })""", List.of(start, heard));
        String[] parts = event.toString().split(Pattern.quote(" "), 2);
        heard = Integer.parseInt(parts[0]) + 1;
        return parts[1];
    }
}
