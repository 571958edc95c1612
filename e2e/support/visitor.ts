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
    // The search is a part of its own, and may come after the list.
    await expect(this.find).toBeVisible();
  }

  async seesRecommendations(): Promise<void> {
    await expect(this.recommendations.getByRole('listitem').first()).toBeVisible();
  }

  /** The stars of a film, wherever on the page they are. */
  stars(title: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('radiogroup', { name: `Your rating for ${title}`, exact: true });
  }

  /** Goes to a place by its name in the masthead. */
  async goTo(place: 'For you' | 'Your films' | 'Taste' | 'Movie night' | 'About'): Promise<void> {
    const places = this.page.getByRole('navigation', { name: 'Places' });
    await places.getByRole('link', { name: place, exact: true }).click();
    const heading = place === 'About' ? 'About Matinee' : place;
    await expect(this.page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  }

  /** Finds a film by typing and takes the first that is offered, which leads to its page. */
  async open(query: string, title: string): Promise<void> {
    // Not at once: React does not hear of text that Playwright sets whole in Firefox.
    await this.find.pressSequentially(query);
    const first = this.page.getByRole('option').first();
    await expect(first).toContainText(title);
    await first.click();
    await expect(this.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  }

  /** Finds a film, gives it stars on its page, and goes back to the list. */
  async rate(query: string, title: string, stars: string): Promise<void> {
    await this.open(query, title);
    await this.stars(title).getByRole('radio', { name: stars, exact: true }).check();
    await expect(this.page.getByText(`${title}: ${stars}`)).toBeVisible();
    await this.goTo('For you');
  }

  /** Chooses a CSV file to be imported. */
  async bring(csv: string): Promise<void> {
    await this.page.getByLabel('Import films from files').setInputFiles({
      name: 'ratings.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
  }

  /** Imports ratings, titles with years and stars, and goes back to the list. */
  async import(ratings: readonly (readonly [title: string, stars: number])[]): Promise<void> {
    const rows = ratings.map(([title, stars]) => `"${title}",${stars}\n`);
    await this.goTo('Your films');
    await this.bring(`Title,Rating\n${rows.join('')}`);
    const review = this.page.getByRole('dialog');
    await review.getByRole('button', { name: `Add ${ratings.length} film` }).click();
    await this.page.getByRole('button', { name: 'Dismiss' }).click();
    await this.goTo('For you');
  }

  /** Waits for the list made from this many ratings. */
  async seesListFrom(ratings: number): Promise<void> {
    const words = `From your ${ratings} ${ratings === 1 ? 'rating' : 'ratings'} `;
    await expect(this.page.getByText(words)).toBeVisible();
  }

  /** Titles of the recommended films, best first. */
  async recommended(): Promise<string[]> {
    await expect(this.recommendations).not.toHaveAttribute('aria-busy', 'true');
    return this.recommendations.getByRole('heading').allTextContents();
  }

  /** Films rated, newest first, as "Heat: 4.5 stars". Looks them up in the library, and comes back. */
  async rated(): Promise<string[]> {
    const before = this.page.url();
    const isThere = new URL(before).hash === '#/films';
    if (!isThere) await this.goTo('Your films');
    // Rows are drawn in the frame after the list.
    if ((await this.ratings.count()) > 0)
      await this.ratings.getByRole('listitem').first().waitFor();
    const groups = await this.ratings.getByRole('radiogroup').all();
    const rated = await Promise.all(
      groups.map(async (group) => {
        const name = await group.getAttribute('aria-label');
        const stars = await group.getByRole('radio', { checked: true }).getAttribute('aria-label');
        return `${name?.replace('Your rating for ', '')}: ${stars}`;
      }),
    );
    if (!isThere) {
      // Playwright's own goBack waits for ever in Firefox where only the hash changes.
      await this.page.evaluate(() => history.back());
      await expect(this.page).toHaveURL(before);
    }
    return rated;
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
