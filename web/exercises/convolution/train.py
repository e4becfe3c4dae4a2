# Digits of 14 by 14 pixels: the convolution takes the place of the first Affine, and its pictures become rows for the second.
batch_size = 50
iterations = 300


class OnRows:
    def __init__(self, W, b):
        self.layer = Convolution(W, b)
        self.shape = None

    def forward(self, x):
        small = x.reshape(-1, 1, 14, 2, 14, 2).mean(axis=5).mean(axis=3)
        out = self.layer.forward(small)
        self.shape = out.shape
        return out.reshape(x.shape[0], -1)

    def backward(self, dout):
        dx = self.layer.backward(dout.reshape(self.shape))
        self.dW, self.db = self.layer.dW, self.layer.db
        return dx


np.random.seed(1)
network = TwoLayerNet(784, 4 * 10 * 10, 10)
network.params['W1'] = 0.1 * np.random.randn(4, 1, 5, 5)
network.params['b1'] = np.zeros(4)
network.layers['Affine1'] = OnRows(network.params['W1'], network.params['b1'])
