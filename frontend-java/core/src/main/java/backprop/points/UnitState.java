package backprop.points;

/** What a unit of a hidden layer does with the points to learn from. */
public enum UnitState {
    ALIVE,
    /** ReLU: 0 at every point, so no gradient comes through. */
    DEAD,
    /** Sigmoid or tanh: near an end of its range at nine points of ten, where it hardly has a slope. */
    SATURATED
}
