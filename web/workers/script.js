// A worker that runs compiled Java: ?script= is its address, ?argument= (several) what its main is given.
const { searchParams } = new URL(import.meta.url);
const { main } = await import(searchParams.get('script'));
main(searchParams.getAll('argument'));
