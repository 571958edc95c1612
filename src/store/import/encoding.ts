/** Number of bytes by which the encoding of a file is recognised. */
const SAMPLE = 65_536;

/**
 * Decodes the text of a file: UTF-8 and UTF-16, with or without a byte-order mark; otherwise windows-1251 if letters above 127 form whole
 * words (Cyrillic), else windows-1252 (Western, Latin-1).
 */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const wide = wideOf(bytes);
  if (wide !== null) return wide;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return mostlyUtf8(bytes) ? 'utf-8' : codePageOf(bytes);
  }
}

/** The UTF-16 encoding of a text without a byte-order mark, recognised by every other byte of plain letters being 0. */
function wideOf(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, SAMPLE);
  if (end < 4) return null;
  const zeros = { even: 0, odd: 0 };
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 'even' : 'odd']++;
  const most = end / 2;
  if (zeros.odd > most * 0.3 && zeros.even < most * 0.05) return 'utf-16le';
  if (zeros.even > most * 0.3 && zeros.odd < most * 0.05) return 'utf-16be';
  return null;
}

/** Whether the bytes are UTF-8, even with a single damaged letter. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  let damaged = 0;
  let foreign = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) damaged++;
    else if (code > 127) foreign++;
  }
  return foreign > 4 * damaged;
}

function codePageOf(bytes: Uint8Array): string {
  let high = 0;
  let together = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0xc0) continue;
    high++;
    if ((bytes[i - 1] ?? 0) >= 0xc0 || (bytes[i + 1] ?? 0) >= 0xc0) together++;
  }
  return together > high / 2 ? 'windows-1251' : 'windows-1252';
}
