import { describe, expect, it } from 'vitest';
import { linksOut } from './links-out';

const HEAT = { title: 'Heat', year: 1995 };

function hrefsOf(...film: Parameters<typeof linksOut>): Record<string, string> {
  return Object.fromEntries(linksOut(...film).map(({ name, href }) => [name, href]));
}

describe('links to other sites', () => {
  it('go to the film where its number is known', () => {
    const hrefs = hrefsOf(HEAT, { imdb: 113277, tmdb: 949 });
    expect(hrefs.IMDb).toBe('https://www.imdb.com/title/tt0113277/');
    expect(hrefs.TMDB).toBe('https://www.themoviedb.org/movie/949');
    expect(hrefs.Letterboxd).toBe('https://letterboxd.com/imdb/tt0113277/');
  });

  it('search for it where it is not', () => {
    const hrefs = hrefsOf({ title: 'What’s Up, Doc?', year: 1972 }, {});
    expect(hrefs.IMDb).toBe(
      'https://www.imdb.com/find/?s=tt&q=What%E2%80%99s%20Up%2C%20Doc%3F%201972',
    );
    expect(hrefs.Letterboxd).toMatch(
      /^https:\/\/letterboxd\.com\/search\/films\/What.*%3F%201972\/$/,
    );
  });

  it('lead nowhere but to other sites over https', () => {
    for (const href of Object.values(hrefsOf({ title: 'javascript:alert(1)', year: null }, {}))) {
      expect(new URL(href).protocol).toBe('https:');
    }
  });
});
