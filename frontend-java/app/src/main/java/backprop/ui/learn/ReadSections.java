package backprop.ui.learn;

import backprop.browser.DeviceStore;

/** Which sections of a chapter have been read to their end, on this device. Storage may be forbidden: nothing has then been read. */
final class ReadSections {
    private static final String KEPT = "backprop.read.";

    private final String chapter;

    /** @param chapter its number */
    ReadSections(String chapter) {
        this.chapter = chapter;
    }

    boolean has(String section) {
        return (" " + kept(chapter)).contains(" " + section + " ");
    }

    void add(String section) {
        if (!has(section)) save(chapter, kept(chapter) + section + " ");
    }

    void remove(String section) {
        save(chapter, (" " + kept(chapter)).replace(" " + section + " ", " ").substring(1));
    }

    /** How many have been read. */
    int count() {
        int count = 0;
        for (char c : kept(chapter).toCharArray()) if (c == ' ') count++;
        return count;
    }

    void clear() {
        save(chapter, "");
    }

    private static String kept(String name) {
        return DeviceStore.get(KEPT + name);
    }

    private static void save(String name, String value) {
        DeviceStore.put(KEPT + name, value);
    }
}
