np.random.seed(1)
x_train = np.random.randn(300, 2)  # points in the plane: is it in the circle of radius 1?
inside = np.sum(x_train ** 2, axis=1) < 1
t_train = np.array([[1, 0] if point else [0, 1] for point in inside])
network = TwoLayerNet(input_size=2, hidden_size=10, output_size=2, weight_init_std=1)
iters_num = 500
train_size = x_train.shape[0]
batch_size = 100
learning_rate = 0.1
train_loss_list = []
