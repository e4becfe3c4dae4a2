package backprop.ui.draw;

import java.util.OptionalDouble;

/**
 * A net that this student trained or taught.
 *
 * @param name  mine-3 in the address; one that was only taught here, taught-mlp
 * @param label as the choice shows it
 * @param file  safetensors
 */
record OwnNet(String name, String label, byte[] file, OptionalDouble accuracy) {}
