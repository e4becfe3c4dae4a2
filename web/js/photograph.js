// A picture file as pixels, red, green, blue and alpha.

/** @returns its pixels; null where the picture comes from elsewhere and may not be read */
export function draw(image, width, height) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(image, 0, 0, width, height);
  try {
    return pixels(brush, width, height);
  } catch {
    return null;
  }
}

const pixels = (brush, width, height) => new Int8Array(brush.getImageData(0, 0, width, height).data.buffer);

/** In a worker: what the page sends is unpacked, unless it is pixels already, and looked at. */
export function onPicture(look) {
  onmessage = ({ data: { file, rgba, width, height } }) => {
    const then = unpacked => look(unpacked, width, height);
    if (rgba) then(rgba);
    else
      unpack(file, width, height)
        .then(then, () => postMessage({ is: 'closed' }))
        .catch(failure => {
          setTimeout(() => {
            throw failure;
          }, 0);
        });
  };
  postMessage({ is: 'ready' });
}

async function unpack(file, width, height) {
  if (!self.OffscreenCanvas || !self.createImageBitmap) throw new Error('No canvas in a worker.');
  const bitmap = await createImageBitmap(file, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' });
  const brush = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  brush.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return pixels(brush, width, height);
}

/** On the page: a worker that takes one file, tells its digits, and is gone. */
export function reader(boot, script, file, width, height, found, closed, failed) {
  const address = new URL(boot);
  address.searchParams.set('script', script);
  const worker = new Worker(window.backprop.worker(address), { type: 'module' });
  worker.onmessage = ({ data }) => {
    if (data.is === 'ready') {
      worker.postMessage({ file, width, height });
    } else if (data.is === 'closed') {
      closed();
    } else {
      worker.terminate();
      found(data.digits);
    }
  };
  worker.onerror = event => {
    event.preventDefault();
    worker.terminate();
    failed();
  };
  return worker;
}
