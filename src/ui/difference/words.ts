import { once } from '../once';

const signed = once(
  () =>
    new Intl.NumberFormat('en', {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: 'exceptZero',
    }),
);

/** "+0.4", "−1.2", "0.0". */
export function differenceFigure(stars: number): string {
  return signed().format(stars).replace('-', '−');
}
