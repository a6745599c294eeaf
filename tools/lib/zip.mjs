// Writes a zip archive that is the same for the same files: names in order, one fixed date, no attributes. For the
// store packages of the extension. Needs Node 20.15 for crc32; no zip64, which a few megabytes never ask for.

import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

const version = 20;
const utf8Names = 0x0800;
const deflated = 8;
const fixedDate = 0x21; // 1980-01-01, the first that the format knows

function* filesIn(folder, prefix = '') {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path, `${prefix}${name}/`);
    else yield { name: prefix + name, bytes: readFileSync(path) };
  }
}

/** The part that local header and central directory share. */
function commonHeader({ name, bytes, packed }) {
  const header = Buffer.alloc(26);
  [version, utf8Names, deflated, 0, fixedDate].forEach((value, index) => header.writeUInt16LE(value, index * 2));
  [crc32(bytes), packed.length, bytes.length].forEach((value, index) => header.writeUInt32LE(value, 10 + index * 4));
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}

const signature = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** Packs everything under `folder` into `target`. */
export function writeZip(folder, target) {
  const body = [];
  const directory = [];
  let offset = 0;
  for (const { name, bytes } of filesIn(folder)) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const header = commonHeader({ name, bytes, packed });
    const local = Buffer.concat([signature(0x04034b50), header, Buffer.from(name), packed]);
    const madeBy = Buffer.from([version, 0]);
    const rest = Buffer.alloc(14); // comment, disk, attributes: none; then where the local header is
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature(0x02014b50), madeBy, header, rest, Buffer.from(name)]));
    body.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  writeFileSync(target, Buffer.concat([...body, central, signature(0x06054b50), end]));
}
