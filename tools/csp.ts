import type { Plugin } from 'vite';

/**
 * The only Content-Security-Policy: written into the built page, sent by the preview server, and copied into the files for hosts (a test
 * compares them). `wasm-unsafe-eval` lets WebAssembly compile and nothing more.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The policy as hosts send it. Only a header can say who may frame the site: browsers ignore this directive in the page itself. */
export const POLICY_HEADER = `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`;

/**
 * Puts the policy into the built index.html. A meta policy does not reach workers, so hosts send the header as well;
 * the development server gets neither, because it injects styles.
 */
export function cspMeta(): Plugin {
  return {
    name: 'matinee:csp-meta',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
