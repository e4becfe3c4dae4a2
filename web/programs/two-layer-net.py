class TwoLayerNet:
    def __init__(self, W1, b1, W2, b2):
        self.layers = [Affine(W1, b1), ReLU(), Affine(W2, b2)]
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        return self.last_layer.forward(self.predict(x), t)

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last_layer.backward(1)
        for layer in reversed(self.layers):
            dout = layer.backward(dout)

        affine1, relu, affine2 = self.layers
        return {'W1': affine1.dW, 'b1': affine1.db,
                'W2': affine2.dW, 'b2': affine2.db}
