type Node = { children: [Node | string | undefined, Node | string | undefined] };

/**
 * An IP database in MaxMind's mmdb format (version 2.0, 24-bit records, IPv4) that names the
 * country of each network, e.g. `127.10.1.0/24`.
 */
export function writeMmdb(networks: { network: string; country: string }[]): Buffer {
  const root: Node = { children: [undefined, undefined] };
  for (const { network, country } of networks) plant(root, network, country);
  const nodes: Node[] = [root];
  for (const node of nodes) {
    for (const child of node.children) if (typeof child === 'object') nodes.push(child);
  }
  const place = new Map(nodes.map((node, index) => [node, index]));
  const rows = [...new Set(networks.map(({ country }) => country))];
  const data = rows.map((country) => map([['country', map([['iso_code', text(country)]])]]));
  const offsets = new Map(
    rows.map((country, index) => [country, Buffer.concat(data.slice(0, index)).length]),
  );
  const tree = Buffer.alloc(nodes.length * 6);
  for (const [index, node] of nodes.entries()) {
    for (const [side, child] of node.children.entries()) {
      const value =
        child === undefined
          ? nodes.length
          : typeof child === 'string'
            ? nodes.length + 16 + (offsets.get(child) ?? 0)
            : (place.get(child) ?? 0);
      tree.writeUIntBE(value, index * 6 + side * 3, 3);
    }
  }
  const about = map([
    ['binary_format_major_version', whole(2)],
    ['binary_format_minor_version', whole(0)],
    ['build_epoch', whole(1_795_000_000)],
    ['database_type', text('World-Country')],
    ['ip_version', whole(4)],
    ['node_count', whole(nodes.length)],
    ['record_size', whole(24)],
  ]);
  const marker = Buffer.from('abcdef4d61784d696e642e636f6d', 'hex');
  return Buffer.concat([tree, Buffer.alloc(16), ...data, marker, about]);
}

function plant(root: Node, network: string, country: string): void {
  const [address = '', bits = '32'] = network.split('/');
  const value = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
  let node = root;
  for (let bit = 0; bit < Number(bits); bit += 1) {
    const side = Math.floor(value / 2 ** (31 - bit)) % 2 === 0 ? 0 : 1;
    if (bit === Number(bits) - 1) {
      node.children[side] = country;
      return;
    }
    const next = node.children[side];
    const child: Node = typeof next === 'object' ? next : { children: [undefined, undefined] };
    node.children[side] = child;
    node = child;
  }
}

/** Types of the format: 2 is text, 6 a whole number of 32 bits, 7 a map. */
function text(words: string): Buffer {
  const bytes = Buffer.from(words, 'utf8');
  return Buffer.concat([control(2, bytes.length), bytes]);
}

function whole(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return Buffer.concat([control(6, 4), bytes]);
}

function map(entries: [string, Buffer][]): Buffer {
  const pairs = entries.flatMap(([name, value]) => [text(name), value]);
  return Buffer.concat([control(7, entries.length), ...pairs]);
}

function control(type: number, size: number): Buffer {
  return Buffer.from([(type << 5) | size]);
}
