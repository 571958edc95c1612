import { prepareDefaultModel } from './site/steps';

/** Builds the default model before the tests that read it, as `npm run build` does: once for both. */
export default async function setup(): Promise<void> {
  await prepareDefaultModel(process.cwd(), console.log);
}
