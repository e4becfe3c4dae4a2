package backprop.ui.draw;

import backprop.browser.Address;
import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.data.pad.StrokeCode;
import backprop.detect.Detection;
import backprop.ui.desk.SharedDrawState;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.InView;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.net.DigitReader;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The Draw lab: a digit on the pad, what the net sees of it, and what it reads. */
public final class DrawPage {
    private final HTMLCanvasElement canvas = Elements.byId("pad");
    private final HTMLElement padFrame = (HTMLElement) canvas.getParentNode();
    private final HTMLButtonElement undo = Elements.byId("undo");
    private final HTMLButtonElement clear = Elements.byId("clear");
    private final HTMLElement see = Elements.byId("see-section");
    private final InView inView = new InView();
    private final HTMLElement steps = Elements.byId("steps");
    private final HTMLElement source = Elements.byId("digit-source");
    private final HTMLInputElement centre = Elements.byId("centre");
    private final PadMessage message = new PadMessage();
    private final SeenView seen = new SeenView(canvas);
    private final ReadingView reading = new ReadingView();
    private final PadCopy copy = new PadCopy(canvas);
    private final SecondLook second = new SecondLook();
    private final CentringLesson lesson = new CentringLesson();
    private final TestDigits testDigits = new TestDigits(message);
    private final MisreadSearch misread = new MisreadSearch(testDigits);
    private final HTMLButtonElement misreadDigit = Elements.byId("misread-digit");
    private final Hesitation hesitation = new Hesitation();
    private final NonDigitCheck nonDigits = new NonDigitCheck();
    private final SimdReading simd = new SimdReading();
    private final DigitPad pad;
    private final DrawScript script;
    private final PictureDigits pictureDigits;
    private Optional<DigitReader> reader = Optional.empty();

    public DrawPage() {
        SharedDrawState.set();
        inView.observe(see);
        pad = new DigitPad(canvas, this::show);
        script = new DrawScript(pad);
        pictureDigits = new PictureDigits(pad::put);
        new NetChoice(message, this::readWith);
        new PictureInput(padFrame, message, this::accept, this::showReading);
        undo.addEventListener("click", event -> pad.undo());
        clear.addEventListener("click", event -> pad.clear());
        Elements.byId("test-digit").addEventListener("click", event -> {
            message.dismiss();
            testDigits.next(digit -> pad.put(Drawing.of(digit)));
        });
        misreadDigit.addEventListener(
                "click", event -> testDigits.whenKnown(() -> reader.ifPresent(this::showMisread)));
        HTMLInputElement brush = Elements.byId("brush");
        brush.addEventListener("input", event -> pad.width(Double.parseDouble(brush.getValue())));
        centre.setChecked(!Address.parameter("centre").equals(Optional.of("off")));
        centre.addEventListener("change", event -> {
            Address.parameter("centre", centre.isChecked() ? "" : "off");
            repaint();
        });
        open();
        new QuestionTabs();
        DrawPicture.addSaveMenu();
    }

    /** Begins with the drawing in the address, else with a sample: nobody meets an empty pad. */
    private void open() {
        Optional<String> code = Address.parameter("ink");
        code.flatMap(StrokeCode::read).ifPresentOrElse(strokes -> pad.put(Drawing.of(strokes)), () -> {
            if (code.isPresent()) message.error("draw.message.bad-link");
            pad.showSample(Sample.of(canvas));
        });
    }

    /** Where it takes longer than a moment, it says how many it has read. */
    private void showMisread(DigitReader reader) {
        message.dismiss();
        misread.next(
                reader,
                digit -> pad.put(Drawing.of(digit)),
                read -> Texts.show(source, "draw.misread.looking", LocalNumbers.grouped(read)),
                read -> {
                    describe(pad.drawing());
                    message.hint("draw.misread.none", LocalNumbers.grouped(read));
                });
    }

    private void showReading(boolean reading) {
        if (reading) Texts.show(source, "draw.source.reading");
        else describe(pad.drawing());
    }

    private void accept(List<float[]> digits) {
        if (digits.isEmpty()) message.error("draw.message.no-digit");
        else if (digits.size() == 1) pad.put(Drawing.of(digits.get(0)));
        else pictureDigits.show(digits);
    }

    private void readWith(Optional<DigitReader> next) {
        boolean none = reader.isEmpty() && next.isEmpty();
        reader = next;
        simd.readWith(next);
        misreadDigit.setDisabled(next.isEmpty());
        pictureDigits.readWith(next);
        if (!none) repaint();
        if (next.isPresent()) testDigits.load();
    }

    private void repaint() {
        show(pad.drawing(), pad.ink());
    }

    private void show(Drawing drawing, Ink ink) {
        misread.stop();
        nonDigits.cancel();
        DomUpdate.attribute(padFrame, "data-state", pad.state());
        undo.setDisabled(!pad.hasPast());
        clear.setDisabled(drawing.isBlank());
        if (!pad.isDrawing()) writeToAddress(drawing);
        if (!pad.isDrawing() && !pad.isSample()) simd.strokeEnded();
        describe(drawing);
        pictureDigits.show(drawing);
        boolean made = centre.isChecked() && drawing.testDigit().isEmpty();
        DomUpdate.attribute(steps, "data-off", Boolean.toString(!made));
        DigitPlacement placing = centre.isChecked() ? DigitPlacement.BY_MASS : DigitPlacement.AS_DRAWN;
        Optional<DigitImage> image = DigitImage.of(ink, placing);
        if (drawing.testDigit().isPresent()) showTestDigit(drawing.testDigit().get());
        else if (image.isPresent())
            showDrawn(image.get(), ink, drawing.picture().isPresent());
        else showNothing();
    }

    private void showTestDigit(TestDigit digit) {
        seen.showReady(digit.pixels());
        copy.show(digit.pixels());
        SharedDrawState.digit(digit.input(), digit.label(), false);
        read(digit.input(), Optional.of(digit));
        lesson.forTestDigit();
    }

    /** What is out of the window waits until the pen is lifted. */
    private void showDrawn(DigitImage image, Ink ink, boolean ofPicture) {
        seen.frame(image);
        boolean isSeen = !pad.isDrawing() || inView.contains(see);
        if (isSeen) seen.show(image);
        if (!pad.isDrawing()) copy.show(image.pixels());
        SharedDrawState.digit(image.input(), -1, pad.isDrawing());
        Optional<float[]> probabilities = read(image.input(), Optional.empty());
        if (ofPicture) probabilities.ifPresent(hesitation::show);
        if (!pad.isDrawing() && !pad.isSample())
            probabilities.ifPresent(p -> nonDigits.check(ink, none -> reject(none, p)));
        probabilities.filter(p -> isSeen).ifPresent(p -> lesson.show(reader.orElseThrow(), ink, p, centre.isChecked()));
    }

    private void reject(Detection none, float[] probabilities) {
        reading.reject(none.kind(), probabilities);
        copy.reject();
        second.showClaim(probabilities);
        hesitation.showNoProof(probabilities);
        script.reject(none.kind());
    }

    private Optional<float[]> read(float[] input, Optional<TestDigit> digit) {
        if (reader.isEmpty()) {
            clearReading();
            return Optional.empty();
        }
        float[] probabilities = reader.get().read(input);
        hesitation.clear();
        reading.show(probabilities);
        copy.read(probabilities);
        second.show(probabilities, digit);
        script.read(Optional.of(probabilities));
        return Optional.of(probabilities);
    }

    private void showNothing() {
        seen.clear();
        copy.clear();
        SharedDrawState.digit(new float[0], -1, pad.isDrawing());
        clearReading();
        lesson.forBlank();
    }

    private void clearReading() {
        reading.clear();
        script.read(Optional.empty());
        copy.readNothing();
        second.clear();
        hesitation.clear();
    }

    /** So that a link shows what is on the pad now. A picture is too large for one. */
    private void writeToAddress(Drawing drawing) {
        boolean fits = drawing.picture().isEmpty() && !pad.isSample();
        Address.parameter("ink", fits ? StrokeCode.write(drawing.strokes()) : "");
    }

    private void describe(Drawing drawing) {
        if (drawing.testDigit().isPresent()) {
            TestDigit digit = drawing.testDigit().get();
            String label = Integer.toString(digit.label());
            digit.number()
                    .ifPresentOrElse(
                            number -> Texts.show(source, "draw.source.mnist", Integer.toString(number)),
                            () -> Texts.show(source, "draw.source.generated", label));
        } else if (drawing.picture().isPresent()) {
            pictureDigits.describe(drawing, source);
        } else {
            Texts.clear(source);
        }
    }
}
