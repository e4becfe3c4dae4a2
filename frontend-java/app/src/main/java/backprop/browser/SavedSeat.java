package backprop.browser;

import backprop.lesson.Wording;
import backprop.text.Split;
import java.util.List;
import java.util.Optional;

/**
 * Who somebody is in a lesson: kept in this window, and on this device in case the window is closed, when its storage is gone.
 *
 * @param name in both languages: "Blue Otter|蓝色水獭"
 */
public record SavedSeat(String token, String name) {
    private static final String KEPT = "backprop.lesson.seat";
    private static final char BETWEEN = '|';

    public static SavedSeat of(String token, Wording name) {
        return new SavedSeat(token, name.english() + BETWEEN + name.chinese());
    }

    /** The one of this window. */
    public static Optional<SavedSeat> here() {
        String token = WindowStore.get(WindowStore.TOKEN);
        return token.isEmpty()
                ? Optional.empty()
                : Optional.of(new SavedSeat(token, WindowStore.get(WindowStore.NAME)));
    }

    /** The last one that was taken on this device, unless it was left. */
    public static Optional<SavedSeat> find() {
        String kept = DeviceStore.get(KEPT);
        int space = kept.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(new SavedSeat(kept.substring(0, space), kept.substring(space + 1)));
    }

    public String nameIn(String language) {
        List<String> both = Split.of(name, BETWEEN);
        return new Wording(both.get(0), both.get(both.size() - 1)).in(language);
    }

    /** In this window, and on the device. */
    public void save() {
        WindowStore.put(WindowStore.NAME, name);
        WindowStore.put(WindowStore.TOKEN, token);
        DeviceStore.put(KEPT, token + " " + name);
    }

    /** Where another window has taken another seat meanwhile, that one stays. */
    public static void remove(String token) {
        if (find().filter(kept -> kept.token.equals(token)).isPresent()) DeviceStore.remove(KEPT);
    }
}
