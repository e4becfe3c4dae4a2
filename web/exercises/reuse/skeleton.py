class Twice:  # a + a
    def forward(self, a):
        return a + a

    def backward(self, dout):
        da = 0
        ...
        return da


class Shared:  # (a + b) * (b + 1)
    def forward(self, a, b):
        self.left = a + b
        self.right = b + 1
        return self.left * self.right

    def backward(self, dout):
        dleft = ...
        dright = ...
        da = 0
        db = 0
        ...
        return da, db
