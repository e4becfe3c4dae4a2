# TwoLayerNet is the net.
