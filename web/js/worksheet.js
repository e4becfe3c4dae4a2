/** A lab in a frame: the function asks it and promises the answer; hear is told each event and its value. */
export function connect(frame, hear) {
  const lab = new URL(frame.src).origin;
  const asked = new Map();
  let count = 0;
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== lab || data?.backprop !== 1) return;
    if (data.event) return hear(data.event, data.value);
    const question = asked.get(data.id);
    asked.delete(data.id);
    if (data.error) question?.failed(data.error);
    else question?.done(data.value);
  });
  return (method, value) =>
    new Promise((done, failed) => {
      asked.set(++count, { done, failed });
      frame.contentWindow.postMessage({ backprop: 1, id: count, method, value }, lab);
    });
}
