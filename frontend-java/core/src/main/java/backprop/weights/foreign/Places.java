package backprop.weights.foreign;

import backprop.weights.foreign.Dense.Lying;
import backprop.weights.foreign.ForeignNetException.Problem;
import java.util.ArrayList;
import java.util.List;

/** Behind which layers batch normalisation stands: by its place in the count of layers, else by its width. */
final class Places {
    private final List<Lying> layers;
    private final List<Normalization> normalizations;
    private final List<List<Integer>> found = new ArrayList<>();

    private Places(List<Lying> layers, List<Normalization> normalizations) {
        this.layers = layers;
        this.normalizations = normalizations;
    }

    /**
     * For each, the layer before it, from 0.
     *
     * @throws ForeignNetException where that cannot be told
     */
    static List<Integer> of(List<Lying> layers, List<Normalization> normalizations) {
        Places places = new Places(layers, normalizations);
        List<Integer> counted = places.counted();
        if (places.fit(counted)) return counted;
        places.search(new ArrayList<>());
        if (places.found.size() == 1) return places.found.get(0);
        Normalization first = normalizations.get(0);
        throw ForeignNetException.about(
                Problem.NORMALIZATION_PLACE, first.mean().name(), "", String.valueOf(first.width()));
    }

    /** Layers and normalisations that are counted together, as in a Sequential; −1 where they are not. */
    private List<Integer> counted() {
        List<Integer> places = new ArrayList<>();
        for (Normalization normalization : normalizations) {
            TensorName name = normalization.group().name();
            int place = -1;
            for (int i = 0; i < layers.size(); i++) {
                TensorName layer = layers.get(i).layer().name();
                if (layer.stem().equals(name.stem()) && TensorName.ORDER.compare(layer, name) < 0) place = i;
            }
            places.add(place);
        }
        return places;
    }

    private boolean fit(List<Integer> places) {
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            if (place < 0 || place >= layers.size() - 1 || i > 0 && place <= places.get(i - 1)) return false;
            if (layers.get(place).outputs() != normalizations.get(i).width()) return false;
        }
        return true;
    }

    private void search(List<Integer> places) {
        if (places.size() == normalizations.size()) {
            found.add(List.copyOf(places));
            return;
        }
        int from = places.isEmpty() ? 0 : places.get(places.size() - 1) + 1;
        for (int i = from; i < layers.size() - 1 && found.size() < 2; i++) {
            if (layers.get(i).outputs() != normalizations.get(places.size()).width()) continue;
            places.add(i);
            search(places);
            places.remove(places.size() - 1);
        }
    }
}
