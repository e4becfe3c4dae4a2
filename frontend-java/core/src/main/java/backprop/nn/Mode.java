package backprop.nn;

/** What a net is doing: batch normalisation and dropout do something else while it learns. The book's train_flg. */
public enum Mode {
    TRAINING,
    INFERENCE
}
