package backprop.browser;

import java.util.Optional;

/**
 * Who somebody is in a lesson, as this device keeps it in case the window is closed: the window's storage is gone then.
 *
 * @param name in both languages: "Blue Otter|蓝色水獭"
 */
public record KeptSeat(String token, String name) {
    private static final String KEPT = "backprop.lesson.seat";

    /** The last one that was taken on this device, unless it was left. */
    public static Optional<KeptSeat> find() {
        String kept = DeviceStore.get(KEPT);
        int space = kept.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(new KeptSeat(kept.substring(0, space), kept.substring(space + 1)));
    }

    public void keep() {
        DeviceStore.put(KEPT, token + " " + name);
    }

    /** Where another window has taken another seat meanwhile, that one stays. */
    public static void forget(String token) {
        if (find().filter(kept -> kept.token.equals(token)).isPresent()) DeviceStore.remove(KEPT);
    }
}
