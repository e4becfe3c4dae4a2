import numpy as np


def im2col(x, FH, FW, stride, pad):
    N, C, H, W = x.shape
    OH = (H + 2 * pad - FH) // stride + 1
    OW = (W + 2 * pad - FW) // stride + 1
    img = np.zeros((N, C, H + 2 * pad, W + 2 * pad))
    img[:, :, pad:pad + H, pad:pad + W] = x
    col = np.zeros((N, OH, OW, C * FH * FW))
    for i in range(OH):
        for j in range(OW):
            top, left = i * stride, j * stride
            window = img[:, :, top:top + FH, left:left + FW]
            col[:, i, j, :] = window.reshape(N, -1)
    return col.reshape(N * OH * OW, -1)


def col2im(col, shape, FH, FW, stride, pad):
    N, C, H, W = shape
    OH = (H + 2 * pad - FH) // stride + 1
    OW = (W + 2 * pad - FW) // stride + 1
    col = col.reshape(N, OH, OW, C, FH, FW)
    img = np.zeros((N, C, H + 2 * pad, W + 2 * pad))
    for i in range(OH):
        for j in range(OW):
            top, left = i * stride, j * stride
            img[:, :, top:top + FH, left:left + FW] += col[:, i, j]
    return img[:, :, pad:pad + H, pad:pad + W]
