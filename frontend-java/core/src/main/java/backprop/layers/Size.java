package backprop.layers;

/** How many rows or columns the matrices of this letter have: at least one, at most what a page has room for. */
public record Size(String letter, int least, int usual, int most) {}
