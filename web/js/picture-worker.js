// A picture file in a worker.

/** What the page sends is unpacked, unless it is pixels already, and looked at. */
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
  return new Int8Array(brush.getImageData(0, 0, width, height).data.buffer);
}
