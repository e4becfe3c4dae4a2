class MaxPooling:
    def __init__(self, size, stride):
        self.size = size
        self.stride = stride

    def forward(self, x):
        N, C, H, W = x.shape
        OH = (H - self.size) // self.stride + 1
        OW = (W - self.size) // self.stride + 1
        self.shape = x.shape
        # each channel by itself: as if it were a picture of its own
        col = im2col(x.reshape(N * C, 1, H, W), self.size, self.size, self.stride, 0)
        self.winner = np.argmax(col, axis=1)
        return np.max(col, axis=1).reshape(N, C, OH, OW)

    def backward(self, dout):
        N, C, H, W = self.shape
        dcol = np.zeros((dout.size, self.size * self.size))
        dcol[np.arange(dout.size), self.winner] = dout.flatten()
        img = col2im(dcol, (N * C, 1, H, W), self.size, self.size, self.stride, 0)
        return img.reshape(self.shape)
