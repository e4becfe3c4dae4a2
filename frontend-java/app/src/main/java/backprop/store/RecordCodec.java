package backprop.store;

import backprop.json.Json;

/** How a value is kept: a card as text, and bytes where there are many. */
interface RecordCodec<T> {
    Json card(T value);

    byte[] bytes(T value);

    /** Throws a RuntimeException if it was kept by something else than this. */
    T read(Json card, byte[] bytes);
}
