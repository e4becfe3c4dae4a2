class Convolution:
    def __init__(self, W, b, stride=1, pad=0):
        self.W = W
        self.b = b
        self.stride = stride
        self.pad = pad

    def forward(self, x):
        FN, C, FH, FW = self.W.shape
        N, C, H, W = x.shape
        OH = (H + 2 * self.pad - FH) // self.stride + 1
        self.shape = x.shape
        self.col = im2col(x, FH, FW, self.stride, self.pad)
        out = np.dot(self.col, self.W.reshape(FN, -1).T) + self.b
        return out.reshape(N, OH, -1, FN).transpose(0, 3, 1, 2)

    def backward(self, dout):
        FN, C, FH, FW = self.W.shape
        dout = dout.transpose(0, 2, 3, 1).reshape(-1, FN)
        self.db = np.sum(dout, axis=0)
        self.dW = np.dot(dout.T, self.col).reshape(self.W.shape)
        dcol = np.dot(dout, self.W.reshape(FN, -1))
        return col2im(dcol, self.shape, FH, FW, self.stride, self.pad)
