import { POLICY_HEADER } from '../../tools/csp';
import { StaticHost } from '../../tools/static-host';

/** A host of the built site, with the header that hosts are asked to send. */
export class StaticSite extends StaticHost {
  /** @param base where on the host: "/" or "/films/" */
  constructor(
    override folder = 'dist',
    base = '/',
  ) {
    super({ folder, base, headers: { 'Content-Security-Policy': POLICY_HEADER } });
  }
}
