package backprop.data.handwriting;

import backprop.json.Json;
import backprop.math.Maths;

/** The pens that digits are written with; radii and edges in pixels of the 20×20 box. */
record Pens(
        double radius,
        double radiusSpread,
        double thinnest,
        double thickest,
        double boldOnes,
        double pressure,
        double pressureWaves,
        double nib,
        double sharpestEdge,
        double softestEdge) {
    private static final double THINNEST_BOLD = 1.8;
    private static final double THICKEST_BOLD = 3.2;

    static Pens read(Json json) {
        return new Pens(
                json.get("radius").number(),
                json.get("radiusSpread").number(),
                json.get("thinnest").number(),
                json.get("thickest").number(),
                json.get("boldOnes").number(),
                json.get("pressure").number(),
                json.get("pressureWaves").number(),
                json.get("nib").number(),
                json.get("sharpestEdge").number(),
                json.get("softestEdge").number());
    }

    /** A 1 fills its box less than other digits do, so some of MNIST's are a bar as thick as a finger. */
    double chooseRadius(int digit, HandwritingRandom chance) {
        double chosen = radius * Maths.exp(radiusSpread * chance.spread());
        if (digit == 1 && chance.nextBoolean(boldOnes)) chosen = chance.between(THINNEST_BOLD, THICKEST_BOLD);
        return Math.max(thinnest, Math.min(thickest, chosen));
    }

    double chooseEdge(HandwritingRandom chance) {
        return chance.between(sharpestEdge, softestEdge);
    }
}
