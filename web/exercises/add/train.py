# Each hidden unit gets a second bias: out = x + shift, with the student's layer.
class Shift:
    def __init__(self, size):
        self.shift = np.zeros(size)
        self.layer = AddLayer()

    def forward(self, x):
        return self.layer.forward(x, self.shift)

    def backward(self, dout):
        dx, dshift = self.layer.backward(dout)
        self.shift = self.shift - learning_rate * np.sum(dshift, axis=0)
        return dx


insert('Shift', Shift(50), 'Affine1')
