# What comes out of the first Affine goes through both: a + a, then (a + b)(b + 1), where b is learned, one for each hidden unit.
class Reused:
    def __init__(self, size):
        self.b = np.zeros(size)
        self.twice = Twice()
        self.shared = Shared()

    def forward(self, x):
        return self.shared.forward(self.twice.forward(x), self.b)

    def backward(self, dout):
        da, db = self.shared.backward(dout)
        self.b = self.b - learning_rate * np.sum(np.zeros(dout.shape) + db, axis=0)
        return self.twice.backward(da)


insert('Reused', Reused(50), 'Affine1')
