package backprop.session.protocol;

/** A net as it was after so many iterations. The file is not copied: nobody writes into it. Safetensors. */
public record Snapshot(int iteration, byte[] file) {}
