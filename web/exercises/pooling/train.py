# The 256 hidden units are 16 pictures of 4 by 4; pooling leaves the largest of each 2 by 2 for the second Affine.
batch_size = 50
iterations = 500


class OnRows:
    def __init__(self):
        self.layer = MaxPooling(2, 2, 2)
        self.shape = None

    def forward(self, x):
        out = self.layer.forward(x.reshape(-1, 16, 4, 4))
        self.shape = out.shape
        return out.reshape(x.shape[0], -1)

    def backward(self, dout):
        return self.layer.backward(dout.reshape(self.shape)).reshape(-1, 256)


np.random.seed(1)
network = TwoLayerNet(784, 256, 10)
network.params['W2'] = 0.01 * np.random.randn(64, 10)
network.layers['Affine2'] = Affine(network.params['W2'], network.params['b2'])
insert('MaxPooling', OnRows(), 'ReLU1')
