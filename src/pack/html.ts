const LESS_THAN = 0x3c;
const WHITE_SPACE: readonly number[] = [0x09, 0x0a, 0x0d, 0x20];
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];

/** Whether a file is a web page: its first byte that is not white space is "<". */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte) ? 3 : 0;
  for (let i = start; i < bytes.length; i++) {
    if (!WHITE_SPACE.includes(bytes[i]!)) return bytes[i] === LESS_THAN;
  }
  return false;
}
