interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly velvet: string;
  readonly star: string;
  readonly rule: string;
}

/** Creates a canvas in the colours of the page, to draw a picture on. */
export function createPicture(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  const colours = pageColours();
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  return { canvas, context, colours };
}

function pageColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: colour('--paper'),
    ink: colour('--ink'),
    inkSoft: colour('--ink-soft'),
    velvet: colour('--velvet'),
    star: colour('--star'),
    rule: colour('--rule'),
  };
}

/** Breaks a text between words into lines that are no wider than `width`. */
export function wrapped(
  context: Pick<CanvasRenderingContext2D, 'measureText'>,
  text: string,
  width: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Saves the picture as a PNG download. @throws Error when it cannot be made */
export async function savePicture(canvas: HTMLCanvasElement, name: string): Promise<void> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The picture could not be made.');
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
