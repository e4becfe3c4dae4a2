package backprop.ui.lesson;

import backprop.browser.Address;
import backprop.lesson.Bounds;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;

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
            imports = @JSBodyImport(alias = "lesson", fromModule = "lesson.js"),
            script = "return lesson.within(top, typed);")
    private static native String within(String top, String typed);

    @JSBody(
            params = {"top", "place"},
            imports = @JSBodyImport(alias = "lesson", fromModule = "lesson.js"),
            script = "return lesson.address(top, place);")
    private static native String address(String top, String place);
}
