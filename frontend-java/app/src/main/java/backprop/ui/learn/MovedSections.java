package backprop.ui.learn;

import backprop.browser.Address;
import java.util.Map;
import org.teavm.jso.JSBody;

/** The gradient check and the bug hunt stood in chapter 1 once. Links to them, and what was read of them, lead to chapter 4. */
final class MovedSections {
    private static final String FROM = "1", TO = "4";
    private static final Map<String, String> SECTIONS = Map.of("s2", "s8", "s3", "s9");
    private static final Map<String, String> PLACES = Map.of("s2", "s8", "s3", "s9", "check", "check", "bugs", "bugs");

    private MovedSections() {}

    /** Takes the reader of chapter 1 along, if that is what the address asks for. */
    static void redirect(String chapter) {
        String place = PLACES.get(place());
        if (chapter.equals(FROM) && place != null) goTo(Address.of("learn/" + TO + "/"), place);
    }

    static void migrate() {
        ReadSections before = new ReadSections(FROM);
        ReadSections now = new ReadSections(TO);
        SECTIONS.forEach((from, to) -> {
            if (!before.has(from)) return;
            before.remove(from);
            now.add(to);
        });
    }

    @JSBody(script = "return location.hash.substring(1);")
    private static native String place();

    @JSBody(
            params = {"page", "place"},
            script = "location.replace(page + location.search + '#' + place);")
    private static native void goTo(String page, String place);
}
