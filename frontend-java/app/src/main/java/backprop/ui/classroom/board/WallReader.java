package backprop.ui.classroom.board;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.file.FileException;
import backprop.lesson.WallDigit;
import backprop.store.Repository;
import backprop.ui.net.DigitReader;
import backprop.ui.net.ModelEntry;
import backprop.ui.net.ModelList;
import backprop.ui.widget.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The net that reads the wall: a pretrained one by its name, or one kept in this browser by its number. */
public final class WallReader {
    /** Before the number of a kept one. */
    public static final String KEPT = "kept:";

    private final Map<Long, Optional<DigitImage>> images = new HashMap<>();
    private final Map<Long, Integer> readings = new HashMap<>();
    private final Runnable changed;
    private Optional<DigitReader> reader = Optional.empty();
    private String net = "";
    private boolean hasFailed;

    /** @param changed run when a net has come, or cannot be had */
    public WallReader(Runnable changed) {
        this.changed = changed;
    }

    public String net() {
        return net;
    }

    public boolean hasFailed() {
        return hasFailed;
    }

    /** @param wanted its name, or "kept:" and a number; the usual one if empty */
    public void use(String wanted) {
        if (wanted.equals(net) && !net.isEmpty()) return;
        net = wanted;
        reader = Optional.empty();
        readings.clear();
        hasFailed = false;
        changed.run();
        if (wanted.startsWith(KEPT)) useKept(Integer.parseInt(wanted.substring(KEPT.length())));
        else ModelList.fetch(models -> usePretrained(models, wanted), this::fail);
    }

    private void usePretrained(ModelList models, String wanted) {
        ModelEntry entry = models.find(wanted).orElse(models.usual());
        if (wanted.isEmpty()) net = entry.name();
        String asked = net;
        new Download(Address.of(entry.path()), entry.size())
                .onFailure(this::fail)
                .bytes(file -> arrived(asked, file));
    }

    private void useKept(int id) {
        String asked = net;
        Repository.nets().find(id, outcome -> {
            var found = outcome.or(Optional.empty());
            if (found.isPresent()) arrived(asked, found.get().value().file());
            else fail();
        });
    }

    private void arrived(String asked, byte[] file) {
        if (!asked.equals(net)) return;
        try {
            reader = Optional.of(new DigitReader(file));
            changed.run();
        } catch (FileException e) {
            fail();
        }
    }

    private void fail() {
        hasFailed = true;
        changed.run();
    }

    /** As a net sees it: 28×28 pixels, fitted and centred; none where nothing was drawn. */
    public Optional<DigitImage> image(WallDigit digit) {
        return images.computeIfAbsent(
                digit.number(), number -> DigitImage.of(Ink.of(digit.strokes()), DigitPlacement.BY_MASS));
    }

    /** What the net reads; none while there is none. */
    public OptionalInt reads(WallDigit digit) {
        if (reader.isEmpty() || image(digit).isEmpty()) return OptionalInt.empty();
        return OptionalInt.of(readings.computeIfAbsent(digit.number(), number -> Answer.of(
                        reader.get().read(image(digit).get().input()))
                .digit()));
    }
}
