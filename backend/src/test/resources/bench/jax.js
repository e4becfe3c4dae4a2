// Uses threads where the page is isolated (SharedArrayBuffer), one thread elsewhere.
import { defaultDevice, init, jit, lax, nn, numpy as np, valueAndGrad } from './node_modules/@jax-js/jax/dist/index.js';

/** The largest of each block of size × size pixels: what this library differentiates. */
function pooled(y, size) {
  const [n, channels, height, width] = y.shape;
  return np.max(y.reshape([n, channels, height / size, size, width / size, size]), [3, 5]);
}

const scores = (layers, { w, b }, x) => {
  let next = 0;
  return layers.reduce((y, { kind, size, units }) => {
    if (kind === 'relu') return nn.relu(y);
    if (kind === 'pool') return pooled(y, size);
    const i = next++;
    if (kind === 'conv') return np.add(lax.conv(y, w[i], [1, 1], 'VALID'), b[i].reshape([1, units, 1, 1]));
    return np.add(np.matmul(y.reshape([y.shape[0], w[i].shape[0]]), w[i]), b[i]);
  }, x);
};

const crossEntropy = layers => (net, x, t) =>
  np.negative(np.mean(np.sum(np.multiply(nn.logSoftmax(scores(layers, net, x)), t), 1)));

const shared = ({ w, b }) => ({ w: w.map(each => each.ref), b: b.map(each => each.ref) });

const updated = (values, gradients) => values.map((each, i) => np.subtract(each, np.multiply(gradients[i], RATE)));

// Compiled as a whole: the way the library is fast.
const step = layers => jit((net, x, t) => {
  const [loss, gradient] = valueAndGrad(crossEntropy(layers))(shared(net), x, t);
  return [loss, { w: updated(net.w, gradient.w), b: updated(net.b, gradient.b) }];
});

const predict = layers => jit((net, x) => np.argmax(scores(layers, net, x), 1));

const normal = () => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());

function weights(shape, deviation) {
  const count = shape.reduce((product, each) => product * each);
  return np.array(Float32Array.from({ length: count }, () => deviation * normal())).reshape(shape);
}

export class Jax {
  constructor(net) {
    this.layers = layersOf(net);
    this.step = step(this.layers);
    this.predict = predict(this.layers);
  }

  async start() {
    await init('wasm');
    defaultDevice('wasm');
    const learning = this.layers.filter(each => each.units);
    this.net = {
      w: learning.map(layer => {
        const { kind, size, channels, inputs, units } = layer;
        return weights(kind === 'conv' ? [units, channels, size, size] : [inputs, units], deviation(this.layers, layer));
      }),
      b: learning.map(({ units }) => np.zeros([units])),
    };
  }

  images(x, count) {
    return np.array(x).reshape(this.layers[0].kind === 'conv' ? [count, 1, 28, 28] : [count, PIXELS]);
  }

  async train(data, steps, report) {
    for (let i = 0; i < steps; i++) {
      const { x, t } = drawn(data);
      const oneHot = new Float32Array(BATCH * 10);
      t.forEach((label, row) => { oneHot[row * 10 + label] = 1; });
      const [loss, net] = this.step(this.net, this.images(x, BATCH), np.array(oneHot).reshape([BATCH, 10]));
      this.net = net;
      if (i >= steps - LAST) report((await loss.data())[0]);
      else loss.dispose();
    }
  }

  async correct(data) {
    let correct = 0;
    for (let from = 0; from < data.count; from += 1000) {
      const { x, t } = batch(data, 1000, i => from + i);
      const read = await this.predict(shared(this.net), this.images(x, 1000)).data();
      for (let i = 0; i < 1000; i++) if (read[i] === t[i]) correct++;
    }
    return correct;
  }
}
