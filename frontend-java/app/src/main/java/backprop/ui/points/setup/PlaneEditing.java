package backprop.ui.points.setup;

/** What is done in the plane to points of one's own. */
public interface PlaneEditing {
    /**
     * Puts a point where there is none.
     *
     * @param within how far from a point is still on it
     * @return whether there was one, which a drag takes along
     */
    boolean press(double x1, double x2, double within);

    /** @return whether a point was taken along; else new ones are put along the way */
    boolean drag(double x1, double x2);

    /** The point that is there. */
    void remove(double x1, double x2);
}
