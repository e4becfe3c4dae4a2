package backprop.engines;

import backprop.data.pad.Stroke;
import java.util.List;

/** A browser with one page open. */
interface EngineBrowser extends AutoCloseable {
    /** With its version, such as "Firefox 153.8.0". */
    String name();

    void open(String address);

    /** What an expression of JavaScript is worth in the page. */
    Object evaluate(String expression);

    void click(String selector);

    /** On the pad, with the events of a mouse. */
    void draw(List<Stroke> strokes);

    /** Errors in the page and in its console, since the browser was opened. */
    List<String> complaints();

    @Override
    void close();
}
