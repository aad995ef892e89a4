// Makes a screenshot small: the same picture with at most 256 colours, which a page of text and flat shapes hardly needs.
// It reads what Chromium writes (8 bits a channel, no interlacing) and nothing else. Source: W3C, "Portable Network
// Graphics (PNG) Specification (Third Edition)".

import assert from "node:assert/strict";
import { deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const coloursMax = 256;
/** Channels of the colour types that are read: 2 is RGB, 6 is RGB with transparency. */
const channelsOf = { 2: 3, 6: 4 };
const paletteType = 3;
/**
 * The picture with a palette.
 *
 * @param {Buffer} png a screenshot
 * @returns {Buffer} a PNG file of colour type 3
 */
export function withPalette(png) {
  const { width, height, colours } = read(png);
  return written(width, height, indexed(width, height, colours));
}

function read(png) {
  assert.ok(png.subarray(0, signature.length).equals(signature), "not a PNG file");
  const parts = [];
  let header;
  for (let place = signature.length; place < png.length; ) {
    const length = png.readUInt32BE(place);
    const type = png.toString("latin1", place + 4, place + 8);
    const data = png.subarray(place + 8, place + 8 + length);
    if (type === "IHDR") {
      header = data;
    } else if (type === "IDAT") {
      parts.push(data);
    }
    place += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, type, , , interlaced] = header.subarray(8);
  const channels = channelsOf[type];
  assert.ok(depth === 8 && channels && interlaced === 0, "a PNG file of another kind");
  const pixels = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels);
  const colours = Uint32Array.from({ length: width * height }, (_, pixel) => pixels.readUIntBE(pixel * channels, 3));
  return { width, height, colours };
}

/** Undoes the filter of each line (section 9). */
function unfiltered(bytes, lineBytes, channels) {
  const lines = bytes.length / (lineBytes + 1);
  const pixels = Buffer.alloc(lines * lineBytes);
  for (let line = 0; line < lines; line += 1) {
    const filter = bytes[line * (lineBytes + 1)];
    const source = line * (lineBytes + 1) + 1;
    const target = line * lineBytes;
    for (let at = 0; at < lineBytes; at += 1) {
      const left = at < channels ? 0 : pixels[target + at - channels];
      const above = line === 0 ? 0 : pixels[target + at - lineBytes];
      const corner = at < channels || line === 0 ? 0 : pixels[target + at - lineBytes - channels];
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      pixels[target + at] = bytes[source + at] + guess;
    }
  }
  return pixels;
}

function paeth(left, above, corner) {
  const estimate = left + above - corner;
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((value) => Math.abs(estimate - value));
  if (byLeft <= byAbove && byLeft <= byCorner) {
    return left;
  }
  return byAbove <= byCorner ? above : corner;
}

/** The most frequent colours as the palette, and lines of places in it: every other colour takes its nearest. */
function indexed(width, height, colours) {
  const frequency = new Map();
  for (const colour of colours) {
    frequency.set(colour, (frequency.get(colour) ?? 0) + 1);
  }
  const byFrequency = [...frequency.keys()].sort((a, b) => frequency.get(b) - frequency.get(a));
  const palette = byFrequency.slice(0, coloursMax);
  const places = new Map(byFrequency.map((colour) => [colour, nearest(palette, colour)]));
  const lines = Buffer.alloc(height * (width + 1));
  colours.forEach((colour, pixel) => {
    lines[pixel + Math.floor(pixel / width) + 1] = places.get(colour);
  });
  return { palette, lines };
}

function nearest(palette, colour) {
  let best = 0;
  for (let place = 1; place < palette.length; place += 1) {
    if (distance(palette[place], colour) < distance(palette[best], colour)) {
      best = place;
    }
  }
  return best;
}

function distance(one, other) {
  const along = (shift) => (((one >> shift) & 0xff) - ((other >> shift) & 0xff)) ** 2;
  return along(16) + along(8) + along(0);
}

function written(width, height, { palette, lines }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, paletteType, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, place) => colours.writeUIntBE(colour, place * 3, 3));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** The cyclic redundancy check of a chunk (section 5.5). */
function crc(bytes) {
  let register = 0xffffffff;
  for (const byte of bytes) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1;
    }
  }
  return (register ^ 0xffffffff) >>> 0;
}
