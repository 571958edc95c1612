const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
  ...{ laquo: '«', raquo: '»', ndash: '–', mdash: '—', hellip: '…' },
};

/** The text of a piece of XML or HTML, without tags and with entities decoded. */
export function textIn(markup: string): string {
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(markup);
  if (cdata) return cdata[1]!.trim();
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) =>
      name === undefined ? letterOf(decimal, hex, whole) : (NAMED[name.toLowerCase()] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function letterOf(decimal: string | undefined, hex: string | undefined, whole: string): string {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** The contents of all elements with this name that contain no other of the same name. */
export function elementsIn(markup: string, name: string): string[] {
  const pattern = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}\\s*>`, 'gi');
  return [...markup.matchAll(pattern)].map(([, content]) => content!);
}

/** The text of the first element of a name; empty without one. */
export function elementText(markup: string, name: string): string {
  return textIn(elementsIn(markup, name)[0] ?? '');
}
