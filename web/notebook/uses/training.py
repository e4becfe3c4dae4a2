
print('loss', train_loss_list[0], 'to', train_loss_list[-1])
print('accuracy', network.accuracy(x_train, t_train))
