// The same for Java compiled to WebAssembly, which needs a runtime beside it. The runtime makes functions out of texts,
// so the server allows that ('unsafe-eval') to this worker, and to nothing else.
const { searchParams } = new URL(import.meta.url);
const { load } = await import(searchParams.get('runtime'));
const { exports } = await load(searchParams.get('script'));
exports.main(searchParams.getAll('argument'));
