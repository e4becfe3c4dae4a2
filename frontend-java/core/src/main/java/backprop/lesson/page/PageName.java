package backprop.lesson.page;

import backprop.lesson.Tile;
import java.util.Locale;

/** The pages of the lab that a board tells apart. */
public enum PageName {
    HOME,
    LEARN,
    EXERCISES,
    GRAPH,
    DRAW,
    TRAIN,
    POINTS,
    JOIN,
    OTHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PageName of(Tile tile) {
        return tile.page().map(PageName::of).orElse(JOIN);
    }

    /** @param address path and query below the site's top, such as "/graph/?step=7" */
    public static PageName of(String address) {
        String path = path(address);
        if (path.equals("/")) return HOME;
        for (PageName page : values()) if (path.startsWith("/" + page.key() + "/")) return page;
        return OTHER;
    }

    /** Without query and fragment. */
    static String path(String address) {
        int end = address.length();
        for (char sign : new char[] {'?', '#'}) {
            int at = address.indexOf(sign);
            if (at >= 0) end = Math.min(end, at);
        }
        return address.substring(0, end);
    }
}
