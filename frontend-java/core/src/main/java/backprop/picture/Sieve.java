package backprop.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leaves aside what is no writing: dust, solid things such as tables and thumbs, frames, and, if told, what reaches the edge. */
final class Sieve {
    /** Of the largest patch's ink. The upper stroke of a 5 that was set apart has a tenth and more. */
    private static final double SMALLEST_SHARE = 0.02;
    /** Of the picture's longer side. */
    private static final double LARGE = 0.125;
    /** A bold stroke's thickness, of its length. */
    private static final double SHEER = 0.68;
    /** A frame holds something of at least this part of its own size. */
    private static final double FRAMED = 0.3;

    private final GreyPicture picture;
    private final float[] ink;
    private final Patches patches;

    private Sieve(GreyPicture picture, float[] ink) {
        this.picture = picture;
        this.ink = ink;
        patches = Patches.of(ink, picture.width());
    }

    /** All ink but dust. */
    static Writing withoutDust(GreyPicture picture, boolean dark, float[] ink, int window) {
        Sieve sieve = new Sieve(picture, ink);
        return sieve.writing(dark, sieve.withoutDust(sieve.patches.all()), window);
    }

    /** Solid ink, unless it is as wide as it is long: a bold stroke, but no sheet. */
    static Optional<Writing> bold(GreyPicture picture, boolean dark, float[] ink) {
        Writing all = withoutDust(picture, dark, ink, 0);
        boolean sheer = all.isBlank() || all.thickness() > SHEER * all.longerSide();
        return sheer ? Optional.empty() : Optional.of(all);
    }

    /** All ink but dust, large solid things and frames. */
    static Writing inside(GreyPicture picture, boolean dark, float[] ink) {
        Sieve sieve = new Sieve(picture, ink);
        List<Patch> kept = sieve.patches.all().stream()
                .filter(patch -> !patch.isSolid() || patch.longerSide() < LARGE * picture.longerSide())
                .toList();
        return sieve.writing(dark, sieve.withoutFrames(sieve.withoutDust(kept)), 0);
    }

    /** The same without what reaches the picture's edge, and without solid things of any size. */
    static Writing awayFromEdge(GreyPicture picture, boolean dark, float[] ink, int window) {
        Sieve sieve = new Sieve(picture, ink);
        List<Patch> kept = sieve.patches.all().stream()
                .filter(patch -> !patch.isSolid() && !patch.reachesEdge(picture))
                .toList();
        return sieve.writing(dark, sieve.withoutFrames(sieve.withoutDust(kept)), window);
    }

    private Writing writing(boolean dark, List<Patch> kept, int window) {
        Writing all = new Writing(picture, dark, ink, kept, patches.numbers(), window);
        return new Writing(picture, dark, all.inkOf(kept), kept, patches.numbers(), window);
    }

    private List<Patch> withoutDust(List<Patch> all) {
        double most = all.stream().mapToDouble(Patch::ink).max().orElse(0);
        return all.stream()
                .filter(patch -> patch.ink() >= SMALLEST_SHARE * most)
                .toList();
    }

    private List<Patch> withoutFrames(List<Patch> kept) {
        List<Patch> rest = new ArrayList<>();
        for (Patch patch : kept) {
            List<Patch> held = kept.stream()
                    .filter(other -> other != patch
                            && other.longerSide() >= FRAMED * patch.longerSide()
                            && patch.box().contains(other.box()))
                    .toList();
            if (held.isEmpty()
                    || !Enclosure.of(patches.numbers(), picture, patch).holdsAny(held)) rest.add(patch);
        }
        return rest;
    }
}
