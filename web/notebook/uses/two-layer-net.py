

W1, b1 = np.array([[1.0, -1.0], [0.5, 1.0]]), np.array([0.0, -2.0])
W2, b2 = np.array([[1.0, 0.5], [-1.0, 2.0]]), np.array([0.0, 1.0])
net = TwoLayerNet(W1, b1, W2, b2)
x, t = np.array([[1.0, 2.0]]), np.array([[0, 1]])
print('loss', net.loss(x, t))
for name, gradient in net.gradient(x, t).items():
    print(name)
    print(gradient)
