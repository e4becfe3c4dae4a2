

x = np.arange(1.0, 10.0).reshape(1, 1, 3, 3)
col = im2col(x, 2, 2, 1, 0)
print(col)
print(col2im(np.ones(col.shape), x.shape, 2, 2, 1, 0))  # how many windows see each pixel
