"""PyTorch on the CPU, with the same net, batches and steps; answers as notebook.py does."""
import gzip
import sys
import time

import numpy as np
import torch
from torch import nn

torch.set_num_threads(1)
folder, net = sys.argv[1:3]


def read(name, skip):
    with gzip.open(f"{folder}/{name}.gz") as f:
        return np.frombuffer(f.read(), np.uint8, offset=skip)


def images(name):
    return torch.from_numpy(read(name, 16).reshape(-1, 1, 28, 28).astype(np.float32) / 255)


def layers():
    channels, side, built = 1, 28, []
    for word in net.split("-")[1:]:
        if word == "relu":
            built.append(nn.ReLU())
        elif word.startswith("pool"):
            size = int(word[4:])
            side //= size
            built.append(nn.MaxPool2d(size))
        elif word.startswith("conv"):
            units, size = map(int, word[4:].split("@"))
            built.append(nn.Conv2d(channels, units, size))
            channels, side = units, side - size + 1
        else:
            built += [nn.Flatten(), nn.Linear(channels * side * side, int(word))]
            channels, side = int(word), 1
    return built


x_train, t_train = images("train-images-idx3-ubyte"), torch.from_numpy(read("train-labels-idx1-ubyte", 8).astype(np.int64))
x_test, t_test = images("t10k-images-idx3-ubyte"), torch.from_numpy(read("t10k-labels-idx1-ubyte", 8).astype(np.int64))
model = nn.Sequential(*layers())
sgd = torch.optim.SGD(model.parameters(), lr=0.1)


def step():
    mask = torch.randint(len(x_train), (100,))
    loss = nn.functional.cross_entropy(model(x_train[mask]), t_train[mask])
    sgd.zero_grad()
    loss.backward()
    sgd.step()
    return loss.item()


print("ready", flush=True)
for line in sys.stdin:
    command, start = line.strip(), time.perf_counter()
    if command == "accuracy":
        with torch.no_grad():
            answer = (model(x_test).argmax(1) == t_test).float().mean().item()
    elif command == "loss":
        answer = np.mean(losses[-20:])
    else:
        losses = [step() for i in range(int(command))]
        answer = int(command) / (time.perf_counter() - start)
    print(answer, flush=True)
