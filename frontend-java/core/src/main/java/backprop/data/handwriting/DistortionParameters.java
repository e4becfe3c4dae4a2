package backprop.data.handwriting;

import backprop.json.Json;

/** How much each way of bending a template does, at strength 1; mostly standard deviations, in the box of 0..1. */
record DistortionParameters(
        double jitter,
        double jitterKept,
        double strokeShift,
        double ends,
        double wave,
        double waveFrequency,
        double slant,
        double slantSpread,
        double turn,
        double stretch,
        double taper,
        double bowUpright,
        double bowAcross) {

    static DistortionParameters read(Json json) {
        return new DistortionParameters(
                json.get("jitter").number(),
                json.get("jitterKept").number(),
                json.get("strokeShift").number(),
                json.get("ends").number(),
                json.get("wave").number(),
                json.get("waveFrequency").number(),
                json.get("slant").number(),
                json.get("slantSpread").number(),
                json.get("turn").number(),
                json.get("stretch").number(),
                json.get("taper").number(),
                json.get("bowUpright").number(),
                json.get("bowAcross").number());
    }
}
