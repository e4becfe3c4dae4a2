// The peers train what we train: the same net and data, batches of 100 drawn with replacement, SGD 0.1. Nets are written as
// ours: 784-50-10, 28x28-conv8@5-relu-pool2-10; weights begin as He has them, those of the scores at 0.01.
// train(data, steps, report) reports the loss of each of the last LAST mini-batches.
const BATCH = 100, PIXELS = 784, RATE = 0.1, LAST = 20;

async function digits(set) {
  const index = await (await fetch('/data/index.json')).json();
  const { count, parts } = index[set];
  const images = new Uint8Array(count * PIXELS), labels = new Uint8Array(count);
  let from = 0;
  for (const part of parts) {
    const bytes = new Uint8Array(await (await fetch('/' + part.path)).arrayBuffer());
    labels.set(bytes.subarray(0, part.count), from);
    images.set(bytes.subarray(part.count), from * PIXELS);
    from += part.count;
  }
  return { count, images, labels };
}

function batch(data, size, pick) {
  const x = new Float32Array(size * PIXELS), t = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const row = pick(i);
    t[i] = data.labels[row];
    for (let j = 0; j < PIXELS; j++) x[i * PIXELS + j] = data.images[row * PIXELS + j] / 255;
  }
  return { x, t };
}

const drawn = data => batch(data, BATCH, () => Math.floor(Math.random() * data.count));

/** The layers of a net, each with its kind; those with weights know their shape, filters by height and width. */
function layersOf(net) {
  const [input, ...words] = net.split('-');
  const isShort = words.every(word => /^\d+$/.test(word));
  let [height, width] = input.includes('x') ? input.split('x').map(Number) : [1, PIXELS];
  let channels = 1;
  const layers = [];
  words.forEach((word, i) => {
    const [, kind, count, side] = word.match(/^(conv|pool|relu)?(\d*)(?:@(\d+))?$/);
    const size = Number(side || count);
    if (kind === 'relu') layers.push({ kind });
    else if (kind === 'pool') {
      [height, width] = [height / size, width / size];
      layers.push({ kind, size });
    } else if (kind === 'conv') {
      layers.push({ kind, size, channels, units: Number(count) });
      [height, width, channels] = [height - size + 1, width - size + 1, Number(count)];
    } else {
      layers.push({ kind: 'affine', inputs: height * width * channels, units: size });
      [height, width, channels] = [1, 1, size];
      if (isShort && i < words.length - 1) layers.push({ kind: 'relu' });
    }
  });
  return layers;
}

/** Of the normal distribution that its weights are drawn from. */
function deviation(layers, layer) {
  if (layer === layers.at(-1)) return 0.01;
  return Math.sqrt(2 / (layer.inputs ?? layer.size ** 2 * layer.channels));
}

class TensorFlow {
  constructor(backend, net) { this.backend = backend; this.layers = layersOf(net); }

  async start() {
    tf.wasm.setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');
    await tf.setBackend(this.backend);
    await tf.ready();
    for (const layer of this.layers.filter(each => each.units)) {
      const { kind, size, channels, inputs, units } = layer;
      const shape = kind === 'conv' ? [size, size, channels, units] : [inputs, units];
      layer.w = tf.variable(tf.randomNormal(shape, 0, deviation(this.layers, layer)));
      layer.b = tf.variable(tf.zeros([units]));
    }
    this.sgd = tf.train.sgd(RATE);
  }

  scores(x) {
    const pictures = this.layers[0].kind === 'conv' ? x.reshape([-1, 28, 28, 1]) : x;
    return this.layers.reduce((y, { kind, size, w, b }) => {
      if (kind === 'relu') return y.relu();
      if (kind === 'pool') return y.maxPool(size, size, 'valid');
      if (kind === 'conv') return y.conv2d(w, 1, 'valid').add(b);
      return y.reshape([y.shape[0], -1]).matMul(w).add(b);
    }, pictures);
  }

  async train(data, steps, report) {
    await tf.setBackend(this.backend);
    for (let i = 0; i < steps; i++) {
      tf.tidy(() => {
        const { x, t } = drawn(data);
        const oneHot = tf.oneHot(tf.tensor1d(t, 'int32'), 10);
        const input = tf.tensor2d(x, [BATCH, PIXELS]);
        const isLast = i >= steps - LAST;
        const loss = this.sgd.minimize(() => tf.losses.softmaxCrossEntropy(oneHot, this.scores(input)), isLast);
        if (isLast) report(loss.dataSync()[0]);
      });
    }
    await this.layers[0].b.data();
  }

  async correct(data) {
    await tf.setBackend(this.backend);
    let correct = 0;
    for (let from = 0; from < data.count; from += 1000) {
      const { x, t } = batch(data, 1000, i => from + i);
      const read = tf.tidy(() => this.scores(tf.tensor2d(x, [1000, PIXELS])).argMax(1).dataSync());
      for (let i = 0; i < 1000; i++) if (read[i] === t[i]) correct++;
    }
    return correct;
  }
}

class ConvNet {
  constructor(net) { this.layers = layersOf(net); }

  async start() {
    this.net = new convnetjs.Net();
    const hidden = this.layers.slice(0, -1).filter(({ kind }) => kind !== 'relu').map(({ kind, size, units }) => {
      if (kind === 'pool') return { type: 'pool', sx: size, stride: size };
      if (kind === 'conv') return { type: 'conv', sx: size, filters: units, stride: 1, pad: 0, activation: 'relu' };
      return { type: 'fc', num_neurons: units, activation: 'relu' };
    });
    const side = this.layers[0].kind === 'conv' ? 28 : 1, depth = PIXELS / side / side;
    this.net.makeLayers([{ type: 'input', out_sx: side, out_sy: side, out_depth: depth }, ...hidden, { type: 'softmax', num_classes: 10 }]);
    // Without its decay and momentum, as ours.
    this.trainer = new convnetjs.SGDTrainer(this.net, { learning_rate: RATE, momentum: 0, batch_size: BATCH, l2_decay: 0 });
    this.x = new convnetjs.Vol(side, side, depth, 0);
  }

  read(data, row) {
    for (let j = 0; j < PIXELS; j++) this.x.w[j] = data.images[row * PIXELS + j] / 255;
    return this.x;
  }

  async train(data, steps, report) {
    for (let i = 0; i < steps; i++) {
      let loss = 0;
      for (let j = 0; j < BATCH; j++) {
        const row = Math.floor(Math.random() * data.count);
        loss += this.trainer.train(this.read(data, row), data.labels[row]).cost_loss / BATCH;
      }
      if (i >= steps - LAST) report(loss);
    }
  }

  async correct(data) {
    let correct = 0;
    for (let i = 0; i < data.count; i++) {
      this.net.forward(this.read(data, i));
      if (this.net.getPrediction() === data.labels[i]) correct++;
    }
    return correct;
  }
}

const peers = {}, losses = {};
let data;

async function peer(name, net) {
  if (name === 'convnetjs') return new ConvNet(net);
  if (name.startsWith('jax-js')) return new (await import('./jax.js')).Jax(net);
  return new TensorFlow(name.split('-')[1], net);
}

async function start(name, net) {
  if (name.endsWith('-threads') !== crossOriginIsolated) throw new Error(name + ' in the wrong page');
  data ??= { train: await digits('train'), test: await digits('test') };
  peers[name] = await peer(name, net);
  await peers[name].start();
  await peers[name].train(data.train, 5, () => {});
}

/** Steps a second. */
async function round(name, steps) {
  losses[name] = [];
  const start = performance.now();
  await peers[name].train(data.train, steps, loss => losses[name].push(loss));
  return steps / (performance.now() - start) * 1000;
}

/** The mean of those that the last round reported. */
const loss = name => losses[name].reduce((sum, each) => sum + each, 0) / losses[name].length;

async function accuracy(name) {
  return await peers[name].correct(data.test) / data.test.count;
}
