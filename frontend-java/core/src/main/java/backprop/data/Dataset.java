package backprop.data;

/** Images (n × 784 bytes, 0 to 255, row after row) with their digits (n bytes, 0 to 9). */
public record Dataset(byte[] images, byte[] labels) {
    public static final int PIXELS = 784;

    public Dataset {
        if (images.length != labels.length * PIXELS) {
            throw new IllegalArgumentException(images.length + " pixels for " + labels.length + " labels");
        }
    }

    public int size() {
        return labels.length;
    }
}
