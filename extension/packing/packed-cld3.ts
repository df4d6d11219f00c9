const literal = /"(data:application\/octet-stream;base64,)([A-Za-z0-9+/=]+)"/g;
const asking = 'function getBinaryPromise(){';

/**
 * Source of the module in which CLD3 comes, with its WebAssembly compressed: as base64 alone it is a
 * third of the package, and base64 hardly compresses. The browser unpacks it when it is asked for.
 * `compress` is raw DEFLATE, from base64 to base64.
 */
export function packedCld3(source: string, compress: (base64: string) => string): string {
  const [found, more] = source.matchAll(literal);
  if (!found || more || source.split(asking).length !== 2) {
    throw new Error('the module of CLD3 is not written as it was');
  }
  const [whole, prefix = '', base64 = ''] = found;
  return [
    `const packed = "${compress(base64)}";`,
    'async function unpacked() {',
    '  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));',
    "  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));",
    '  return new Uint8Array(await new Response(stream).arrayBuffer());',
    '}',
    source.replace(whole, `"${prefix}"`).replace(asking, () => `${asking}return unpacked();`),
  ].join('\n');
}
