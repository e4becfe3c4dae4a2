import numpy as np


def im2col(x, filter_h, filter_w, stride=1, pad=0):  # (N, C, H, W)
    N, C, H, W = x.shape
    out_h = (H + 2 * pad - filter_h) // stride + 1
    out_w = (W + 2 * pad - filter_w) // stride + 1

    img = np.pad(x, [(0, 0), (0, 0), (pad, pad), (pad, pad)])
    col = np.zeros((N, C, filter_h, filter_w, out_h, out_w))
    for i in range(filter_h):
        for j in range(filter_w):
            col[:, :, i, j] = img[:, :, i:i + stride * out_h:stride, j:j + stride * out_w:stride]
    return col.transpose(0, 4, 5, 1, 2, 3).reshape(N * out_h * out_w, -1)


def col2im(col, shape, filter_h, filter_w, stride=1, pad=0):  # (N*out_h*out_w, C*filter_h*filter_w)
    N, C, H, W = shape
    out_h = (H + 2 * pad - filter_h) // stride + 1
    out_w = (W + 2 * pad - filter_w) // stride + 1

    col = col.reshape(N, out_h, out_w, C, filter_h, filter_w).transpose(0, 3, 4, 5, 1, 2)
    img = np.zeros((N, C, H + 2 * pad + stride - 1, W + 2 * pad + stride - 1))
    for i in range(filter_h):
        for j in range(filter_w):
            img[:, :, i:i + stride * out_h:stride, j:j + stride * out_w:stride] += col[:, :, i, j]
    return img[:, :, pad:H + pad, pad:W + pad]


class MaxPooling:
    def __init__(self, pool_h, pool_w, stride=2):
        self.pool_h = pool_h
        self.pool_w = pool_w
        self.stride = stride
        self.x = None
        self.arg_max = None

    def forward(self, x):  # (N, C, H, W)
        N, C, H, W = x.shape
        out_h = (H - self.pool_h) // self.stride + 1
        out_w = (W - self.pool_w) // self.stride + 1

        col = im2col(x, self.pool_h, self.pool_w, self.stride)
        col = col.reshape(-1, self.pool_h * self.pool_w)  # (N*out_h*out_w*C, pool_h*pool_w)
        self.x = x
        self.arg_max = np.argmax(col, axis=1)
        out = np.max(col, axis=1)
        return out.reshape(N, out_h, out_w, C).transpose(0, 3, 1, 2)

    def backward(self, dout):  # (N, C, out_h, out_w)
        dout = dout.transpose(0, 2, 3, 1)  # (N, out_h, out_w, C), in the order of arg_max
        N, out_h, out_w, C = dout.shape
        dmax = np.zeros((dout.size, self.pool_h * self.pool_w))  # like col in forward
        dmax[np.arange(dout.size), self.arg_max] = dout.flatten()

        dcol = dmax.reshape(N * out_h * out_w, -1)  # (N*out_h*out_w, C*pool_h*pool_w)
        return col2im(dcol, self.x.shape, self.pool_h, self.pool_w, self.stride)
