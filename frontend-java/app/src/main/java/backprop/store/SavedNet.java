package backprop.store;

import java.util.OptionalDouble;

/**
 * A net and its card.
 *
 * @param file safetensors; nobody writes into it
 * @param architecture as links write it, such as 784-50-10
 * @param data what it learned from: mnist, generated, drawn; empty if it came from a file
 * @param accuracy on the test digits, 0 to 1, where it is known
 * @param date milliseconds since 1970
 */
public record SavedNet(
        String name, byte[] file, String architecture, String data, OptionalDouble accuracy, double date) {}
