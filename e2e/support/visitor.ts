import { expect, type Locator, type Page } from '@playwright/test';

/** A person at the page, who knows things by the names that the page gives them. */
export class Visitor {
  readonly find: Locator;
  readonly ratings: Locator;
  readonly recommendations: Locator;

  constructor(readonly page: Page) {
    this.find = page.getByRole('combobox', { name: 'Find a film' });
    this.ratings = page.getByRole('list', { name: 'Your ratings' });
    this.recommendations = page.getByRole('list', { name: 'Recommendations' });
  }

  /** Opens the page and waits for the list that everybody sees first. */
  async arrive(url = './'): Promise<void> {
    await this.page.goto(url);
    await this.seesRecommendations();
  }

  async seesRecommendations(): Promise<void> {
    await expect(this.recommendations.getByRole('listitem').first()).toBeVisible();
  }

  /** The stars of a film, wherever on the page they are. */
  stars(title: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('radiogroup', { name: `Your rating for ${title}`, exact: true });
  }

  /** Finds a film by typing, takes the first that is offered and gives it stars. */
  async rate(query: string, title: string, stars: string): Promise<void> {
    await this.find.fill(query);
    const first = this.page.getByRole('option').first();
    await expect(first).toContainText(title);
    await first.click();
    await this.stars(title, this.ratings).getByRole('radio', { name: stars, exact: true }).check();
    await expect(this.page.getByText(`${title}: ${stars}`)).toBeVisible();
  }

  /** Imports ratings: titles with years, and stars. */
  async import(ratings: readonly (readonly [title: string, stars: number])[]): Promise<void> {
    const rows = ratings.map(([title, stars]) => `"${title}",${stars}\n`);
    await this.page.getByLabel('Import ratings from a CSV file').setInputFiles({
      name: 'ratings.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`title,rating\n${rows.join('')}`),
    });
    await this.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await this.page.getByRole('button', { name: 'Dismiss' }).click();
  }

  /** Waits for the list made from this many ratings. */
  async seesListFrom(ratings: number): Promise<void> {
    const words = `From your ${ratings} ${ratings === 1 ? 'rating' : 'ratings'} `;
    await expect(this.page.getByText(words)).toBeVisible();
  }

  /** Titles of the recommended films, best first. */
  async recommended(): Promise<string[]> {
    return this.recommendations.getByRole('heading').allTextContents();
  }

  /** Films rated, newest first, as "Heat: 4.5 stars". */
  async rated(): Promise<string[]> {
    const groups = await this.ratings.getByRole('radiogroup').all();
    return Promise.all(
      groups.map(async (group) => {
        const name = await group.getAttribute('aria-label');
        const chosen = group.getByRole('radio', { checked: true });
        const stars = (await chosen.count()) ? await chosen.getAttribute('aria-label') : 'no stars';
        return `${name?.replace('Your rating for ', '')}: ${stars}`;
      }),
    );
  }

  /** Files of the model that the browser keeps, by name. */
  async keptFiles(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('matinee-model'));
      const found = await Promise.all(
        names.map(async (name) => {
          const requests = await (await caches.open(name)).keys();
          return requests.map(({ url }) => url.replace(/^.*\//, ''));
        }),
      );
      return found.flat().sort();
    });
  }

  /** Waits until the browser keeps the whole model. */
  async modelIsKept(): Promise<void> {
    await expect.poll(() => this.keptFiles()).toContain('manifest.json');
  }

  /** Clears what the browser keeps of the model. */
  async forgetModel(): Promise<void> {
    await this.page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
  }

  /** Waits until the service worker holds a whole copy of the page, and the model is kept. */
  async isReadyForOffline(): Promise<void> {
    await expect(this.page.getByText('Ready to work offline')).toBeVisible();
  }
}
