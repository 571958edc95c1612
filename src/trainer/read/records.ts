import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Dialect } from './dialect';

/** A record of a text file and where it starts. A quoted field may hold line ends, so a record may span lines. */
export interface TextRecord {
  /** 1 for the first line of the file; blank lines count. */
  readonly line: number;
  readonly text: string;
}

/** Longest record that is read: without a limit, a quote that is never closed would make the rest of the file one record. */
const LONGEST_RECORD = 1 << 16;

const LINE_END = /\r\n|\n|\r/;

/**
 * The records of a text file, plain or `.gz`, in batches in file order; blank lines and a byte order mark are skipped. Bytes that are not
 * UTF-8 come as U+FFFD.
 *
 * DuckDB reads the data; this function finds the *line* of the errors that DuckDB reports. Its own reject tables cannot: the numbers of
 * DuckDB 1.5 are one too low after a buffer that ends between the CR and the LF of a line end.
 */
export async function* textRecords(path: string, dialect: Dialect): AsyncGenerator<TextRecord[]> {
  let carry = '';
  let line = 1;
  let open: { line: number; text: string } | null = null;

  const take = (lines: readonly string[]): TextRecord[] => {
    const records: TextRecord[] = [];
    for (const text of lines) {
      const record: TextRecord = open
        ? { line: open.line, text: `${open.text}\n${text}` }
        : { line, text };
      line++;
      if (isUnfinished(record.text, dialect) && record.text.length < LONGEST_RECORD) {
        open = record;
        continue;
      }
      open = null;
      if (record.text !== '') records.push(record);
    }
    return records;
  };

  for await (const chunk of textChunks(path, dialect)) {
    const text = carry + chunk;
    // A CR at the end of a chunk may be half of a CRLF, so it is kept for the next chunk.
    const lines = (text.endsWith('\r') ? text.slice(0, -1) : text).split(LINE_END);
    carry = (lines.pop() ?? '') + (text.endsWith('\r') ? '\r' : '');
    const records = take(lines);
    if (records.length > 0) yield records;
  }
  const rest = take(carry.split(LINE_END));
  if (open) rest.push(open);
  if (rest.length > 0) yield rest;
}

async function* textChunks(path: string, { encoding }: Dialect): AsyncGenerator<string> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const bytes = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => {}) : file;
  const decoder = new TextDecoder(encoding === 'latin-1' ? 'latin1' : 'utf-8');
  for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

function isUnfinished(text: string, dialect: Dialect): boolean {
  if (dialect.quote === '' || !text.includes(dialect.quote)) return false;
  return splitRecord(text, dialect).fault === 'open-quote';
}

export interface SplitRecord {
  readonly fields: string[];
  /** `open-quote`: a quoted field does not end; `after-quote`: text between its closing quote and the separator. */
  readonly fault?: 'open-quote' | 'after-quote';
}

/** The fields of a record, as in RFC 4180, but with the dialect's separator and quote. */
export function splitRecord(text: string, { separator, quote }: Dialect): SplitRecord {
  if (quote === '' || !text.includes(quote)) return { fields: text.split(separator) };
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === quote) {
      let field = '';
      let close = text.indexOf(quote, at + 1);
      while (close >= 0 && text[close + 1] === quote) {
        field += text.slice(at + 1, close + 1);
        at = close + 1;
        close = text.indexOf(quote, at + 1);
      }
      if (close < 0)
        return { fields: [...fields, field + text.slice(at + 1)], fault: 'open-quote' };
      fields.push(field + text.slice(at + 1, close));
      at = close + 1;
      if (at < text.length && !text.startsWith(separator, at))
        return { fields, fault: 'after-quote' };
    } else {
      const next = text.indexOf(separator, at);
      const end = next < 0 ? text.length : next;
      fields.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) return { fields };
    at += separator.length;
  }
}
