import { afterEach, beforeEach, expect, it } from 'vitest';
import { StaticSite } from '../support/static-site';
import { launchWebKit, type WebKit } from './browser';
import { Visitor } from './visitor';

let site: StaticSite;
let webkit: WebKit;
let visitor: Visitor;

beforeEach(async () => {
  site = new StaticSite();
  await site.start();
  webkit = await launchWebKit();
  visitor = new Visitor(webkit.driver);
});

afterEach(async () => {
  await webkit.close();
  await site.stop();
});

it('A first visit in WebKit leads to a list of its own, which a reload keeps', async () => {
  await visitor.arrive(site.url);
  const popular = await visitor.recommended();
  await visitor.rate('alien', 'Alien', '4.5 stars');
  await visitor.goTo('For you');
  await visitor.reads('From your 1 rating');
  await expect.poll(() => visitor.recommended()).not.toEqual(popular);
  const personal = await visitor.recommended();
  expect(personal.join()).not.toContain('Alien\n');

  await webkit.driver.navigate().refresh();
  await visitor.reads('From your 1 rating');
  await expect.poll(() => visitor.recommended()).toEqual(personal);
});

it('After the first visit everything works in WebKit with the server stopped', async () => {
  await visitor.arrive(site.url);
  await visitor.reads('Ready to work offline');
  await site.stop();
  await webkit.driver.navigate().refresh();
  await visitor.rate('amelie', 'Amelie', '5 stars');
  await visitor.goTo('For you');
  await visitor.reads('From your 1 rating');
});
