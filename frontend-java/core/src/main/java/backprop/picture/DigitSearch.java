package backprop.picture;

import backprop.data.pad.Box;
import backprop.data.pad.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the digits in a picture: one on a plain sheet; one among shadows, tables, thumbs, frames and printed lines; or several. */
public final class DigitSearch {
    /** Above this share of the ink's strength, the border is not of one grey. */
    private static final double UNEVEN = 0.3;
    /** What is less slender than this may be a sheet on a table, with a digit on it. */
    private static final double BLOT = 9;

    /** A digit with fewer pixels, the longer way, is looked at more closely; there is room for more if it is not the only one. */
    private static final int SMALL = 28;

    private static final int SMALL_AMONG_OTHERS = 56;

    private final GreyPicture whole;
    private GreyPicture picture;
    private List<float[]> digits = List.of();

    private DigitSearch(GreyPicture picture) {
        whole = picture;
        search(Ink.SIDE);
    }

    /**
     * As they come to lie on the pad, in reading order: 280×280 coverages each, 0 paper to 1 ink. One alone keeps its place
     * in the picture. Empty when nothing stands out.
     */
    public static List<float[]> in(GreyPicture picture) {
        return new DigitSearch(picture).digits;
    }

    private void search(int side) {
        picture = whole.scaledTo(side);
        EvenPaper even = EvenPaper.of(picture);
        Writing writing = Sieve.inside(picture, even.dark(), even.ink());
        boolean atEdge = writing.patches().stream().anyMatch(patch -> patch.reachesEdge(picture));
        if (atEdge || writing.isBlank() || even.noise() >= UNEVEN) {
            decide(writing, even, LocalPaper.better(detectOnLocalPaper(true), detectOnLocalPaper(false)));
        } else if (writing.slenderness() < BLOT) {
            found(onSheet(writing, detectOnLocalPaper(!writing.dark()).best()).orElse(writing));
        } else {
            found(writing);
        }
    }

    private LocalPaper detectOnLocalPaper(boolean dark) {
        LocalPaper paper = new LocalPaper(picture, dark);
        for (int window : LocalPaper.windows(picture)) paper.detect(window);
        return paper;
    }

    private void decide(Writing all, EvenPaper even, Optional<Writing> away) {
        if (all.isBlank()) {
            Optional<Writing> bold = Sieve.bold(picture, even.dark(), even.ink());
            Optional<Writing> whole = bold.filter(stroke ->
                    away.filter(other -> !stroke.isBoldStrokeAround(other)).isEmpty());
            whole.or(() -> away.map(LocalPaper::withSoftRims)).ifPresent(this::found);
        } else if (away.isEmpty() || isCloselyCropped(all, even, away.get())) {
            found(all);
        } else {
            found(LocalPaper.withSoftRims(away.get()));
        }
    }

    private boolean isCloselyCropped(Writing all, EvenPaper even, Writing away) {
        boolean atEdge = all.patches().stream().anyMatch(patch -> patch.reachesEdge(picture));
        return atEdge && EdgeRule.isCloselyCropped(all, even.contrast(), away);
    }

    /** A light sheet on a dark table looks like ink with a hole, and the hole is the digit. */
    private static Optional<Writing> onSheet(Writing sheet, Optional<Writing> writing) {
        return writing.filter(sheet::isSheetOf).map(LocalPaper::withSoftRims);
    }

    private void found(Writing writing) {
        List<List<Patch>> groups = DigitGroups.of(writing);
        digits = onPad(writing, groups);
        int small = groups.size() > 1 ? SMALL_AMONG_OTHERS : SMALL;
        boolean close = groups.stream().allMatch(group -> longerSide(group) >= small);
        int closer = 2 * picture.longerSide();
        if (!close && closer <= whole.longerSide()) refine(writing, closer);
    }

    private static int longerSide(List<Patch> group) {
        Box box = Patch.around(group);
        return Math.max(box.width(), box.height());
    }

    /** In the same way as it was found. */
    private void refine(Writing writing, int side) {
        if (writing.window() == 0) {
            search(side);
            return;
        }
        picture = whole.scaledTo(side);
        int window = writing.window() == writing.picture().longerSide() ? side : 2 * writing.window();
        LocalPaper paper = new LocalPaper(picture, writing.dark());
        paper.detect(window);
        paper.best().map(LocalPaper::withSoftRims).ifPresent(this::found);
    }

    private static List<float[]> onPad(Writing writing, List<List<Patch>> groups) {
        GreyPicture picture = writing.picture();
        if (groups.size() == 1 && picture.longerSide() == Ink.SIDE) {
            return List.of(Placement.whole(writing.ink(), picture));
        }
        List<float[]> onPad = new ArrayList<>();
        for (List<Patch> group : groups) {
            onPad.add(Placement.alone(writing.inkOf(group), picture.width(), Patch.around(group)));
        }
        return onPad;
    }
}
