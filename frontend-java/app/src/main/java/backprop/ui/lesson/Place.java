package backprop.ui.lesson;

import backprop.browser.Address;
import org.teavm.jso.JSBody;

/** A page of the lab, as a lesson names it: path and query below the site's top, without language and theme. */
public final class Place {
    private Place() {}

    public static String here() {
        return within(Address.top(), href());
    }

    /** Empty if it is none of the lab's; a path alone counts from the site's top. */
    public static String of(String typed) {
        return within(Address.top(), typed);
    }

    /** The address to go to, with this page's language and theme. */
    public static String address(String place) {
        return address(Address.top(), place);
    }

    @JSBody(script = "return location.href;")
    private static native String href();

    @JSBody(
            params = {"top", "typed"},
            script = "try { var url = new URL(typed.trim().replace(/^\\/(?!\\/)/, top), top);"
                    + " if (!url.href.startsWith(top)) return '';"
                    + " url.searchParams.delete('lang'); url.searchParams.delete('theme');"
                    + " var query = url.search.replace(/[\"'<>`\\\\]/g, encodeURIComponent);"
                    + " return ('/' + (url.origin + url.pathname).slice(top.length) + query).slice(0, 1000); }"
                    + " catch (wrong) { return ''; }")
    private static native String within(String top, String typed);

    @JSBody(
            params = {"top", "place"},
            script = "var url = new URL(place.slice(1), top); var own = new URLSearchParams(location.search);"
                    + " ['lang', 'theme'].forEach(function(name) {"
                    + " if (own.get(name)) url.searchParams.set(name, own.get(name)); });"
                    + " return url.href.startsWith(top) ? url.href : top;")
    private static native String address(String top, String place);
}
