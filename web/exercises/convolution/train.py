# Digits of 14 by 14 pixels, and two convolutions, so that the first learns from what the second hands back: the pictures of the
# second become rows for the last Affine.
batch_size = 50
iterations = 400


class First:
    def __init__(self, W, b):
        self.layer = Convolution(W, b)

    def forward(self, x):
        return self.layer.forward(x.reshape(-1, 1, 14, 2, 14, 2).mean(axis=5).mean(axis=3))

    def backward(self, dout):
        return self.layer.backward(dout)


class Second:
    def __init__(self, W, b):
        self.layer = Convolution(W, b, 2)
        self.shape = None

    def forward(self, x):
        out = self.layer.forward(x)
        self.shape = out.shape
        return out.reshape(x.shape[0], -1)

    def backward(self, dout):
        dx = self.layer.backward(dout.reshape(self.shape))
        self.dW, self.db = self.layer.dW, self.layer.db
        return dx


class ConvolutionNet(TwoLayerNet):
    def __init__(self):
        super().__init__(784, 8 * 5 * 5, 10)
        self.params['W0'], self.params['b0'] = 0.3 * np.random.randn(4, 1, 3, 3), np.zeros(4)
        self.params['W1'], self.params['b1'] = 0.15 * np.random.randn(8, 4, 3, 3), np.zeros(8)
        last = self.layers
        self.layers = {
            'Convolution0': First(self.params['W0'], self.params['b0']),
            'ReLU0': ReLU(),
            'Affine1': Second(self.params['W1'], self.params['b1']),
            'ReLU1': last['ReLU1'],
            'Affine2': last['Affine2'],
        }

    def gradient(self, x, t):
        grads = super().gradient(x, t)
        first = self.layers['Convolution0'].layer
        grads['W0'], grads['b0'] = first.dW, first.db
        return grads


np.random.seed(1)
network = ConvolutionNet()
