package backprop.ui.lesson;

import backprop.browser.Address;
import backprop.lesson.Bounds;
import org.teavm.jso.JSBody;

/** A page of the lab, as a lesson names it: path and query below the site's top, without language and theme. */
public final class Place {
    private Place() {}

    public static String here() {
        return shortened(whole());
    }

    /** However long it is. */
    static String whole() {
        return within(Address.top(), href());
    }

    /** Empty if it is none of the lab's; a path alone counts from the site's top. */
    public static String of(String typed) {
        return shortened(within(Address.top(), typed));
    }

    private static String shortened(String place) {
        return place.substring(0, Math.min(place.length(), Bounds.ADDRESS));
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
                    + " return ('/' + (url.origin + url.pathname).slice(top.length) + query); }"
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
