import { By, type WebDriver, type WebElement } from 'selenium-webdriver';
import { expect } from 'vitest';

const PATIENCE = { timeout: 30_000, interval: 200 };

/** A person at the page in a browser that Playwright cannot drive, who knows things by their names as well. */
export class Visitor {
  constructor(readonly driver: WebDriver) {}

  async arrive(url: string): Promise<void> {
    await this.driver.get(url);
    await this.sees('ul[aria-label="Recommendations"] > li, ol[aria-label="Recommendations"] > li');
  }

  /** The first element that a selector finds, once there is one. */
  async sees(selector: string): Promise<WebElement> {
    await expect.poll(() => this.count(selector), PATIENCE).toBeGreaterThan(0);
    return this.driver.findElement(By.css(selector));
  }

  /** All text of the first element, shown or not. */
  async text(selector: string): Promise<string> {
    return this.driver.executeScript('return arguments[0].textContent', await this.sees(selector));
  }

  /** Clicks the first element, in view or not. */
  async press(selector: string): Promise<void> {
    await this.driver.executeScript('arguments[0].click()', await this.sees(selector));
  }

  async count(selector: string): Promise<number> {
    return (await this.driver.findElements(By.css(selector))).length;
  }

  /** Waits for words anywhere on the page, also those for screen readers. */
  async reads(words: string): Promise<void> {
    const text = () => this.driver.executeScript<string>('return document.body.textContent');
    await expect.poll(text, PATIENCE).toContain(words);
  }

  /** Finds a film by typing, takes the first that is offered, which leads to its page, and gives it stars. */
  async rate(query: string, title: string, stars: string): Promise<void> {
    const field = await this.sees('input[role="combobox"]');
    await field.sendKeys(query);
    await expect.poll(() => this.text('[role="option"]'), PATIENCE).toContain(title);
    await this.press('[role="option"]');
    const group = `[aria-label="Your rating for ${title}"]`;
    await this.press(`${group} input[aria-label="${stars}"]`);
    await this.reads(`${title}: ${stars}`);
  }

  async goTo(place: string): Promise<void> {
    const links = await this.driver.findElements(By.css('nav[aria-label="Places"] a'));
    for (const link of links) {
      const name = await this.driver.executeScript<string>('return arguments[0].textContent', link);
      if (name.trim() === place) {
        await link.click();
        return;
      }
    }
    throw new Error(`No link leads to ${place}.`);
  }

  /** Read from the page's text: a film on its way to its new place counts as not displayed, and getText leaves it out. */
  async recommended(): Promise<string[]> {
    const headings = await this.driver.findElements(
      By.css('[aria-label="Recommendations"] h2, [aria-label="Recommendations"] h3'),
    );
    const titles = headings.map((heading) => heading.getAttribute('textContent'));
    return (await Promise.all(titles)).map((title) => title ?? '');
  }
}
