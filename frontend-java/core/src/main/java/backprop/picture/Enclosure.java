package backprop.picture;

import java.util.List;

/** What a patch goes all around: what cannot be reached from the picture's edge without crossing it. */
final class Enclosure {
    private final int[] numbers;
    private final boolean[] outside;

    private Enclosure(int[] numbers, boolean[] outside) {
        this.numbers = numbers;
        this.outside = outside;
    }

    static Enclosure of(int[] numbers, GreyPicture picture, Patch patch) {
        float[] wall = new float[numbers.length];
        for (int i = 0; i < wall.length; i++) if (numbers[i] == patch.number()) wall[i] = 1;
        float[] depths = EdgeFlood.depths(wall, picture.width());
        boolean[] outside = new boolean[wall.length];
        for (int i = 0; i < wall.length; i++) outside[i] = depths[i] == 0;
        return new Enclosure(numbers, outside);
    }

    boolean holdsAny(List<Patch> patches) {
        return patches.stream().anyMatch(this::holds);
    }

    private boolean holds(Patch patch) {
        for (int i = 0; i < numbers.length; i++) if (numbers[i] == patch.number() && outside[i]) return false;
        return true;
    }
}
