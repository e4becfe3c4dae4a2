package backprop.classroom;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Wrong codes: ten a minute from an address, then it has to wait, right or wrong. Once a hundred were wrong since a lesson
 * began, an address that was ever wrong is refused, and any other is wrong at most once.
 */
final class WrongCodes {
    static final int EACH_MINUTE = 10, EACH_LESSON = 100;
    private static final long MINUTE = 60_000_000_000L;
    /** Addresses remembered; whoever has more of them than that is refused by the second rule. */
    private static final int MOST = 10_000;

    private final Map<Object, Deque<Long>> wrong = new HashMap<>();
    private final Set<Object> ever = new HashSet<>();
    private int sinceBegun;

    /** @return seconds to wait; 0: may try */
    synchronized long ask(String address, long now) {
        Object network = network(address);
        Deque<Long> recent = wrong.getOrDefault(network, new ArrayDeque<>());
        while (!recent.isEmpty() && now - recent.peekFirst() > MINUTE) recent.removeFirst();
        if (recent.size() >= EACH_MINUTE) return 1 + (MINUTE - (now - recent.peekFirst())) / 1_000_000_000L;
        boolean isSpent = sinceBegun >= EACH_LESSON;
        return isSpent && (ever.contains(network) || ever.size() >= MOST) ? 60 : 0;
    }

    synchronized void wrong(String address, long now) {
        Object network = network(address);
        sinceBegun++;
        if (ever.size() < MOST) ever.add(network);
        if (wrong.size() >= MOST) wrong.values().removeIf(times -> times.isEmpty() || now - times.peekLast() > MINUTE);
        if (wrong.size() < MOST)
            wrong.computeIfAbsent(network, each -> new ArrayDeque<>()).addLast(now);
    }

    /** A lesson begins: its code is a new one, of which nobody has learned anything. */
    synchronized void begin() {
        sinceBegun = 0;
        ever.clear();
    }

    /** One customer of an IPv6 provider has 2⁶⁴ addresses. */
    private static Object network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (!(parsed instanceof Inet6Address)) return parsed;
            return Arrays.hashCode(Arrays.copyOf(parsed.getAddress(), 8));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
