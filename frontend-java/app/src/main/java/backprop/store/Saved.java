package backprop.store;

/** Something that is kept, and the number it is found by: 1, 2, 3, … in the order it came. */
public record Saved<T>(int id, T value) {}
